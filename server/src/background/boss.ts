/**
 * The queue is pg-boss's: its tables (in a schema of their own, `pgboss`), how a task is claimed, tried again and
 * settled. It is used as a set of statements only. Its own timers, which would ask an idle database dozens of times a
 * minute, never run: `runner.ts` says when to look.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Db as Executor, fromDrizzle, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import type { Task } from './task.ts';

export type { Executor };

/** Runs statements that open and close their own transaction. */
export type RunScript = (text: string) => Promise<void>;

const Row = z.record(z.string(), z.unknown());

/** Lets the queue's statements go through a handle of ours: of a transaction, or of the database. */
export function executorOf(handle: Database | Transaction, runScript?: RunScript): Executor {
  const execute = async (query: unknown) => ({ rows: rowsOf(Row, await handle.execute(query as SQL)) }); // made by `sql` below
  const bound = fromDrizzle({ execute }, sql);
  return {
    async executeSql(text, values = []) {
      if (/^\s*BEGIN;/.test(text) && runScript !== undefined) {
        await runScript(text);
        return { rows: [] };
      }
      if (values.length === 0) return await execute(sql.raw(text));
      return await bound.executeSql(text, values.map(asParameter));
    },
  };
}

/** The drivers take JSON as text. */
function asParameter(value: unknown): unknown {
  const isJson = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
  return isJson ? JSON.stringify(value) : value;
}

/** The queue over a database. It is never started, and so has no timers and nothing to stop. */
export function bossOf(db: Executor): PgBoss {
  return new PgBoss({ db, migrate: false, supervise: false, schedule: false });
}

/** Makes the tables of the queue, or brings them up to date. One process at a time may do so. */
export async function installQueue(db: Database, runScript: RunScript): Promise<void> {
  const boss = new PgBoss({ db: executorOf(db, runScript), supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ close: false, graceful: false });
}

const Named = z.object({ name: z.string() });

/** Makes the queues that are not there yet. Several processes may do so at once. */
export async function makeQueues(db: Database, runScript: RunScript, tasks: readonly Task[]): Promise<void> {
  const there = rowsOf(Named, await db.execute(sql`select name from pgboss.queue`)).map(({ name }) => name);
  const boss = bossOf(executorOf(db, runScript));
  // Of those that wait, no two have the same key; one that nobody gave a key has its own id for one.
  for (const { name } of tasks) if (!there.includes(name)) await boss.createQueue(name, { policy: 'short' });
}
