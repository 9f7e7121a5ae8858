import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ApiError } from '@jobmagpie/api';
import { JobId, MutationId, newId } from '@jobmagpie/model';
import { type Hlc, millisecondsOf, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from '../testing/service.ts';

describe.each(databases)('what no device of ours sends, on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    await service.wipe();
    laptop = await service.addDevice();
  });
  afterAll(() => service.close());

  /** Sends the bytes as a push and reads the refusal, which must be one of the contract. */
  async function refusalOf(body: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) {
    const headers = { authorization: `Bearer ${laptop.token}`, 'content-type': 'application/json', ...more };
    const response = await fetch(`${service.url}/api/v1/sync/push`, { method: 'POST', headers, body });
    return { status: response.status, code: ApiError.parse(await response.json()).error_code };
  }
  const bytesOf = (value: unknown) => new Uint8Array(Buffer.from(JSON.stringify(value)));
  const frame = (mutations: unknown[]) => ({ protocol: PROTOCOL_VERSION, deviceId: laptop.id, mutations });

  it('is refused with a word of the contract, and nothing of it is taken in', async () => {
    const mutation = laptop.put('job', newId(JobId), { notes: 'x' });
    const whole = bytesOf(frame([mutation]));
    const large = bytesOf(frame([{ ...mutation, fields: { notes: 'n'.repeat(10 * 1_048_576) } }]));
    const many = Array.from({ length: 501 }, (_, index) => ({
      ...mutation,
      mutationId: newId(MutationId),
      seq: index + 1,
    }));
    expect(await refusalOf(whole.slice(0, whole.length / 2))).toEqual({ status: 400, code: 'invalid_request' });
    expect(await refusalOf(new Uint8Array())).toEqual({ status: 400, code: 'invalid_request' });
    expect(await refusalOf(new Uint8Array([0xff, 0xfe, 0x00]))).toEqual({ status: 400, code: 'invalid_request' });
    expect(await refusalOf(large)).toEqual({ status: 413, code: 'too_large' });
    const packed = { 'content-encoding': 'gzip' };
    expect(await refusalOf(new Uint8Array(gzipSync(large)), packed)).toEqual({ status: 413, code: 'too_large' });
    expect(await refusalOf(new Uint8Array(gzipSync(whole).subarray(0, 40)), packed)).toMatchObject({ status: 400 });
    expect(await refusalOf(whole, { 'content-type': 'text/plain' })).toEqual({ status: 400, code: 'not_json' });
    expect(await refusalOf(bytesOf(frame(many)))).toEqual({ status: 400, code: 'invalid_request' });
    expect(await refusalOf(bytesOf(frame([])))).toEqual({ status: 400, code: 'invalid_request' });
    expect(await refusalOf(bytesOf({ ...frame([mutation]), protocol: 99 }))).toMatchObject({
      code: 'unsupported_protocol',
    });
    expect(await laptop.pullAll()).toEqual([]);
    expect((await laptop.push()).map(({ status }) => status)).toEqual(['applied']);
  });

  it('does no harm where it breaks off in the middle', async () => {
    const whole = bytesOf(frame([laptop.put('job', newId(JobId), { notes: 'x' })]));
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(service.url);
      const headers = {
        authorization: `Bearer ${laptop.token}`,
        'content-type': 'application/json',
        'content-length': whole.length,
      };
      const call = request({ hostname, port, method: 'POST', path: '/api/v1/sync/push', headers });
      call.on('error', () => resolve());
      call.on('close', () => resolve());
      call.write(whole.subarray(0, 50), () => call.destroy());
    });
    expect(await laptop.pullAll()).toEqual([]);
    expect((await laptop.push()).map(({ status }) => status)).toEqual(['applied']);
  });

  it('gets an answer for each change: unknown kinds, odd clocks, wrong `over`, clocks of 2040', async () => {
    const id = newId(JobId);
    const future = tick(null, Date.UTC(2040, 0, 1), laptop.id);
    const sent = [
      laptop.put('spaceship', id, { thrust: 9 }),
      { ...laptop.put('job', id, { notes: 'a' }), at: 'yesterday' },
      { ...laptop.put('job', id, { notes: 'b' }), over: { notes: 'yesterday' } },
      { ...laptop.put('job', id, { notes: 'c' }), over: ['notes'] },
      { ...laptop.put('job', id, { notes: 'd' }), id: 'me' },
      laptop.put('job', id, { notes: 'from 2040' }, future),
      { ...laptop.put('job', id, { title: 'knew 2040' }), over: { title: future, other: future } },
    ];
    expect((await laptop.push(sent)).map(({ status }) => status)).toEqual([
      ...Array(5).fill('rejected'),
      'applied',
      'applied',
    ]);
    const [row] = await laptop.pullAll();
    expect(row?.fields).toMatchObject({ notes: 'from 2040', title: 'knew 2040' });
    expect(millisecondsOf(row?.clocks.notes as Hlc)).toBe(service.time.now); // the row was pulled just now
  });

  it('makes no row so wide that each push to it would hold everybody up', async () => {
    const id = newId(JobId);
    const tags = (first: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`tags/${first + index}`, true]));
    laptop.put('job', id, tags(0, 5_000));
    laptop.put('job', id, tags(4_999, 2));
    laptop.put('job', id, tags(4_000, 1_000));
    const results = await laptop.push();
    expect(results.map(({ status }) => status)).toEqual(['applied', 'rejected', 'applied']);
    expect(results[1]).toMatchObject({ reason: 'The entry would have too many fields.' });
    expect(Object.keys((await laptop.pullAll())[0]?.fields ?? {})).toHaveLength(5_000);
  });

  it.each([
    '/api/v1/sync/pull?limit=0',
    '/api/v1/sync/pull?limit=1000000',
    `/api/v1/sync/pull?cursor=${'a'.repeat(501)}`,
    '/api/v1/conflicts?cursor=first',
    '/api/v1/conflicts?limit=-1',
    '/api/v1/history',
    '/api/v1/history?entity=job&record_id=mine',
  ])('is refused as a question too: %s', async (path) => {
    const response = await fetch(`${service.url}${path}`, { headers: { authorization: `Bearer ${laptop.token}` } });
    expect(response.status).toBe(400);
    expect(ApiError.parse(await response.json()).error_code).toBe('invalid_request');
  });
});
