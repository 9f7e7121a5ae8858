/** The queue as the operator sees it, and what they may do with a task. */
import type { QueuedTask, TaskState } from '@jobmagpie/api';
import { toInstant } from '@jobmagpie/model';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import { notify } from '../database/notify.ts';
import { rowsOf } from '../database/rows.ts';

/** Each state as the queue calls it. */
const inQueue = {
  waiting: 'created',
  running: 'active',
  retried: 'retry',
  failed: 'failed',
  cancelled: 'cancelled',
  done: 'completed',
} as const satisfies Record<TaskState, string>;

const Row = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z
    .enum(['created', 'active', 'retry', 'failed', 'cancelled', 'completed'])
    .transform((word): TaskState => wordFor[word]),
  retries: z.number(),
  isBegun: z.boolean(),
  createdAt: z.number(),
  startedAt: z.number().nullable(),
  dueAt: z.number(),
  endedAt: z.number().nullable(),
  error: z.string().nullable(),
});

const wordFor = {
  created: 'waiting',
  active: 'running',
  retry: 'retried',
  failed: 'failed',
  cancelled: 'cancelled',
  completed: 'done',
} as const;

interface Filter {
  state?: TaskState | undefined;
  name?: string | undefined;
  /** The id of the last one that was seen. */
  after?: string | undefined;
  limit: number;
}

/** Tasks, newest first: their ids are in the order of time. */
export async function readTasks(db: Database, { state, name, after, limit }: Filter): Promise<QueuedTask[]> {
  const conditions: SQL[] = [sql`true`];
  if (state !== undefined) conditions.push(sql`state = ${inQueue[state]}::pgboss.job_state`);
  if (name !== undefined) conditions.push(sql`name = ${name}`);
  if (after !== undefined) conditions.push(sql`id < ${after}::uuid`);
  const found = await db.execute(sql`
    select id, name, state::text as state, retry_count as retries, started_on is not null as "isBegun",
      ${milliseconds('created_on')} as "createdAt", ${milliseconds('started_on')} as "startedAt",
      ${milliseconds('start_after')} as "dueAt", ${milliseconds('completed_on')} as "endedAt",
      output->>'message' as error
    from pgboss.job where ${sql.join(conditions, sql` and `)}
    order by id desc limit ${limit}`);
  return rowsOf(Row, found).map(({ id, name, state, error, ...row }) => ({
    id,
    name,
    state,
    attempts: row.retries + (row.isBegun ? 1 : 0),
    createdAt: toInstant(row.createdAt),
    startedAt: row.startedAt === null ? null : toInstant(row.startedAt),
    nextTryAt: state === 'waiting' || state === 'retried' ? toInstant(row.dueAt) : null,
    endedAt: row.endedAt === null ? null : toInstant(row.endedAt),
    error: state === 'done' ? null : error,
  }));
}

function milliseconds(column: string): SQL {
  return sql`(extract(epoch from ${sql.identifier(column)}) * 1000)::float8`;
}

export type Change = 'done' | 'unknown' | 'wrong-state';

/** Has a task begun at once that failed, was cancelled or waits. It gets one try more than it has had. */
export async function retryNow(db: Database, id: string): Promise<Change> {
  return await change(db, id, async (tx) => {
    return await tx.execute(sql`
      update pgboss.job set
        state = case state when 'created' then 'created' else 'retry' end::pgboss.job_state,
        retry_limit = greatest(retry_limit, retry_count + 1),
        start_after = now(),
        keep_until = greatest(keep_until, now() + interval '1 day'),
        completed_on = null
      where id = ${id} and state in ('created', 'retry', 'failed', 'cancelled') returning name`);
  });
}

/** Cancels a task that waits or runs. One that runs is told so at its next sign of life. */
export async function cancel(db: Database, id: string): Promise<Change> {
  return await change(db, id, async (tx) => {
    return await tx.execute(sql`
      update pgboss.job set state = 'cancelled', completed_on = now()
      where id = ${id} and state in ('created', 'retry', 'active') returning name`);
  });
}

const Named = z.object({ name: z.string() });

async function change(db: Database, id: string, update: (tx: Transaction) => Promise<unknown>): Promise<Change> {
  return await db.transaction(async (tx) => {
    const [changed] = rowsOf(Named, await update(tx));
    if (changed !== undefined) {
      await notify(tx, 'jobmagpie_tasks', changed.name);
      return 'done';
    }
    const there = rowsOf(Named, await tx.execute(sql`select name from pgboss.job where id = ${id}`));
    return there.length === 0 ? 'unknown' : 'wrong-state';
  });
}
