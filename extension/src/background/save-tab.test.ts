import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newestJobs, saveJob } from '../store/jobs';
import { fillJobKeys } from '../store/keep-job-keys';
import { editPreferences } from '../store/profile';
import { resetStore } from '../testing/reset-store';
import { saveTab } from './save-tab';

const page = 'https://jobs.example.com/1';
const posting = aPosting({ canonicalUrl: page });
const elsewhere = 'https://careers.example.org/platform-engineer';

vi.mock('./capture-tab', () => ({ captureTab: async () => ({ posting }) }));
const announced: object[] = [];
vi.mock('./announce', () => ({ announce: async (_tab: number, notice: object) => announced.push(notice) }));

let openPopup: ReturnType<typeof vi.fn>;
beforeEach(async () => {
  await resetStore();
  announced.length = 0;
  openPopup = vi.fn(async () => {});
  Object.assign(fakeBrowser.action, { openPopup });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const press = () => saveTab({ id: 7, url: page, windowId: 3 });
const saved = async () => (await newestJobs(10)).map(({ value }) => value.canonicalUrl);

it('a posting is saved at a press, and the page says so', async () => {
  await press();
  expect(await saved()).toEqual([page]);
  expect(announced).toMatchObject([{ isDone: true }]);
  expect(openPopup).not.toHaveBeenCalled();
});

it('one that looks like a job of another site is asked about in the popup, and the page hears nothing', async () => {
  await saveJob(aPosting({ canonicalUrl: elsewhere, board: 'careers.example.org', boardJobId: null }), elsewhere);
  await fillJobKeys();
  await press();
  expect(await saved()).toEqual([elsewhere]);
  expect(openPopup).toHaveBeenCalledWith({ windowId: 3 });
  expect(announced).toEqual([]);
});

it('whoever wants to see what was read before it is saved sees it in the popup', async () => {
  await editPreferences({ confirmsBeforeSaving: true });
  await press();
  expect(await saved()).toEqual([]);
  expect(openPopup).toHaveBeenCalledOnce();
});

it('one that is saved already is not asked about again', async () => {
  await saveJob(posting, page);
  await editPreferences({ confirmsBeforeSaving: true });
  await press();
  expect(openPopup).not.toHaveBeenCalled();
  expect(announced).toMatchObject([{ isDone: true }]);
});

it('where the browser does not open the popup, the press saves', async () => {
  await editPreferences({ confirmsBeforeSaving: true });
  openPopup.mockRejectedValue(new Error('openPopup requires a user gesture'));
  await press();
  expect(await saved()).toEqual([page]);
});
