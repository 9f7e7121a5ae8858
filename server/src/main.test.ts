import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { DeviceId, JobId, MutationId, newId } from '@jobmagpie/model';
import { type Mutation, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { beginRequest } from './testing/begun-request.ts';
import { clientFor } from './testing/service.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

let folder: string;
/** A data directory that has been used before: making one takes seconds. */
let usedDataDir: string;
let dataDir: string;
let running: ChildProcess[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-main-'));
  usedDataDir = path.join(folder, 'used');
  await mkdir(usedDataDir);
  const loadDataDir = await openAsBlob(inject('embeddedTemplate'));
  await (await PGlite.create({ dataDir: path.join(usedDataDir, 'database'), loadDataDir })).close();
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

beforeEach(async () => {
  dataDir = await aDataDir();
  running = [];
});
afterEach(() => Promise.all(running.map(kill)));

async function aDataDir(): Promise<string> {
  const copy = path.join(folder, crypto.randomUUID());
  await cp(usedDataDir, copy, { recursive: true });
  return copy;
}

interface Started {
  child: ChildProcess;
  /** What was said so far, on both outputs. */
  said(): string;
  /** Resolves with the first match of what is said. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when the process has ended. */
  ended: Promise<number | null>;
}

function start(environment: Record<string, string> = {}, words: string[] = []): Started {
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...environment },
    stdio: 'pipe',
  });
  running.push(child);
  let said = '';
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    child,
    ended,
    said: () => said,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(said);
          if (match !== null) resolve(match);
        };
        waiting.add(look);
        ended.then(() => reject(new Error(`The server ended without saying ${pattern}:\n${said}`)));
        look();
      }),
  };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

async function addressOf(server: Started): Promise<string> {
  return (await server.says(/running at (http:\/\/\S+)/))[1] ?? '';
}

describe('the server as a program', () => {
  it('says where it is, where the data is and what to do next, and gives codes on Enter until it is stopped', async () => {
    dataDir = path.join(folder, 'a new one');
    const server = start();
    const url = await addressOf(server);
    await server.says(/Press Enter/);
    expect(server.said()).toContain(dataDir);
    expect(server.said()).toContain('power cut');
    expect(server.said()).toContain('needs no code');
    server.child.stdin?.write('\n');
    const [, code = ''] = await server.says(/enter this code there: (\S{4}-\S{4})/);
    server.child.stdin?.end();
    const pairing = await clientFor(url).pair({ body: { deviceId: newId(DeviceId), deviceName: 'Firefox', code } });
    expect(pairing).toMatchObject({ ok: true });
    await server.says(/Paired with "Firefox"/);

    const begun = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
    await expect(fetch(`${url}/health`)).rejects.toThrow();

    const again = start();
    await again.says(/To pair another browser, enter this code there: \S{4}-\S{4}/);
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  });

  it('is owned by whoever types the address of their account at its console, or as a command', async () => {
    const server = start();
    const url = await addressOf(server);
    await server.says(/Press Enter/);
    const anna = { email: 'anna@example.com', password: 'four words in a row' };
    await clientFor(url).register({ body: anna });
    await server.says(/this server has no owner yet/);
    await clientFor(url).signIn({ body: { ...anna, deviceId: newId(DeviceId), deviceName: 'Firefox' } });
    server.child.kill('SIGTERM');
    await server.ended;

    const again = start();
    await again.says(/no owner yet. If one of its accounts is yours, type its address here/);
    again.child.stdin?.write('nobody@example.com\n');
    await again.says(/No account has this address/);
    again.child.stdin?.write(`${anna.email}\n`);
    await again.says(/owns this server now/);
    again.child.kill('SIGTERM');
    await again.ended;

    const unknown = start({}, ['owner', 'nobody@example.com']);
    await unknown.says(/No account has this address/);
    expect(await unknown.ended).toBe(1);
    const owned = start({}, ['owner', anna.email]);
    await owned.says(/owns this server now/);
    expect(await owned.ended).toBe(0);
  });

  it('finishes a request that is under way when it is stopped', async () => {
    const server = start();
    const url = await addressOf(server);
    const body = JSON.stringify({ device_id: newId(DeviceId), device_name: 'Slow' });
    const origin = 'moz-extension://11111111-2222-3333-4444-555555555555';
    const begun = await beginRequest(`${url}/api/v1/pairing`, { origin });
    server.child.kill('SIGTERM');
    await server.says(/Stopping/);
    expect(await begun.finish(body)).toBe(201);
    expect(await server.ended).toBe(0);
  });

  it('lets no second process at its data, and is free again when it was killed', async () => {
    const first = start();
    await addressOf(first);
    const second = start();
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('Another Jobmagpie server is running');
    expect(second.said()).not.toMatch(/\bat .*:\d+:\d+/);
    await kill(first.child);
    const third = start();
    await addressOf(third);
  });

  it('keeps every write that it has answered when it is killed in the middle', { timeout: 90_000 }, async () => {
    const deviceId = newId(DeviceId);
    let seq = 0;
    const acknowledged: string[] = [];
    let token: Parameters<typeof clientFor>[1];
    for (let round = 0; round < 3; round += 1) {
      const server = start();
      const url = await addressOf(server);
      if (token === undefined) {
        const pairing = await clientFor(url).pair({ body: { deviceId, deviceName: 'Firefox' } });
        if (!pairing.ok) throw new Error(JSON.stringify(pairing.failure));
        token = pairing.value.token;
      }
      const client = clientFor(url, token);
      const target = acknowledged.length + 12 + round;
      while (server.child.exitCode === null && server.child.signalCode === null) {
        const id = newId(JobId);
        const at = tick(null, Date.UTC(2026, 10, 21) + seq, deviceId);
        const key = { mutationId: newId(MutationId), seq: seq + 1, entity: 'job', id, at };
        const mutation: Mutation = { ...key, op: 'put', fields: { title: `Job ${seq}` } };
        const pushing = client.push({ body: { protocol: PROTOCOL_VERSION, deviceId, mutations: [mutation] } });
        if (acknowledged.length >= target) setTimeout(() => server.child.kill('SIGKILL'), round * 3);
        const result = await pushing;
        if (result.ok) {
          seq = result.value.lastSeq;
          acknowledged.push(id);
        } else if (result.failure.kind === 'refused' && result.failure.expectedSeq !== undefined) {
          seq = result.failure.expectedSeq - 1;
        } else await server.ended;
      }
    }
    const server = start();
    const url = await addressOf(server);
    const pulled = await clientFor(url, token).pull({});
    const ids = new Set(pulled.ok ? pulled.value.rows.map(({ id }) => id) : []);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('starts a new epoch where it is told that a back-up was restored', async () => {
    const environment = { ...process.env, DATA_DIR: dataDir };
    const told = spawnSync(process.execPath, [main, 'restored'], { env: environment, encoding: 'utf8' });
    expect(told).toMatchObject({ status: 0, stdout: expect.stringContaining('Start the server now') });
  });

  it('ends with a sentence where its settings or its port cannot be used', async () => {
    const wrong = start({ PORT: 'many', LOG_LEVEL: 'loud' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said()).toMatch(/PORT: must be a number/);
    expect(wrong.said()).toMatch(/LOG_LEVEL: /);
    const first = start();
    const { port } = new URL(await addressOf(first));
    const second = start({ PORT: port, DATA_DIR: await aDataDir() });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('The port is taken');
    const nowhere = start({ DATABASE_URL: 'postgres://marked-user:marked-secret@127.0.0.1:1/jobs' });
    expect(await nowhere.ended).toBe(1);
    expect(nowhere.said()).toContain('PostgreSQL does not answer');
    expect(nowhere.said()).not.toContain('marked-');
  });
});
