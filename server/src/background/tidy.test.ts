import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OpenDatabase } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import { databases } from '../testing/databases.ts';
import { makeTestServices } from '../testing/services.ts';
import { makeQueues } from './boss.ts';
import { enqueueAll } from './enqueue.ts';
import type { Task } from './task.ts';
import { tidying } from './tidy.ts';

const task: Task = {
  name: 'test.task',
  payload: z.object({ state: z.string() }),
  retry: { limit: 0, delaySeconds: 1 },
  timeoutSeconds: 10,
  concurrency: 1,
  run: async () => undefined,
};

describe.each(databases)('the queue on %s', (_, makeDatabase) => {
  let database: OpenDatabase;
  beforeEach(async () => {
    database = await makeDatabase();
    await makeQueues(database.db, database.runScript, [task]);
  });
  afterEach(() => database.close());

  /** Tasks in these states, which they have been in for so many hours. */
  const put = (states: readonly string[], hours: number) =>
    database.db.transaction(async (tx) => {
      await enqueueAll(
        tx,
        task,
        states.map((state) => ({ payload: { state } })),
      );
      await tx.execute(sql`
        update pgboss.job set state = (data->'payload'->>'state')::pgboss.job_state,
          completed_on = case when data->'payload'->>'state' in ('completed', 'failed', 'cancelled')
            then now() - ${hours} * interval '1 hour' end,
          keep_until = keep_until - ${hours} * interval '1 hour'
        where state = 'created'`);
    });
  const tidy = async () => {
    const services = await makeTestServices(database.db);
    await tidying.run({ services, signal: new AbortController().signal }, new Date(services.time.now));
  };
  const states = async () => {
    const rows = await database.db.execute(sql`select state::text as state from pgboss.job`);
    return rowsOf(z.object({ state: z.string() }), rows)
      .map(({ state }) => state)
      .sort();
  };

  it('forgets tasks that succeeded after a day, and others after thirty', async () => {
    const all = ['active', 'cancelled', 'completed', 'created', 'failed', 'retry'];
    await put(all, 23);
    await tidy();
    expect(await states()).toEqual(all);
    await database.db.execute(sql`delete from pgboss.job`);
    await put(all, 25);
    await tidy();
    expect(await states()).toEqual(all.filter((state) => state !== 'completed'));
    await database.db.execute(sql`delete from pgboss.job`);
    await put(all, 30 * 24 + 1);
    await tidy();
    expect(await states()).toEqual(['active']);
  });

  it('takes no more room, however many tasks there were', async () => {
    const sizes: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      await put(
        Array.from({ length: 400 }, () => 'completed'),
        25,
      );
      await tidy();
      if (database.kind === 'postgresql') await database.db.execute(sql`vacuum pgboss.job_common`); // as it does itself
      const rows = await database.db.execute(sql`select pg_total_relation_size('pgboss.job_common')::int as size`);
      sizes.push(...rowsOf(z.object({ size: z.number() }), rows).map(({ size }) => size));
    }
    expect(Math.max(...sizes.slice(3))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 3)));
  });
});
