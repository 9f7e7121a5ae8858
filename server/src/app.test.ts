import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ApiError, endpoints } from '@jobmagpie/api';
import { PROTOCOL_VERSION } from '@jobmagpie/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEmbedded } from './testing/databases.ts';
import { EXTENSION, startTestService, type TestDevice, type TestService } from './testing/service.ts';

let service: TestService;
let device: TestDevice;
beforeAll(async () => {
  service = await startTestService(makeEmbedded, {
    PUBLIC_URL: 'https://jobs.example.com',
    ALLOWED_HOSTS: 'magpie.lan',
  });
  device = await service.addDevice();
});
afterAll(() => service.close());

interface RawAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with any headers, those that `fetch` keeps to itself included. */
async function raw(method: string, path: string, headers: Record<string, string> = {}, body?: string | Buffer) {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  const sent = httpRequest(`${service.url}${path}`, { method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      const { statusCode = 0, headers: answered } = response;
      resolve({ status: statusCode, headers: answered, body: Buffer.concat(chunks).toString() });
    });
  });
  sent.on('error', reject);
  sent.end(body);
  return await promise;
}

const signedIn = () => ({ authorization: `Bearer ${device.token}`, 'content-type': 'application/json' });

describe('what cannot be read', () => {
  const push = '/api/v1/sync/push';
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  it.each<[what: string, path: string, type: string | null, body: string, status: number, code: string]>([
    ['JSON that is cut off', push, 'application/json', '{"protocol":1,', 400, 'invalid_request'],
    ['an empty body', push, 'application/json', '', 400, 'invalid_request'],
    ['another content type', push, 'text/plain', '{}', 400, 'not_json'],
    ['no content type', push, null, '{}', 400, 'not_json'],
    ['a form', '/api/v1/pairing', 'application/x-www-form-urlencoded', 'a=b', 400, 'not_json'],
    ['a body of 2 MB', push, 'application/json', JSON.stringify({ x: 'x'.repeat(2_000_000) }), 413, 'too_large'],
    ['a pairing of 2 MB', '/api/v1/pairing', 'application/json', `{"x":"${'x'.repeat(2_000_000)}"}`, 413, 'too_large'],
    ['a body of 9 MB', push, 'application/json', `"${'x'.repeat(9_000_000)}"`, 413, 'too_large'],
    ['JSON of 40 levels', '/api/v1/pairing', 'application/json', deep(40), 400, 'too_deep'],
    ['JSON of 100,000 levels', push, 'application/json', deep(100_000), 400, 'invalid_request'],
    ['a list for an object', push, 'application/json', '[]', 400, 'invalid_request'],
    ['no mutations', push, 'application/json', '{"protocol":1,"mutations":[]}', 400, 'invalid_request'],
    ['a null for a name', '/api/v1/pairing', 'application/json', '{"device_name":null}', 400, 'invalid_request'],
    [
      'keys of a prototype',
      '/api/v1/pairing',
      'application/json',
      '{"__proto__":{"a":1},"constructor":{}}',
      400,
      'invalid_request',
    ],
  ])('%s is refused with a sentence that repeats nothing', async (_, path, type, body, status, code) => {
    const headers = { authorization: `Bearer ${device.token}`, ...(type !== null && { 'content-type': type }) };
    const answer = await raw('POST', path, headers, body);
    expect(answer.status).toBe(status);
    expect(ApiError.parse(JSON.parse(answer.body)).error_code).toBe(code);
    expect(answer.body).not.toMatch(/xxx|\[\[|__proto__|at .*\.ts/);
  });

  it('bytes that are not UTF-8 are refused', async () => {
    expect(await raw('POST', push, signedIn(), Buffer.from([0x7b, 0xff, 0xfe]))).toMatchObject({ status: 400 });
  });

  it('a packed body is unpacked, and a bomb is not', async () => {
    const packed = { ...signedIn(), 'content-encoding': 'gzip' };
    const frame = {
      protocol: PROTOCOL_VERSION,
      deviceId: device.id,
      mutations: [device.put('job', device.id, { title: 'x' })],
    };
    expect(await raw('POST', push, packed, gzipSync(JSON.stringify(frame)))).toMatchObject({ status: 200 });
    expect(await raw('POST', push, packed, gzipSync(Buffer.alloc(50_000_000, 0x20)))).toMatchObject({ status: 413 });
    expect(await raw('POST', push, packed, 'not packed')).toMatchObject({ status: 400 });
  });

  it.each([
    ['GET', '/api/v1/sync/pull?limit=0'],
    ['GET', '/api/v1/sync/pull?limit=many'],
    ['GET', '/api/v1/sync/pull?limit=5000'],
    ['DELETE', '/api/v1/devices/not-an-id'],
  ])('%s %s is refused', async (method, path) => {
    expect(await raw(method, path, signedIn())).toMatchObject({ status: 400 });
  });

  it.each([
    ['GET', '/nowhere'],
    ['GET', '/api/v2/jobs'],
    ['PUT', '/api/v1/sync/push'],
    ['TRACE', '/health'],
    ['GET', '/api/v1/devices/..%2f..%2fetc'],
  ])('%s %s is not there', async (method, path) => {
    expect(await raw(method, path, signedIn())).toMatchObject({ status: 404 });
  });
});

describe('who is answered', () => {
  it.each(['127.0.0.1', 'localhost:4870', '[::1]:4870', 'LOCALHOST', 'jobs.example.com', 'magpie.lan:80'])(
    'the server answers under the name %s',
    async (host) => {
      expect(await raw('GET', '/health', { host })).toMatchObject({ status: 200 });
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.5:4870'])(
    'the server does not answer under the name %j, on any path',
    async (host) => {
      for (const path of ['/health', '/ready', '/api/v1/health', '/api/v1/sync/pull', '/nowhere']) {
        const answer = await raw('GET', path, { ...signedIn(), host });
        expect(answer.status).toBe(403);
        expect(answer.body).not.toContain(host);
      }
    },
  );

  it.each([
    '',
    'Bearer',
    'Bearer x',
    `Basic ${'a'.repeat(43)}`,
    `Bearer ${'a'.repeat(43)}`,
    `Bearer ${'a'.repeat(5_000)}`,
  ])('nobody is signed in with %j', async (authorization) => {
    const answer = await raw('GET', '/api/v1/sync/pull', { authorization });
    expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });
});

describe('which origins may read answers', () => {
  const asks = (origin: string, path: string, host = '127.0.0.1') =>
    raw('OPTIONS', path, {
      origin,
      host,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
      'access-control-request-private-network': 'true',
    });
  const stranger = 'moz-extension://11111111-2222-3333-4444-555555555555';

  it.each<[origin: string, path: string, isAllowed: boolean]>([
    [EXTENSION, '/api/v1/sync/push', true],
    [EXTENSION, '/api/v1/pairing', true],
    [stranger, '/api/v1/pairing', true],
    [stranger, '/api/v1/sync/push', true],
    [stranger, '/api/v1/pairing/invitations', true],
    [stranger, '/api/v1/nowhere', true],
    [`${EXTENSION}.evil.example`, '/api/v1/pairing', false],
    [`${EXTENSION}.evil.example`, '/api/v1/sync/push', false],
    ['https://jobs.example.com', '/api/v1/pairing', false],
    ['https://jobs.example.com', '/api/v1/sync/push', false],
    ['http://127.0.0.1:4870', '/api/v1/sync/push', false],
    ['null', '/api/v1/sync/push', false],
    ['*', '/api/v1/sync/push', false],
  ])('%s may ask %s: %s', async (origin, path, isAllowed) => {
    const answer = await asks(origin, path);
    expect(answer.status).toBe(isAllowed ? 204 : 403);
    expect(answer.headers['access-control-allow-origin']).toBe(isAllowed ? origin : undefined);
    expect(answer.headers['access-control-allow-private-network']).toBe(isAllowed ? 'true' : undefined);
    expect(answer.headers.vary).toContain('origin');
  });

  it('nothing outside the interface may be asked across origins', async () => {
    expect(await asks(EXTENSION, '/health')).toMatchObject({ status: 404 });
  });

  it.each<[what: string, method: string, path: string, headers: Record<string, string>, status: number]>([
    ['that it is not connected', 'GET', '/api/v1/sync/pull', {}, 401],
    ['that there is nothing', 'GET', '/api/v1/nowhere', {}, 404],
    ['that the name is not known', 'GET', '/api/v1/sync/pull', { host: 'magpie.example' }, 403],
    ['that its request is wrong', 'POST', '/api/v1/pairing', { 'content-type': 'text/plain' }, 400],
  ])('any extension may read %s, and no page may', async (_, method, path, headers, status) => {
    const told = await raw(method, path, { ...headers, origin: stranger });
    expect(told).toMatchObject({ status, headers: { 'access-control-allow-origin': stranger } });
    expect(told.headers['access-control-expose-headers']).toContain('retry-after');
    for (const origin of ['https://jobs.example.com', 'null', `${EXTENSION}.evil.example`]) {
      const hidden = await raw(method, path, { ...headers, origin });
      expect(hidden.status).toBe(status);
      expect(hidden.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('an answer that needs a token can be read by paired extensions alone', async () => {
    for (const path of ['/api/v1/sync/pull', '/api/v1/devices', '/api/v1/account']) {
      const own = await raw('GET', path, { ...signedIn(), origin: EXTENSION });
      expect(own).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': EXTENSION } });
      const other = await raw('GET', path, { ...signedIn(), origin: stranger });
      expect(other.status).toBe(200);
      expect(other.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('what the server is can be read by any extension, so that a connection can be tried before pairing', async () => {
    const answer = await raw('GET', '/api/v1/health', { origin: stranger });
    expect(answer).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': stranger } });
  });

  it('a browser that the server no longer knows reads so', async () => {
    const other = await startTestService(makeEmbedded);
    const only = await other.addDevice();
    await only.client.signOut();
    const ask = (path: string) => fetch(`${other.url}${path}`, { headers: { origin: EXTENSION } });
    const refused = await ask('/api/v1/sync/pull');
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(EXTENSION);
    await other.close();
  });

  it('the browser that signs out reads that it did', async () => {
    const other = await startTestService(makeEmbedded);
    const { token } = await other.addDevice();
    const headers = { authorization: `Bearer ${token}`, origin: EXTENSION };
    const answer = await fetch(`${other.url}${endpoints.signOut.path}`, { method: endpoints.signOut.method, headers });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(EXTENSION);
    await other.close();
  });

  it('a page that is not an extension gets an answer that its browser hides from it', async () => {
    const answer = await raw('GET', '/api/v1/health', { origin: 'https://jobs.example.com' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('every answer', () => {
  it('carries headers that keep browsers from guessing, storing and framing, and no banner', async () => {
    for (const path of ['/health', '/nowhere', '/api/v1/sync/pull']) {
      const { headers } = await raw('GET', path);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
    const { headers } = await raw('GET', '/health', { host: 'jobs.example.com' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('is a page for a person who opens the address, with a policy of its own', async () => {
    const { status, headers, body } = await raw('GET', '/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("style-src 'sha256-");
    expect(body).toContain('Pair a browser');
  });

  it('leaves no token, body or query in the log', async () => {
    await raw('GET', '/api/v1/sync/pull?cursor=marked-cursor', { ...signedIn(), cookie: 'marked-cookie' });
    await raw('POST', '/api/v1/sync/push', signedIn(), '{"marked-body":1}');
    await raw('GET', '/marked-path');
    const log = service.log.join('\n');
    expect(log).toContain('/api/v1/sync/pull');
    for (const secret of [device.token, 'marked-']) expect(log).not.toContain(secret);
  });
});

it('an unforeseen error becomes a sentence, and the log has no word of the user', async () => {
  const other = await startTestService(makeEmbedded);
  const broken = await other.addDevice();
  await other.database.db.execute('alter table records rename column fields to gone');
  const mutations = [broken.put('job', broken.id, { notes: 'marked-notes' })];
  const result = await broken.client.push({
    body: { protocol: PROTOCOL_VERSION, deviceId: broken.id, mutations },
  });
  expect(result).toMatchObject({ failure: { status: 500, errorCode: 'internal_error' } });
  const answer = await broken.client.pull({});
  expect(answer).toMatchObject({ failure: { status: 500, errorCode: 'internal_error' } });
  expect(JSON.stringify(answer)).not.toMatch(/select|records|column/i);
  expect(other.log.join('\n')).not.toContain('marked-notes');
  expect(other.log.join('\n')).toContain('42703');
  await other.close();
});

it('tells within two seconds that the database is gone, and stays alive', async () => {
  const other = await startTestService(makeEmbedded);
  await other.database.close();
  const answers = await Promise.all(
    ['/health', '/ready', '/api/v1/health'].map((path) => fetch(`${other.url}${path}`)),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 503, 200]);
  expect(await answers[2]?.json()).toMatchObject({ status: 'degraded', components: { database: 'down' } });
  expect(await other.stranger.pull({})).toMatchObject({ failure: { status: 401 } });
  await other.close();
});
