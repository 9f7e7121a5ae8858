import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { databases, makePostgresDatabase } from '../testing/databases.ts';
import { DatabaseRefused } from './database-refused.ts';
import { useEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';
import { readServerState } from './state.ts';

const laterMigration = `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${Date.UTC(2100, 0)})`;

describe('a database of a newer version', () => {
  it('is refused by the embedded kind, and left as it is', async () => {
    const client = await PGlite.create({ loadDataDir: await openAsBlob(inject('embeddedTemplate')) });
    await client.exec(laterMigration);
    await expect(useEmbedded(client)).rejects.toThrow(DatabaseRefused);
    expect(client.closed).toBe(true);
  });

  it('is refused by PostgreSQL', async () => {
    const url = await makePostgresDatabase();
    const client = postgres(url, { max: 1 });
    await client.unsafe(laterMigration);
    await client.end();
    await expect(openPostgres(url, 1)).rejects.toThrow(/newer version/);
  });
});

it('several processes that start at once on an empty PostgreSQL all find the tables', async () => {
  const url = await makePostgresDatabase('template0');
  const opened = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url, 1)));
  const states = await Promise.all(opened.map(({ db }) => readServerState(db)));
  expect(new Set(states.map(({ epoch }) => epoch)).size).toBe(1);
  await Promise.all(opened.map(({ close }) => close()));
});

it('a migration that cannot be applied leaves none of its tables behind', async () => {
  const url = await makePostgresDatabase('template0');
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  await client`create table records (in_the_way int)`;
  await expect(openPostgres(url, 1)).rejects.toThrow();
  const tables = await client`select tablename from pg_tables where schemaname = 'public'`;
  expect(tables.map(({ tablename }) => tablename)).toEqual(['records']);
  await client`drop table records`;
  await client.end();
  await (await openPostgres(url, 1)).close();
});

describe.each(databases)('%s', (_, makeDatabase) => {
  it('can be closed twice', async () => {
    const open = await makeDatabase();
    await open.close();
    await open.close();
  });
});
