import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPostgres } from '../database/postgres.ts';
import { rowsOf } from '../database/rows.ts';
import { databases, makePostgresDatabase } from '../testing/databases.ts';
import { makeQueues } from './boss.ts';
import { tasks } from './tasks.ts';

it('several processes that start at once on an empty PostgreSQL all find the queues', async () => {
  const url = await makePostgresDatabase('template0');
  const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, 2)));
  await Promise.all(opened.map(({ db, runScript }) => makeQueues(db, runScript, tasks())));
  const rows = await opened[0]?.db.execute(sql`select name, policy from pgboss.queue`);
  const queues = rowsOf(z.object({ name: z.string(), policy: z.string() }), rows);
  expect(queues.map(({ name }) => name).sort()).toEqual(
    tasks()
      .map(({ name }) => name)
      .sort(),
  );
  expect(new Set(queues.map(({ policy }) => policy))).toEqual(new Set(['short']));
  await Promise.all(opened.map(({ close }) => close()));
});

it('no two kinds of task share a name', () => {
  const names = tasks().map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(databases)('a script on %s', (_, makeDatabase) => {
  it('that fails in its transaction leaves nothing behind, and nobody in its transaction', async () => {
    const { db, runScript, close } = await makeDatabase();
    await expect(runScript('begin; create table half (done int); select 1 / 0; commit')).rejects.toThrow(/division/);
    for (let n = 0; n < 12; n += 1) await db.execute(sql`select 1`); // each connection of the pool
    const tables = await db.execute(sql`select tablename from pg_tables where tablename = 'half'`);
    expect(rowsOf(z.unknown(), tables)).toEqual([]);
    await close();
  });
});
