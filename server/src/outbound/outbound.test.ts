import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOutbound, type OutboundParts, type OutboundRequest } from './outbound.ts';

let servers: Server[];
let asked: string[];
beforeEach(() => {
  servers = [];
  asked = [];
});
afterEach(() =>
  Promise.all(
    servers.map((server) => {
      if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function') {
        server.closeAllConnections();
      }
      return new Promise((resolve) => server.close(resolve));
    }),
  ),
);

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens on a port
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function serve(handle: Handler): Promise<number> {
  const noting: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`);
    handle(request, response);
  };
  return await listen(createServer(noting));
}

const loopback = [{ address: '127.0.0.1', family: 4 }];

/** A guard for which `jobs.example.com` at this port is named by the operator and leads to loopback. */
function guardFor(ports: number[], parts: OutboundParts = {}) {
  const settings = {
    outboundAllowedHosts: ports.flatMap((port) => [`jobs.example.com:${port}`, `127.0.0.1:${port}`]),
    pushServiceHosts: ['jobs.example.com'],
  };
  return makeOutbound(settings, { resolve: async () => loopback, ...parts });
}

async function get(port: number, path = '/', request: Partial<OutboundRequest> = {}, parts: OutboundParts = {}) {
  const answer = await guardFor([port], parts).fetchGuarded(`http://jobs.example.com:${port}${path}`, {
    allow: 'web',
    ...request,
  });
  return answer.ok ? { ...answer, text: new TextDecoder().decode(answer.body) } : answer;
}

describe('a request to a given address', () => {
  it('comes back with status, headers and body, and says who asks', async () => {
    const port = await serve(({ headers }, response) => {
      response.writeHead(404, { 'content-type': 'text/plain', 'retry-after': '7' }).end(headers['user-agent']);
    });
    const answer = await get(port, '/jobs?id=1');
    expect(answer).toMatchObject({ ok: true, status: 404, text: 'Jobmagpie' });
    expect(answer.ok && answer.headers.get('retry-after')).toBe('7');
    expect(asked).toEqual([`GET jobs.example.com:${port} /jobs?id=1`]);
  });

  it('can carry a body', async () => {
    const port = await serve((request, response) => request.pipe(response.writeHead(201)));
    const body = new Uint8Array([1, 2, 3]);
    const answer = await get(port, '/', { allow: 'push', method: 'POST', body, headers: { ttl: '60' } });
    expect(answer).toMatchObject({ ok: true, status: 201, body: Buffer.from(body) });
  });

  it.each([
    ['gzip', gzipSync('packed')],
    ['deflate', deflateSync('packed')],
    ['br', brotliCompressSync('packed')],
    ['identity', Buffer.from('packed')],
  ])('is unpacked from %s', async (encoding, bytes) => {
    const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes));
    expect(await get(port)).toMatchObject({ ok: true, text: 'packed' });
  });

  it('takes the head alone where that is asked for', async () => {
    const headers = { 'content-length': '9000000', 'content-encoding': 'gzip' };
    const port = await serve((_, response) => response.writeHead(200, headers).end());
    expect(await get(port, '/', { method: 'HEAD' })).toMatchObject({ ok: true, status: 200, text: '' });
  });
});

describe('what is refused', () => {
  const refused = { ok: false, reason: 'refused' };

  it.each([
    ['a private address', 'https://10.0.0.1/'],
    ['loopback in odd digits', 'https://0x7f000001/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in octal', 'https://0177.0.0.1/'],
    ['loopback in short', 'https://127.1/'],
    ['mapped loopback', 'https://[::ffff:127.0.0.1]/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['another port', 'https://example.com:8080/'],
    ['credentials', 'https://a:b@example.com/'],
    ['another scheme', 'ftp://example.com/'],
    ['no address', 'nonsense'],
    ['a name with a private address', 'https://private.example.com/'],
    ['a name with a public and a private address', 'https://mixed.example.com/'],
    ['a name with no address', 'https://empty.example.com/'],
    ['a name that nobody knows', 'https://unknown.example.com/'],
  ])('%s: %s is refused in the same way', async (_, url) => {
    const addresses: Record<string, string[]> = {
      'private.example.com': ['192.168.1.1'],
      'mixed.example.com': ['93.184.215.14', '127.0.0.1'],
      'empty.example.com': [],
    };
    const guard = makeOutbound(
      { outboundAllowedHosts: [], pushServiceHosts: [] },
      {
        async resolve(hostname) {
          const found = addresses[hostname];
          if (found === undefined) throw Object.assign(new Error('unknown'), { code: 'ENOTFOUND' });
          return found.map((address) => ({ address, family: 4 }));
        },
      },
    );
    expect(await guard.fetchGuarded(url, { allow: 'web', allowHttp: true })).toEqual(refused);
    expect(await guard.check(url, { allow: 'web', allowHttp: true })).toBe('refused');
  });

  it('a name that turns to an inner address after it was kept is refused when it is asked', async () => {
    let address = '93.184.215.14';
    const guard = makeOutbound(
      { outboundAllowedHosts: [], pushServiceHosts: [] },
      { resolve: async () => [{ address, family: 4 }] },
    );
    expect(await guard.check('https://turning.example.com/', { allow: 'web' })).toBe('fine');
    address = '127.0.0.1';
    expect(await guard.fetchGuarded('https://turning.example.com/', { allow: 'web' })).toEqual(refused);
  });

  it('a name that turns between the check and the connection is connected to where it was checked', async () => {
    const port = await serve((_, response) => response.end('the checked one'));
    let lookUps = 0;
    const guard = makeOutbound(
      { outboundAllowedHosts: [`name.invalid:${port}`], pushServiceHosts: [] },
      {
        async resolve() {
          lookUps += 1;
          return lookUps === 1 ? loopback : [{ address: '127.0.0.99', family: 4 }];
        },
      },
    );
    // The system, which knows no such name, is not asked either.
    const answer = await guard.fetchGuarded(`http://name.invalid:${port}/`, { allow: 'web' });
    expect({ answer, lookUps, asked }).toMatchObject({
      answer: { ok: true, status: 200 },
      lookUps: 1,
      asked: [`GET name.invalid:${port} /`],
    });
  });

  it('a look-up that fails for every name is a failure and no refusal', async () => {
    const guard = makeOutbound(
      { outboundAllowedHosts: [], pushServiceHosts: [] },
      {
        async resolve() {
          throw Object.assign(new Error('no network'), { code: 'EAI_AGAIN' });
        },
      },
    );
    expect(await guard.check('https://example.com/', { allow: 'web' })).toBe('failed');
    expect(await guard.check('https://fcm.googleapis.com/x', { allow: 'push' })).toBe('failed');
  });
});

describe('a redirect', () => {
  it('is followed, five times at most', async () => {
    const port = await serve(({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end('arrived');
      else response.writeHead(302, { location: `/${left - 1}` }).end('x'.repeat(1_000));
    });
    expect(await get(port, '/5')).toMatchObject({ ok: true, text: 'arrived', url: expect.stringMatching(/\/0$/) });
    expect(await get(port, '/6')).toEqual({ ok: false, reason: 'refused' });
    expect(asked).toHaveLength(12);
  });

  it.each([
    'http://127.0.0.1:1/',
    'http://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'file:///etc/passwd',
    'https://a:b@example.com/',
    'http://example.com/',
    '//10.0.0.1/',
  ])('to %s is refused', async (location) => {
    const port = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await get(port)).toEqual({ ok: false, reason: 'refused' });
    expect(asked).toHaveLength(1);
  });

  it('takes no confidences to another host', async () => {
    let heard: string | undefined;
    const second = await serve(({ headers }, response) => {
      heard = headers.authorization;
      response.end();
    });
    const first = await serve((_, response) => {
      response.writeHead(307, { location: `http://127.0.0.1:${second}/` }).end();
    });
    const headers = { authorization: 'Bearer confidence' };
    const answer = await guardFor([first, second]).fetchGuarded(`http://jobs.example.com:${first}/`, {
      allow: 'web',
      headers,
    });
    expect({ answer, heard }).toMatchObject({ answer: { ok: true, status: 200 }, heard: undefined });
  });

  it('is an answer like any other where something was sent', async () => {
    const port = await serve((_, response) => response.writeHead(302, { location: '/other' }).end());
    for (const request of [{ allow: 'push' }, { method: 'POST' }] as const) {
      expect(await get(port, '/', request)).toMatchObject({ ok: true, status: 302 });
    }
    expect(asked).toHaveLength(2);
  });
});

describe('what does not end well', () => {
  it('an answer that never begins, drips or stalls is given up after the time for all of it', async () => {
    const port = await serve(({ url }, response) => {
      if (url === '/never') return;
      response.write('a');
      if (url === '/stalls') return;
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    for (const path of ['/never', '/drips', '/stalls']) {
      expect(await get(port, path, {}, { timeoutMs: 300 })).toEqual({ ok: false, reason: 'timeout' });
    }
  });

  it('redirects share one time', async () => {
    const port = await serve((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 150);
    });
    const begun = performance.now();
    expect(await get(port, '/', {}, { timeoutMs: 300 })).toEqual({ ok: false, reason: 'timeout' });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('a name that is not resolved in time is given up', async () => {
    const parts = { timeoutMs: 100, resolve: () => new Promise<never>(() => undefined) };
    expect(await get(1, '/', {}, parts)).toEqual({ ok: false, reason: 'timeout' });
  });

  it('a body of more than 2 MiB is cut off, with and without its length', async () => {
    let sent = 0;
    const port = await serve(({ url }, response) => {
      if (url === '/length') response.setHeader('content-length', String(64 * 1024 * 1024));
      const more = () => {
        while (!response.destroyed && sent < 64 * 1024 * 1024) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536, 0x61))) return;
        }
      };
      response.on('drain', more);
      more();
    });
    for (const path of ['/', '/length']) {
      sent = 0;
      expect(await get(port, path)).toEqual({ ok: false, reason: 'too-large' });
      expect(sent).toBeLessThan(16 * 1024 * 1024); // what the buffers of the system hold comes on top
    }
  });

  it('a body of exactly 2 MiB is taken, and less where the caller wants less', async () => {
    const port = await serve((_, response) => response.end(Buffer.alloc(2 * 1024 * 1024, 0x61)));
    expect(await get(port)).toMatchObject({ ok: true });
    expect(await get(port, '/', { maxBytes: 2 * 1024 * 1024 - 1 })).toEqual({ ok: false, reason: 'too-large' });
    expect(await get(port, '/', { maxBytes: 1e9 })).toMatchObject({ ok: true });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(200_000_000))],
  ])('a %s bomb is not unpacked', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(300_000);
    const port = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bomb));
    const before = process.memoryUsage().arrayBuffers;
    expect(await get(port)).toEqual({ ok: false, reason: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024);
  });

  it.each([
    ['packed twice', { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync('x'))],
    ['packed in an unknown way', { 'content-encoding': 'compress' }, Buffer.from('x')],
    ['not packed although it says so', { 'content-encoding': 'gzip' }, Buffer.from('x')],
    ['cut off', { 'content-encoding': 'gzip' }, gzipSync('x'.repeat(1_000)).subarray(0, 12)],
    ['shorter than it says', { 'content-length': '1000' }, null],
  ])('a body that is %s is a failure', async (_, headers, body) => {
    const port = await serve((__, response) => {
      response.writeHead(200, headers);
      if (body === null) response.write('x', () => response.destroy());
      else response.end(body);
    });
    expect(await get(port)).toEqual({ ok: false, reason: 'failed' });
  });

  it('a port at which nobody listens is a failure', async () => {
    expect(await get(1)).toEqual({ ok: false, reason: 'failed' });
  });

  it("the caller's own end is told as such", async () => {
    const port = await serve(() => undefined);
    const controller = new AbortController();
    const waiting = get(port, '/', { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(waiting).rejects.toThrow('enough');
  });
});

describe('TLS', () => {
  it('is verified for the name, although the connection goes to an address', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'jobs.example.com' }], {
      keyType: 'ec',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'jobs.example.com' }] }],
    });
    const port = await listen(createTlsServer({ key, cert }, (_, response) => response.end('private')));
    const guard = (authorities: string | undefined) =>
      makeOutbound(
        { outboundAllowedHosts: [`jobs.example.com:${port}`, `other.example.com:${port}`], pushServiceHosts: [] },
        { resolve: async () => loopback, ...(authorities !== undefined && { authorities }) },
      );
    const ask = (name: string, authorities?: string) =>
      guard(authorities).fetchGuarded(`https://${name}:${port}/`, { allow: 'web' });
    expect(await ask('jobs.example.com', cert)).toMatchObject({ ok: true, status: 200 });
    expect(await ask('other.example.com', cert)).toEqual({ ok: false, reason: 'failed' });
    expect(await ask('jobs.example.com')).toEqual({ ok: false, reason: 'failed' });
  });
});
