import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCaptureHealth } from '../store/capture-health';
import { dismissPosting } from '../store/dismissals';
import { moveJob, newestJobs, saveJob } from '../store/jobs';
import { editPreferences } from '../store/profile';
import { resetStore } from '../testing/reset-store';
import { route } from './router';

const page = 'https://jobs.example.com/acme/platform-engineer';
const ownPage = () => fakeBrowser.runtime.getURL('/popup.html');
const fromPage = (url = page) =>
  ({ id: fakeBrowser.runtime.id, url, frameId: 0, tab: { id: 7 } }) as Parameters<typeof route>[1]; // the parts of a sender that are read

beforeEach(async () => {
  await resetStore();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
});

describe('the door for messages', () => {
  it('answers nobody but this extension', () => {
    expect(route({ type: 'exchange' }, { id: 'another-extension', url: ownPage() })).toBeNull();
    expect(route({ type: 'exchange' }, { url: ownPage() })).toBeNull();
  });

  it.each([
    null,
    'save',
    {},
    { type: 'delete-everything' },
    { type: 'save-own-posting' },
    { type: 'save-own-posting', posting: { ...aPosting(), title: '' } },
    { type: 'save-own-posting', posting: { ...aPosting(), canonicalUrl: 'javascript:alert(1)' } },
    { type: 'find-known', canonicalUrl: 'file:///etc/passwd', board: 'x', boardJobId: null },
  ])('has no answer to what is not a message: %j', (message) => {
    expect(route(message, fromPage())).toBeNull();
  });

  it.each([
    { type: 'exchange' },
    { type: 'call-server', endpoint: 'invite', serverUrl: null, sent: {} },
    { type: 'sign-out' },
    { type: 'pair', serverUrl: 'http://127.0.0.1:1', code: null },
    { type: 'capture-tab', tabId: 1 },
  ])('lets no page ask what only the extension’s own pages may: %j', (message) => {
    expect(route(message, fromPage())).toBeNull();
  });

  it('saves for a page under the address that the browser says it has', async () => {
    const answer = await route(
      { type: 'save-own-posting', posting: aPosting(), url: 'https://evil.example' },
      fromPage(),
    );
    expect(answer).toMatchObject({ status: 'saved', job: { stage: 'saved' } });
    expect((await newestJobs(1))[0]?.value.url).toBe(page);
  });

  it('takes the address at which a page is now, not the one at which its script began', async () => {
    const now = `${page}-2`;
    const sender = { ...fromPage(), tab: { id: 7, url: now } } as Parameters<typeof route>[1]; // the parts that are read
    await route({ type: 'save-own-posting', posting: aPosting() }, sender);
    expect((await newestJobs(1))[0]?.value.url).toBe(now);
  });

  it('tells a page nothing of a job of another site that it claims to show', async () => {
    const posting = aPosting({ canonicalUrl: 'https://careers.example.org/secret', board: 'careers.example.org' });
    const { job } = await saveJob(posting, posting.canonicalUrl);
    await moveJob(job.id, 'applied');
    const claim = { ...posting, title: 'What is it?' };
    expect(await route({ type: 'save-own-posting', posting: claim }, fromPage())).toMatchObject({
      status: 'already-saved',
      job: { title: 'What is it?', stage: 'saved', match: null },
    });
    const { canonicalUrl, board, boardJobId } = posting;
    const known = await route({ type: 'find-known', canonicalUrl, board, boardJobId }, fromPage());
    expect(known).toMatchObject({ job: null });
  });

  it('tells a page of its own job and of no other', async () => {
    await saveJob(aPosting({ canonicalUrl: page }), page);
    const question = { type: 'find-known', canonicalUrl: page, board: 'jobs.example.com', boardJobId: null };
    expect(await route(question, fromPage())).toMatchObject({ job: { title: 'Platform Engineer' } });
    expect(await route(question, fromPage('https://evil.example/'))).toMatchObject({ job: null });
  });
});

describe('how well a page could be read', () => {
  const reading = { board: 'greenhouse', state: 'fine', missing: [], guessed: [] };
  const onBoard = 'https://boards.greenhouse.io/acme/jobs/4000001';

  it('is remembered for the board whose page says it, and for no other', async () => {
    await route({ type: 'note-reading', reading }, fromPage());
    await route({ type: 'note-reading', reading: { ...reading, board: 'lever' } }, fromPage(onBoard));
    expect(await readCaptureHealth()).toEqual([]);
    await route({ type: 'note-reading', reading }, fromPage(onBoard));
    expect(await readCaptureHealth()).toMatchObject([{ board: 'greenhouse', readings: [{ state: 'fine' }] }]);
  });

  it('is heard in its own words alone', () => {
    expect(route({ type: 'note-reading', reading: { ...reading, state: 'odd' } }, fromPage(onBoard))).toBeNull();
  });
});

describe('a list of results', () => {
  const list = 'https://www.seek.com.au/planner-jobs';
  const onSeek = (boardJobId: string) =>
    aPosting({ board: 'seek', boardJobId, canonicalUrl: `https://www.seek.com.au/job/${boardJobId}` });
  const marksOf = (url: string, ids = ['70000001', '70000002', '70000003']) =>
    route({ type: 'read-marks', ids }, fromPage(url));

  beforeEach(async () => {
    await saveJob(onSeek('70000001'), onSeek('70000001').canonicalUrl);
    await dismissPosting(onSeek('70000002'));
  });

  it('hears what is known of the postings that it names, and not a word more', async () => {
    expect(await marksOf(list)).toEqual({ '70000001': 'saved', '70000002': 'dismissed' });
  });

  it('hears nothing of another board, and a page of no board hears nothing at all', async () => {
    expect(await marksOf('https://www.stepstone.de/jobs/planner')).toEqual({});
    expect(await marksOf('https://evil.example/')).toBeNull();
    expect(await marksOf('https://www.seek.com.au.evil.example/')).toBeNull();
  });

  it('hears nothing where the person wants no marks', async () => {
    await editPreferences({ resultMarks: false });
    expect(await marksOf(list)).toBeNull();
  });

  it('may not ask for any number of postings at once', async () => {
    expect(
      marksOf(
        list,
        Array.from({ length: 101 }, (_, index) => String(index)),
      ),
    ).toBeNull();
  });
});

describe('a posting that is not for the person', () => {
  const { title, company, canonicalUrl, board, boardJobId } = aPosting({ canonicalUrl: page });
  const key = { canonicalUrl, board, boardJobId };
  const dismiss = (isDismissed: boolean, from = page) =>
    route({ type: 'dismiss-own-posting', posting: { title, company, ...key }, isDismissed }, fromPage(from));
  const find = (from = page) => route({ type: 'find-known', ...key }, fromPage(from));

  it('is dismissed by its own page and taken back', async () => {
    expect(await find()).toMatchObject({ isDismissed: false });
    expect(await dismiss(true)).toEqual({ isDismissed: true });
    expect(await find()).toMatchObject({ isDismissed: true });
    expect(await dismiss(false)).toEqual({ isDismissed: false });
    expect(await find()).toMatchObject({ isDismissed: false });
  });

  it('can be neither dismissed nor asked for by a page of another site', async () => {
    expect(await dismiss(true, 'https://evil.example/')).toBeNull();
    expect(await find()).toMatchObject({ isDismissed: false });
    await dismiss(true);
    expect(await find('https://evil.example/')).toMatchObject({ isDismissed: false });
    expect(await find()).toMatchObject({ isDismissed: true });
  });

  it('is one after all once it is saved', async () => {
    await dismiss(true);
    await route({ type: 'save-own-posting', posting: aPosting(key) }, fromPage());
    await vi.waitFor(async () => expect(await find()).toMatchObject({ isDismissed: false }));
  });
});
