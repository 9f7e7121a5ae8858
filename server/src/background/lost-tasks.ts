/** What becomes of tasks whose process is gone, or goes now. */
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../database/connect.ts';
import { notify } from '../database/notify.ts';
import { rowsOf } from '../database/rows.ts';

const Named = z.object({ name: z.string() });

/**
 * Gives tasks that have shown no sign of life back to the queue, to be begun at once by whoever looks first. One that
 * has taken several processes with it fails for good. Gives the names of their kinds.
 */
export async function takeOverLost(db: Database): Promise<string[]> {
  const rows = await db.execute(sql`
    update pgboss.job set
      state = case when retry_count < retry_limit then 'retry' else 'failed' end::pgboss.job_state,
      completed_on = case when retry_count < retry_limit then null else now() end,
      start_after = now(),
      heartbeat_on = null,
      output = '{"message":"Its process ended in the middle."}'
    where state = 'active' and heartbeat_on + heartbeat_seconds * interval '1 second' < now()
    returning name`);
  return rowsOf(Named, rows).map(({ name }) => name);
}

/** A task as it was claimed: the number of its retries tells one claim from a later one. */
export interface Claim {
  name: string;
  id: string;
  retryCount: number;
}

/** Gives back a task that was begun and cannot be finished here. It does not count as a try. */
export async function handBack(db: Database, { name, id, retryCount }: Claim): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      update pgboss.job set state = 'retry', started_on = null, heartbeat_on = null, start_after = now()
      where name = ${name} and id = ${id} and state = 'active' and retry_count = ${retryCount}`);
    await notify(tx, 'jobmagpie_tasks', name);
  });
}

/** Takes a task's further tries away, before it is failed. */
export async function giveUp(db: Database, { name, id, retryCount }: Claim): Promise<void> {
  await db.execute(sql`
    update pgboss.job set retry_limit = retry_count
    where name = ${name} and id = ${id} and state = 'active' and retry_count = ${retryCount}`);
}
