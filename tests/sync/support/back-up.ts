/** A copy of the tables inside of the database itself, and its return: as a back-up of the whole, in milliseconds. */
import { beginNewEpoch, type OpenDatabase } from '@jobmagpie/server/testing';
import { z } from 'zod';

type Database = OpenDatabase['db'];

const Names = z.array(z.object({ name: z.string() }));
/** One driver gives the rows, the other an answer with the rows in it. */
const Found = z.union([Names, z.object({ rows: Names }).transform(({ rows }) => rows)]);

async function tableNames(db: Database): Promise<string[]> {
  const found = await db.execute(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  return Found.parse(found).map(({ name }) => name);
}

export async function backUp({ db }: OpenDatabase): Promise<void> {
  await db.execute('drop schema if exists back_up cascade');
  await db.execute('create schema back_up');
  for (const name of await tableNames(db)) {
    await db.execute(`create table back_up."${name}" as table public."${name}"`);
  }
}

/** Puts the tables back as they were copied, and says to the database that this is another life of it. */
export async function putBack({ db }: OpenDatabase): Promise<void> {
  const names = await tableNames(db);
  await db.transaction(async (tx) => {
    // The tables refer to each other, and are whole again only at the end.
    await tx.execute('set local session_replication_role = replica');
    for (const name of names) await tx.execute(`delete from public."${name}"`);
    for (const name of names) await tx.execute(`insert into public."${name}" select * from back_up."${name}"`);
  });
  await beginNewEpoch(db);
}
