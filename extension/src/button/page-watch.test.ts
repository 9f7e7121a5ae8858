import type { Posting } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage, PageNotice } from '../messages';
import type { ButtonActions, ButtonState } from './button';
import { watchPage } from './page-watch';

const url = 'https://jobs.example.com/1';
const board = {
  name: 'example',
  label: 'Example',
  matches: [],
  postings: ['^https://jobs\\.example\\.com/(?<id>\\d+)'],
};
const lights = aPosting({ canonicalUrl: url, board: 'example', boardJobId: '1', title: 'Light Keeper', company: null });
const locks = aPosting({ canonicalUrl: `${url}2`, board: 'example', boardJobId: '12', title: 'Lock Keeper' });

let shown: Posting | null;
let setting: { confirmsBeforeSaving: boolean };
let savedBefore: object | null;
let found: object | null;
/** The extension was updated: this page still has the script of the one before. */
let isUpdated: boolean;
let saved: Posting[];
let states: ButtonState[];
let actions: ButtonActions | undefined;
let pageChanges: () => void;
let addressChanges: () => void;
let tell: (notice: PageNotice) => void;

vi.mock('./ask', () => ({
  onNotice: (hear: typeof tell) => {
    tell = hear;
  },
  ask: async (message: PageMessage) => {
    if (message.type === 'find-known') return { ...setting, job: found, isDismissed: false };
    if (message.type === 'find-saved-before') return savedBefore;
    if (message.type === 'save-own-posting') {
      saved.push(message.posting);
      return { status: 'saved', job: {} };
    }
    const deed = message.type === 'open-job' || message.type === 'show-button';
    if (deed && isUpdated) throw new Error('Extension context invalidated.');
    return deed ? { status: 'done' } : null;
  },
}));

beforeEach(() => {
  shown = lights;
  setting = { confirmsBeforeSaving: true };
  savedBefore = null;
  found = null;
  isUpdated = false;
  saved = [];
  states = [];
  actions = undefined;
  vi.stubGlobal('document', { title: '', documentElement: {}, visibilityState: 'visible' });
  vi.stubGlobal('location', { href: url });
  vi.stubGlobal('window', {});
  vi.stubGlobal('jobmagpieMakeButton', async (given: ButtonActions) => {
    actions = given;
    return { show: (state: ButtonState) => states.push(state), remove: () => undefined };
  });
  vi.stubGlobal('jobmagpieReadPage', () => ({ result: { posting: shown, reason: 'not-a-posting' } }));
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(hear: (records: object[]) => void) {
        pageChanges = () => hear([{ type: 'characterData' }]);
      }
      observe() {}
      disconnect() {}
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The question on the button, once it is there. */
async function watched() {
  watch();
  return question();
}

function watch() {
  const addEventListener = vi.fn((_: unknown, type: string, hear: (event: object) => void) => {
    if (type !== 'wxt:locationchange') return;
    addressChanges = () => hear({ oldUrl: new URL(url), newUrl: new URL(`${url}?from=list`) });
  });
  watchPage({ addEventListener, onInvalidated: vi.fn() }, [board]);
}

async function question() {
  await vi.waitFor(() => expect(states.length).toBeGreaterThan(0));
  const state = states.at(-1);
  if (state?.name !== 'idle' || state.question === null) throw new Error('Nothing is asked.');
  return state.question;
}

describe('the question before a posting is saved', () => {
  it('is about what was read last', async () => {
    await watched();
    shown = { ...lights, company: 'Harbour Office' };
    pageChanges();
    actions?.approach();
    expect((await question()).read?.company).toBe('Harbour Office');
  });

  it('saves what it showed, and what was typed, though the page says something else by now', async () => {
    const { read, typed } = await watched();
    typed.company = 'Harbour Office';
    shown = { ...lights, title: 'Light Keeper (filled)' };
    pageChanges();
    actions?.save(read);
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(saved).toMatchObject([{ title: 'Light Keeper', company: 'Harbour Office' }]);
  });

  it('saves the place and the kind of work that it showed, and what it did not show as the page has it now', async () => {
    const { read } = await watched();
    shown = { ...lights, locations: [], employmentTypes: [], sources: {}, seniority: 'junior' };
    pageChanges();
    actions?.save(read);
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const { locations, employmentTypes, sources } = lights;
    expect(saved).toMatchObject([{ locations, employmentTypes, sources, seniority: 'junior' }]);
  });

  it('does not save another posting than the one that it was about', async () => {
    const { read, typed } = await watched();
    typed.title = 'Light Keeper, nights';
    shown = locks;
    pageChanges();
    actions?.save(read);
    await vi.waitFor(async () => expect((await question()).read?.title).toBe('Lock Keeper'));
    expect((await question()).typed).toEqual({});
    expect(saved).toEqual([]);
  });

  it('is asked of the next posting too, before anything was heard of that one', async () => {
    await watched();
    shown = locks;
    pageChanges();
    actions?.approach();
    expect(states.at(-1)).toMatchObject({ name: 'idle', question: { read: { title: 'Lock Keeper' } } });
  });

  it('keeps what was typed when the same posting is at another address', async () => {
    (await watched()).typed.title = 'Light Keeper, nights';
    states = [];
    addressChanges();
    expect((await question()).typed).toEqual({ title: 'Light Keeper, nights' });
  });

  it('goes on where somebody types when a job that looks alike is found late', async () => {
    savedBefore = { jobId: 'x', text: '', reasons: '' };
    const { typed } = await watched();
    await vi.waitFor(async () => expect((await question()).before).not.toBeNull());
    expect((await question()).typed).toBe(typed);
  });
});

it('is asked in a page that was open already when the person chose so', async () => {
  setting = { confirmsBeforeSaving: false };
  await expect(watched()).rejects.toThrow();
  setting = { confirmsBeforeSaving: true };
  actions?.approach();
  await vi.waitFor(async () => expect((await question()).read?.title).toBe('Light Keeper'));
});

it('says no longer that a job is saved once it is deleted elsewhere and somebody looks again', async () => {
  found = { jobId: 'x', stage: 'saved' };
  watch();
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ name: 'saved' }));
  found = null;
  actions?.approach();
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ name: 'idle' }));
});

it('says that the job is saved once it was saved by the keys, the menu or the popup', async () => {
  setting = { confirmsBeforeSaving: false };
  watch();
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ name: 'idle' }));
  found = { jobId: 'x', stage: 'saved' };
  tell({ type: 'marks-changed' });
  await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ name: 'saved' }));
});

it('saves what the page shows where nobody wants to be asked', async () => {
  setting = { confirmsBeforeSaving: false };
  await expect(watched()).rejects.toThrow();
  shown = locks;
  pageChanges();
  actions?.save();
  await vi.waitFor(() => expect(saved).toMatchObject([{ title: 'Lock Keeper' }]));
});

it('looks again when a person has pointed at a field, though it has given up on the page', async () => {
  vi.useFakeTimers();
  shown = null;
  watch();
  for (let look = 0; look < 60; look += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    pageChanges();
  }
  shown = lights;
  pageChanges();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states).toEqual([]);
  tell({ type: 'corrections-changed' });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(states.at(-1)).toMatchObject({ name: 'idle' });
});

describe('a deed that the extension cannot do any more', () => {
  it.each([
    ['opening the job', () => actions?.open('x')],
    ['hiding the button', () => actions?.hide()],
    ['showing it again', () => actions?.showAgain()],
  ])('is said in the page, with what to do, at %s', async (_, act) => {
    await watched();
    isUpdated = true;
    act();
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ name: 'failed', problem: 'button_reload' }));
    isUpdated = false;
    actions?.again();
    await vi.waitFor(() => expect(states.at(-1)?.name).not.toBe('failed'));
    expect(saved).toEqual([]);
  });
});

it('shows that it is hidden once that is kept', async () => {
  await watched();
  actions?.hide();
  await vi.waitFor(() => expect(states.at(-1)).toEqual({ name: 'hidden' }));
});
