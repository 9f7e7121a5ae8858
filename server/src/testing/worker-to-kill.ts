/** A process that begins the task `test.hang`, says so, and never ends: for tests that kill it. */
import { z } from 'zod';
import { startTaskRunner } from '../background/runner.ts';
import type { Task } from '../background/task.ts';
import { openEmbedded } from '../database/embedded.ts';
import { openPostgres } from '../database/postgres.ts';
import { makeTestServices } from './services.ts';

const [where = ''] = process.argv.slice(2);
const database = where.startsWith('postgres:') ? await openPostgres(where, 2) : await openEmbedded(where);
const hang: Task = {
  name: 'test.hang',
  payload: z.unknown(),
  retry: { limit: 0, delaySeconds: 1 },
  timeoutSeconds: 60,
  concurrency: 1,
  run: () => {
    process.stdout.write('begun\n');
    return new Promise(() => undefined);
  },
};
await startTaskRunner(await makeTestServices(database.db), database, [hang]);
setInterval(() => undefined, 1_000);
