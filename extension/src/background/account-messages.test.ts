import { ACCOUNT_IMPORT_PATH } from '@jobmagpie/api';
import { newId, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAccountFile, putAccountFile } from '../store/account-file';
import { database } from '../store/database';
import { exportStore } from '../store/export';
import { newestJobs, saveJob } from '../store/jobs';
import { park, takeBatch, unsentCount } from '../store/outbox';
import { readPairing, writeReached } from '../store/pairing';
import { resetStore } from '../testing/reset-store';
import { compare } from './equality';
import { answerExtension } from './extension-answers';

const serverUrl = 'http://127.0.0.1:4870';
const asked: { path: string; init: RequestInit }[] = [];
/** A paired server that answers what is set, and is away for everything else. */
const serve = (answers: Record<string, () => Response> = {}) => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const path = new URL(url).pathname;
    asked.push({ path, init });
    const answer = answers[path];
    if (answer !== undefined) return answer();
    if (path !== '/api/v1/pairing') throw new TypeError('Failed to fetch');
    const { device_id } = JSON.parse(String(init.body));
    const paired = { token: 'T'.repeat(43), user_id: newId(UserId), device_id, account_label: 'Mara' };
    return new Response(JSON.stringify(paired), { status: 201, headers: { 'content-type': 'application/json' } });
  });
};
const refusal = (status: number, error_code: string) =>
  new Response(JSON.stringify({ detail: 'No.', error_code, timestamp: '2026-11-20T09:00:00.000Z' }), {
    status,
    headers: { 'content-type': 'application/json' },
  });
/** The server refuses for good everything that waits. */
const parkAll = async () => {
  for (const mutation of await takeBatch()) await park(mutation, 'It does not fit.');
};

beforeEach(async () => {
  await resetStore();
  asked.length = 0;
  serve();
  await saveJob(aPosting(), 'https://jobs.example.com/acme');
  await answerExtension({ type: 'pair', serverUrl, code: null, copy: 'ask' });
});
afterEach(() => vi.unstubAllGlobals());

it('removes nothing at sign-out while refused edits are nowhere but here', async () => {
  await parkAll();
  expect(await unsentCount()).toBe(0);
  const refused = await database.parked.count();
  const leaving = { type: 'sign-out', isEverywhere: false, copy: 'remove' } as const;
  expect(await answerExtension({ ...leaving, givesUpUnsent: false })).toEqual({ status: 'unsent', unsent: refused });
  expect(await newestJobs(5)).toHaveLength(1);
  expect(await answerExtension({ ...leaving, givesUpUnsent: true })).toMatchObject({ status: 'done' });
  expect(await newestJobs(5)).toEqual([]);
});

describe('deleting the account', () => {
  const remove = (copy: 'keep' | 'remove') => answerExtension({ type: 'delete-account', confirm: 'Mara', copy });

  it('changes nothing here unless the server has done it', async () => {
    expect(await remove('remove')).toMatchObject({ status: 'failed' });
    expect(await readPairing()).not.toBeNull();
    expect(await newestJobs(5)).toHaveLength(1);
  });

  it.each([
    ['keep', 1],
    ['remove', 0],
  ] as const)('leaves the server and does with the copy what was chosen: %s', async (copy, jobs) => {
    serve({ '/api/v1/account': () => new Response(null, { status: 204 }) });
    expect(await remove(copy)).toMatchObject({ status: 'done' });
    expect(await readPairing()).toBeNull();
    expect(await newestJobs(5)).toHaveLength(jobs);
  });
});

describe('comparing both sides', () => {
  const side = (fingerprint: string, rows: number) => ({ job: { fingerprint, rows } });
  const cursor = null;

  it('calls them equal only where every kind is, and nothing waits', () => {
    const here = { cursor, unsent: 0, entities: side('a', 2) };
    const there = { cursor: '' as never, entities: side('a', 2) };
    expect(compare(here, there)).toEqual({ status: 'equal', rows: 2 });
    expect(compare({ ...here, unsent: 1 }, there)).toEqual({ status: 'different', unsent: 1, entities: [] });
  });

  it('names what differs, and what one side has not at all', () => {
    const there = { cursor: '' as never, entities: { ...side('b', 2), profile: { fingerprint: 'p', rows: 1 } } };
    expect(compare({ cursor, unsent: 0, entities: side('a', 3) }, there)).toEqual({
      status: 'different',
      unsent: 0,
      entities: [
        { entity: 'job', here: 3, there: 2 },
        { entity: 'profile', here: 0, there: 1 },
      ],
    });
  });
});

it('repairs by offering all that is here and taking all that is there from the beginning', async () => {
  await database.outbox.clear();
  const pairing = await readPairing();
  if (pairing === null) throw new Error('The browser is not paired.');
  await writeReached({ token: pairing.token, cursor: 'somewhere' as never });
  await answerExtension({ type: 'repair-copy' });
  expect((await readPairing())?.cursor).toBeNull();
  expect(await unsentCount()).toBeGreaterThan(0);
});

describe('linking a service elsewhere', () => {
  it('says what to do where the server is away', async () => {
    const answer = await answerExtension({ type: 'link-provider', provider: 'google' });
    expect(answer).toMatchObject({ status: 'failed', problem: expect.any(String) });
  });

  describe('in the window of the provider', () => {
    const linked = () => asked.some(({ path }) => path === '/api/v1/account/identities');
    const endWith = (end: (state: string) => string) => {
      vi.spyOn(browser.identity, 'launchWebAuthFlow').mockImplementation(async ({ url }) => {
        return `https://abc.chromiumapp.org/?${end(new URL(url).searchParams.get('state') ?? '')}`;
      });
      vi.spyOn(browser.identity, 'getRedirectURL').mockReturnValue('https://abc.chromiumapp.org/');
    };
    const ticket = { ticket: 'K'.repeat(43), expires_at: '2026-11-20T09:10:00.000Z' };
    const link = () => answerExtension({ type: 'link-provider', provider: 'google' });
    beforeEach(() =>
      serve({
        '/api/v1/account/link-tickets': () =>
          new Response(JSON.stringify(ticket), { status: 201, headers: { 'content-type': 'application/json' } }),
        '/api/v1/account/identities': () => new Response(null, { status: 204 }),
      }),
    );
    afterEach(() => vi.restoreAllMocks());

    it('links where it ends with the state that was sent', async () => {
      endWith((state) => `state=${state}&code=c`);
      expect(await link()).toEqual({ status: 'done' });
      expect(linked()).toBe(true);
    });

    it('links nothing where the state is another, or the person said no', async () => {
      endWith(() => 'state=another&code=c');
      expect(await link()).toMatchObject({ status: 'failed' });
      endWith((state) => `state=${state}&error=denied`);
      expect(await link()).toMatchObject({ status: 'failed' });
      expect(linked()).toBe(false);
    });

    it('is given up where the person closes it', async () => {
      vi.spyOn(browser.identity, 'getRedirectURL').mockReturnValue('https://abc.chromiumapp.org/');
      vi.spyOn(browser.identity, 'launchWebAuthFlow').mockRejectedValue(new Error('The user did not approve access.'));
      expect(await link()).toEqual({ status: 'given-up' });
      expect(linked()).toBe(false);
    });
  });
});

describe('the server’s own file of an account', () => {
  const file = new Blob(['{"kind":"header","format":"jobmagpie-account","version":1}\n{"kind":"end","lines":1}\n']);
  const give = async () => {
    await putAccountFile(file);
    return answerExtension({ type: 'import-account' });
  };

  it('is told from a store’s own, and from anything else', async () => {
    expect(await isAccountFile(file)).toBe(true);
    expect(await isAccountFile(await exportStore())).toBe(false);
    expect(await isAccountFile(new Blob(['Dear Mara']))).toBe(false);
  });

  it('goes to the server with the token', async () => {
    serve({ [ACCOUNT_IMPORT_PATH]: () => new Response('{}', { status: 200 }) });
    expect(await give()).toEqual({ status: 'done' });
    const sent = asked.find(({ path }) => path === ACCOUNT_IMPORT_PATH)?.init;
    expect(sent?.method).toBe('POST');
    expect(new Headers(sent?.headers).get('content-type')).toBe('application/x-ndjson');
    expect(new Headers(sent?.headers).get('authorization')).toBe(`Bearer ${'T'.repeat(43)}`);
  });

  it('is said to be damaged, to need a server, or to have found none', async () => {
    serve({ [ACCOUNT_IMPORT_PATH]: () => refusal(400, 'wrong_file') });
    const damaged = await give();
    serve();
    const away = await give();
    await answerExtension({ type: 'sign-out', isEverywhere: false, copy: 'keep', givesUpUnsent: false });
    const alone = await give();
    const problems = [damaged, away, alone].map((answer) => (answer as { problem: string }).problem); // each is a refusal, or the next line fails
    expect(new Set(problems).size).toBe(3);
    expect(problems).not.toContain(undefined);
  });
});
