/**
 * Puts tasks on the queue, in the transaction that makes them necessary.
 *
 * Of the tasks that wait, no two of a kind have the same key: a second one changes nothing. What the caller is about to
 * commit must still be seen by the one that waits, so that one is held back until the caller's transaction has ended;
 * were it begun before, it would read the state from before and nobody would look again.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../database/connect.ts';
import { notify } from '../database/notify.ts';
import { rowsOf } from '../database/rows.ts';
import { bossOf, type Executor, executorOf } from './boss.ts';
import type { Task } from './task.ts';

export interface EnqueueOptions {
  /** Not before so much time has passed. It is counted by the clock of the database. */
  delayMs?: number;
  /** Of those that wait, no other of this kind has this key. One that is running does not count. */
  singletonKey?: string;
}

/** How often a task that was lost with its process is begun again, beyond its own retries. */
const LOSSES_ALLOWED = 3;
/** Without a sign of life for so long, a task counts as lost. */
export const HEARTBEAT_SECONDS = 30;
/** Then it is forgotten; one that succeeded, long before (`tidy.ts`). */
const KEPT_SECONDS = 30 * 24 * 60 * 60;

/** Said in place of a name where something is due later, so that whoever waits looks how long. */
export const LATER = '';

const asking = new AsyncLocalStorage<Executor>();

/** Every call goes through the transaction that asks. What it remembers of the queues is the same in every database. */
const boss = bossOf({
  async executeSql(text, values) {
    const db = asking.getStore();
    if (db === undefined) throw new Error('Tasks are put on the queue by enqueue alone.');
    return await db.executeSql(text, values);
  },
});

/** Has the task done once the transaction is committed. Throws where the payload is not what the task takes. */
export async function enqueue<Payload extends z.ZodType>(
  tx: Transaction,
  task: Task<Payload>,
  payload: z.input<Payload>,
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueAll(tx, task, [{ payload, ...options }]);
}

/** As `enqueue`, for many of a kind at once. */
export async function enqueueAll<Payload extends z.ZodType>(
  tx: Transaction,
  task: Task<Payload>,
  entries: readonly (EnqueueOptions & { payload: z.input<Payload> })[],
): Promise<void> {
  if (entries.length === 0) return;
  const jobs = entries.map(({ payload, delayMs = 0, singletonKey }) => {
    const id = newId(z.uuid());
    task.payload.parse(payload);
    return {
      id,
      data: { payload },
      singletonKey: singletonKey === undefined ? id : `key:${singletonKey}`,
      startAfter: Math.max(0, Math.ceil(delayMs / 1_000)),
      retryLimit: task.retry.limit + LOSSES_ALLOWED,
      retryDelay: task.retry.delaySeconds,
      retryBackoff: true,
      expireInSeconds: task.timeoutSeconds,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
      retentionSeconds: KEPT_SECONDS,
    };
  });
  await asking.run(executorOf(tx), async () => {
    for (let left = jobs; left.length > 0; ) {
      const made = (await boss.insert(task.name, left, { returnId: true })) ?? [];
      left = left.filter(({ id }) => !made.includes(id));
      if (left.length === 0) break;
      const held = await holdBack(
        tx,
        task.name,
        left.map(({ singletonKey }) => singletonKey),
      );
      // One that was begun in between has not seen this transaction: another is needed after all.
      left = left.filter(({ singletonKey }) => !held.has(singletonKey));
    }
  });
  if (jobs.some(({ startAfter }) => startAfter === 0)) await notify(tx, 'jobmagpie_tasks', task.name);
  if (jobs.some(({ startAfter }) => startAfter > 0)) await notify(tx, 'jobmagpie_tasks', LATER);
}

const Held = z.object({ key: z.string() });

/** Keeps those with these keys from being begun until the transaction ends. Gives the keys of those that still wait. */
async function holdBack(tx: Transaction, name: string, keys: readonly string[]): Promise<Set<string>> {
  const list = sql.join(
    keys.map((key) => sql`${key}`),
    sql`, `,
  );
  const rows = await tx.execute(sql`
    select singleton_key as key from pgboss.job
    where name = ${name} and state = 'created' and singleton_key in (${list}) for share`);
  return new Set(rowsOf(Held, rows).map(({ key }) => key));
}
