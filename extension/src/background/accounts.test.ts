import { newId, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownDeviceId } from '../store/identity';
import { newestJobs, saveJob } from '../store/jobs';
import { unsentCount } from '../store/outbox';
import { readPairing } from '../store/pairing';
import { writeServerHeaders } from '../store/server-headers';
import { resetStore } from '../testing/reset-store';
import { answerExtension } from './extension-answers';
import { readEnd } from './provider-window';

const serverUrl = 'http://127.0.0.1:4870';
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const refusal = (status: number, error_code: string) =>
  json(status, { detail: 'No.', error_code, timestamp: '2026-11-20T09:00:00.000Z' });

const [mara, tom] = [newId(UserId), newId(UserId)];
let userId = mara;
const asked: { path: string; init: RequestInit }[] = [];
/** A server that lets everybody in, as the account that is set, and is away for everything else. */
const serve = (more: Record<string, () => Response> = {}) => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const path = new URL(url).pathname;
    asked.push({ path, init });
    const answer = more[path];
    if (answer !== undefined) return answer();
    if (path !== '/api/v1/pairing' && path !== '/api/v1/auth/sign-in') throw new TypeError('Failed to fetch');
    const body = JSON.parse(String(init.body));
    return json(201, { token: 'T'.repeat(43), user_id: userId, device_id: body.device_id, account_label: 'Mara' });
  });
};
const pair = (copy: 'ask' | 'merge' | 'fresh' = 'ask') =>
  answerExtension({ type: 'pair', serverUrl, code: null, copy });
const signOut = (copy: 'keep' | 'remove', givesUpUnsent = false) =>
  answerExtension({ type: 'sign-out', isEverywhere: false, copy, givesUpUnsent });

beforeEach(async () => {
  await resetStore();
  userId = mara;
  asked.length = 0;
  serve();
  await saveJob(aPosting(), 'https://jobs.example.com/acme');
});
afterEach(() => vi.unstubAllGlobals());

describe('another account', () => {
  beforeEach(async () => {
    await pair();
    await signOut('keep');
    userId = tom;
  });

  it('gets nothing of the earlier one before the person has chosen', async () => {
    expect(await pair()).toMatchObject({ status: 'other-account', unsent: expect.any(Number) });
    expect(await readPairing()).toBeNull();
    expect(await newestJobs(5)).toHaveLength(1);
  });

  it('begins with nothing where the person wants a fresh start', async () => {
    await pair();
    expect(await pair('fresh')).toEqual({ status: 'paired' });
    expect(await newestJobs(5)).toEqual([]);
    expect(await unsentCount()).toBe(0);
    expect((await readPairing())?.userId).toBe(tom);
  });

  it('takes the jobs in where the person brings them along, with one sign-in', async () => {
    await pair();
    const calls = asked.length;
    expect(await pair('merge')).toEqual({ status: 'paired' });
    expect(asked.slice(calls).filter(({ path }) => path === '/api/v1/pairing')).toEqual([]);
    expect(await newestJobs(5)).toHaveLength(1);
    expect(await unsentCount()).toBeGreaterThan(0);
  });

  it('on the same server comes as a new device, and loses nothing while it is refused', async () => {
    const before = await ownDeviceId();
    serve({ '/api/v1/pairing': () => refusal(409, 'device_of_another_account') });
    expect(await pair()).toMatchObject({ status: 'other-account' });
    serve();
    expect(await pair('merge')).toEqual({ status: 'paired' });
    expect(await ownDeviceId()).not.toBe(before);
    expect(await newestJobs(5)).toHaveLength(1);
  });

  it('is not asked about when it is the same one again', async () => {
    userId = mara;
    expect(await pair()).toEqual({ status: 'paired' });
  });
});

describe('signing out', () => {
  beforeEach(async () => void (await pair()));

  it('keeps the jobs, also while the server is away, and says that it does not know yet', async () => {
    expect(await signOut('keep')).toEqual({ status: 'done', wasServerTold: false });
    expect(await readPairing()).toBeNull();
    expect(await newestJobs(5)).toHaveLength(1);
  });

  it('removes nothing while edits wait to be sent, until they are given up', async () => {
    const unsent = await unsentCount();
    expect(await signOut('remove')).toEqual({ status: 'unsent', unsent });
    expect(await newestJobs(5)).toHaveLength(1);
    expect(await signOut('remove', true)).toMatchObject({ status: 'done' });
    expect(await newestJobs(5)).toEqual([]);
    expect(await unsentCount()).toBe(0);
  });

  it('everywhere changes nothing here unless the server has done it', async () => {
    const everywhere = { type: 'sign-out', isEverywhere: true, copy: 'keep', givesUpUnsent: false } as const;
    expect(await answerExtension(everywhere)).toMatchObject({ status: 'failed' });
    expect(await readPairing()).not.toBeNull();
  });
});

it('sends the headers for a proxy to their server, and never in the place of its own', async () => {
  await writeServerHeaders(serverUrl, [
    { name: 'CF-Access-Client-Id', value: 'abc' },
    { name: 'Content-Type', value: 'text/plain' },
  ]);
  await pair();
  const headers = new Headers(asked.find(({ path }) => path === '/api/v1/pairing')?.init.headers);
  expect(headers.get('cf-access-client-id')).toBe('abc');
  expect(headers.get('content-type')).toBe('application/json');
});

it('tells a page of a server without a word of the token', async () => {
  await pair();
  const answer = await answerExtension({ type: 'call-server', endpoint: 'listDevices', serverUrl: null, sent: {} });
  expect(answer).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  expect(JSON.stringify(answer)).not.toContain('T'.repeat(43));
});

describe('the end of a provider’s window', () => {
  const end = (query: string) => readEnd(`https://abc.chromiumapp.org/?${query}`, 'the-state', 'the-verifier');

  it('gives the code where the state is the one that was sent', () => {
    expect(end('state=the-state&code=c')).toEqual({ status: 'code', code: 'c', codeVerifier: 'the-verifier' });
  });

  it.each(['state=another&code=c', 'code=c', 'state=the-state', 'state=the-state&error=denied'])(
    'gives no code for “%s”',
    (query) => expect(end(query)).toMatchObject({ status: 'failed' }),
  );
});
