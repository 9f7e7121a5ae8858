import { DeviceId, newId, toInstant } from '@jobmagpie/model';
import { Cursor, PROTOCOL_VERSION } from '@jobmagpie/sync';
import { describe, expect, it } from 'vitest';
import { makeApiClient } from './client.ts';

interface Call {
  url: string;
  init: RequestInit;
}

/** A client whose server answers with `response`, and the calls that it made. */
function clientOf(response: () => Response | Promise<Response>, baseUrl = 'http://127.0.0.1:4870') {
  const calls: Call[] = [];
  const client = makeApiClient({
    baseUrl,
    token: 'secret',
    timeoutMs: 50,
    fetch: async (url, init) => {
      calls.push({ url, init });
      return await response();
    },
  });
  return { client, calls };
}

const json = (status: number, body: unknown, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const refusal = (errorCode: string, over = {}) => ({
  detail: 'A sentence.',
  error_code: errorCode,
  timestamp: toInstant(0),
  ...over,
});

describe('the client of the service', () => {
  const deviceId = newId(DeviceId);

  it('writes snake_case to the wire and reads it back', async () => {
    const answer = {
      token: 'a'.repeat(43),
      user_id: newId(DeviceId),
      device_id: deviceId,
      account_label: 'Owner',
      later_addition: 1,
    };
    const { client, calls } = clientOf(() => json(201, answer));
    const result = await client.pair({ body: { deviceId, deviceName: 'Firefox' } });
    expect(result).toEqual({
      ok: true,
      value: { token: answer.token, userId: answer.user_id, deviceId, accountLabel: 'Owner' },
    });
    expect(JSON.parse(String(calls[0]?.init.body))).toEqual({ device_id: deviceId, device_name: 'Firefox' });
  });

  it('leaves the sync messages in camelCase', async () => {
    const { client, calls } = clientOf(() => json(200, { results: [], lastSeq: 4 }));
    const body = { protocol: PROTOCOL_VERSION, deviceId, mutations: [] };
    expect(await client.push({ body })).toEqual({ ok: true, value: { results: [], lastSeq: 4 } });
    expect(JSON.parse(String(calls[0]?.init.body))).toEqual(body);
  });

  it('puts parameters into the path and the query, under an address with a path of its own', async () => {
    const { client, calls } = clientOf(() => new Response(null, { status: 204 }), 'https://home.example/magpie');
    await client.revokeDevice({ params: { id: deviceId } });
    await client.pull({ query: { cursor: 'a b' } });
    expect(calls.map((call) => call.url)).toEqual([
      `https://home.example/magpie/api/v1/devices/${deviceId}`,
      'https://home.example/magpie/api/v1/sync/pull?cursor=a+b',
    ]);
  });

  it('shows its token only where the route asks for one', async () => {
    const { client, calls } = clientOf(() => json(200, { status: 'ok' }));
    await client.health();
    await client.listDevices();
    expect(calls.map((call) => new Headers(call.init.headers).get('authorization'))).toEqual([null, 'Bearer secret']);
  });

  it('tells a refusal with its sentence, its wait and its details', async () => {
    const gap = clientOf(() => json(409, refusal('sequence_gap', { expectedSeq: 7 })));
    expect(await gap.client.pull({ query: { cursor: Cursor.parse('x') } })).toMatchObject({
      ok: false,
      failure: { kind: 'refused', status: 409, errorCode: 'sequence_gap', expectedSeq: 7, retryAfterSeconds: null },
    });
    const limited = clientOf(() => json(429, refusal('too_many_attempts'), { 'retry-after': '42' }));
    expect(await limited.client.pull({})).toMatchObject({ failure: { status: 429, retryAfterSeconds: 42 } });
  });

  it('tells a server that is not there from one that does not answer in time', async () => {
    const off = clientOf(() => Promise.reject(new TypeError('fetch failed')));
    expect(await off.client.health()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
    const slow = makeApiClient({
      baseUrl: 'http://127.0.0.1:4870',
      timeoutMs: 20,
      fetch: (_, { signal }) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    });
    expect(await slow.health()).toEqual({ ok: false, failure: { kind: 'timeout' } });
  });

  it.each([
    ['a page', () => new Response('<html>Welcome</html>', { status: 200 })],
    ['another program', () => json(200, { ok: true })],
    ['a page that is not found', () => new Response('Not Found', { status: 404 })],
    ['a redirect to a log-in', () => new Response(null, { status: 302, headers: { location: '/login' } })],
  ])('recognises %s as not a Jobmagpie server', async (_, response) => {
    const { client } = clientOf(response);
    expect(await client.serviceHealth()).toEqual({ ok: false, failure: { kind: 'not-a-jobmagpie-server' } });
  });

  it('takes the error page of a proxy for a server that is away', async () => {
    const { client } = clientOf(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
    expect(await client.serviceHealth()).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });
});
