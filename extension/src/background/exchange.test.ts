import { newId, toInstant, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { PushRequest } from '@jobmagpie/sync';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownDeviceId } from '../store/identity';
import { editJob, saveJob } from '../store/jobs';
import { parkedMutations, unsentCount } from '../store/outbox';
import { readExchange, readPairing, writeExchange, writePairing } from '../store/pairing';
import { resetStore } from '../testing/reset-store';
import { exchange } from './exchange';

const url = 'https://jobs.example.com/acme';
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const refusal = (status: number, error_code: string, more = {}) =>
  json(status, { detail: 'No.', error_code, timestamp: '2026-11-20T09:00:00.000Z', ...more });
const nothingNew = json.bind(null, 200, { rows: [], cursor: 'end', remaining: 0 });

type Handler = (path: string, body: unknown) => Response | Promise<Response>;

/** A server in two lines, so that each test says only what it answers. */
function serve(handle: Handler): ReturnType<typeof vi.fn> {
  const fetched = vi.fn(async (address: string, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    return handle(new URL(address).pathname, body);
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

/** Takes every push in. */
function accept(body: unknown): Response {
  const { mutations } = PushRequest.parse(body);
  const results = mutations.map(({ mutationId }) => ({ mutationId, status: 'applied' }));
  return json(200, { results, lastSeq: mutations.at(-1)?.seq ?? 0 });
}

beforeEach(async () => {
  await resetStore();
  await writePairing({ serverUrl: 'http://127.0.0.1:4870', token: 't', userId: newId(UserId), cursor: null });
  await saveJob(aPosting(), url);
});
afterEach(() => vi.unstubAllGlobals());

describe('an exchange with the server', () => {
  it('sends what waits, takes what is new, and says when that was', async () => {
    serve((path, body) => (path.endsWith('push') ? accept(body) : nothingNew()));
    await exchange();
    expect(await unsentCount()).toBe(0);
    expect(await readExchange()).toMatchObject({ problem: null, lastSuccessAt: expect.any(String) });
    expect((await readPairing())?.cursor).toBe('end');
  });

  it.each<[string, Handler]>([
    ['is down', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers with a page of something else', () => new Response('<html>Welcome to the hotel</html>')],
    ['answers with JSON of something else', () => json(200, { hello: 'world' })],
    ['answers half of what it should', () => new Response('{"results": [')],
    ['has an error of its own', () => refusal(500, 'internal_error')],
    ['no longer knows this browser', () => refusal(401, 'not_signed_in')],
    ['takes too long', () => Promise.reject(new DOMException('The time is over.', 'TimeoutError'))],
  ])('keeps everything and says what is wrong when the server %s', async (_, handle) => {
    serve(handle);
    await exchange();
    expect(await unsentCount()).toBe(2);
    expect((await readExchange()).problem).toEqual(expect.any(String));
    serve((path, body) => (path.endsWith('push') ? accept(body) : nothingNew()));
    await exchange();
    expect(await unsentCount()).toBe(0);
    expect((await readExchange()).problem).toBeNull();
  });

  it('parks the one change that the server cannot read, and sends the others', async () => {
    await saveJob(aPosting({ canonicalUrl: 'https://jobs.example.com/2', title: 'Unreadable' }), url);
    serve((path, body) => {
      if (!path.endsWith('push')) return nothingNew();
      return JSON.stringify(body).includes('"title":"Unreadable"') ? refusal(400, 'too_deep') : accept(body);
    });
    await exchange();
    expect(await unsentCount()).toBe(0);
    expect(await parkedMutations()).toMatchObject([{ mutation: { fields: { title: 'Unreadable' } } }]);
  });

  it('sends from where the server says that it has a gap', async () => {
    const received: number[] = [];
    serve((path, body) => {
      if (!path.endsWith('push')) return nothingNew();
      const { mutations } = PushRequest.parse(body);
      if (mutations[0]?.seq === 1) return refusal(409, 'sequence_gap', { expectedSeq: 2 });
      received.push(...mutations.map(({ seq }) => seq));
      return accept(body);
    });
    await exchange();
    expect(received).toEqual([2]);
    expect(await unsentCount()).toBe(0);
  });

  it('begins to pull anew, and offers what it has, when the server was restored', async () => {
    serve((path, body) => (path.endsWith('push') ? accept(body) : nothingNew()));
    await exchange();
    const offered: string[] = [];
    serve((path, body) => {
      if (path.endsWith('push')) {
        offered.push(...PushRequest.parse(body).mutations.map(({ entity }) => entity));
        return accept(body);
      }
      return offered.length === 0 ? refusal(409, 'resync_needed', { reason: 'other-epoch' }) : nothingNew();
    });
    await exchange();
    expect(offered.sort()).toEqual(['job', 'stageChange']);
    expect((await readExchange()).problem).toBeNull();
  });

  it('offers what it has to a restored server however long ago its clock says that the last exchange was', async () => {
    serve((path, body) => (path.endsWith('push') ? accept(body) : nothingNew()));
    await exchange();
    await writeExchange({ lastSuccessAt: toInstant(Date.now() - 366 * 24 * 60 * 60_000), problem: null });
    const offered: string[] = [];
    serve((path, body) => {
      if (!path.endsWith('push')) {
        return offered.length === 0 ? refusal(409, 'resync_needed', { reason: 'other-epoch' }) : nothingNew();
      }
      offered.push(...PushRequest.parse(body).mutations.map(({ entity }) => entity));
      return accept(body);
    });
    await exchange();
    expect(offered.sort()).toEqual(['job', 'stageChange']);
  });

  it('goes on under a name of its own when the server says that this store is a copy', async () => {
    const earlier = await ownDeviceId();
    const asked: unknown[] = [];
    const taken: { deviceId: string; seqs: number[] }[] = [];
    serve((path, body) => {
      if (path.endsWith('/device')) {
        asked.push(body);
        return json(201, { token: 'A'.repeat(43) });
      }
      if (!path.endsWith('push')) return nothingNew();
      const { deviceId, mutations } = PushRequest.parse(body);
      if (deviceId === earlier) return refusal(409, 'device_copied', { expectedSeq: 2 });
      taken.push({ deviceId, seqs: mutations.map(({ seq }) => seq) });
      return accept(body);
    });
    await exchange();
    const deviceId = await ownDeviceId();
    expect(asked).toEqual([{ deviceId }]);
    expect(taken).toEqual([{ deviceId, seqs: [1] }]);
    expect(await unsentCount()).toBe(0);
    expect(await readPairing()).toMatchObject({ token: 'A'.repeat(43), cursor: 'end' });
    expect((await readExchange()).problem).toBeNull();
  });

  it('sends what was written while it was going on', async () => {
    const { job } = await saveJob(aPosting(), url);
    let isFirst = true;
    serve(async (path, body) => {
      if (!path.endsWith('push')) return nothingNew();
      if (isFirst) {
        isFirst = false;
        await editJob(job.id, { notes: 'written meanwhile' });
        void exchange();
      }
      return accept(body);
    });
    await exchange();
    expect(await unsentCount()).toBe(0);
  });

  it('asks nobody when this browser is not paired', async () => {
    await resetStore();
    const fetched = serve(() => nothingNew());
    await exchange();
    expect(fetched).not.toHaveBeenCalled();
  });
});
