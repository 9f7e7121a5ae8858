import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { OpenDatabase } from '../database/connect.ts';
import { useEmbedded } from '../database/embedded.ts';
import { openPostgres } from '../database/postgres.ts';
import { POSTGRES_TEMPLATE } from './global-setup.ts';

/** Both kinds of database, each with a function that makes an empty one: for `describe.each`. */
export const databases: [kind: string, make: () => Promise<OpenDatabase>][] = [
  ['the embedded database', makeEmbedded],
  ['PostgreSQL', makePostgres],
];

/** For what does not depend on the kind of database. */
export async function makeEmbedded(): Promise<OpenDatabase> {
  return await useEmbedded(await PGlite.create({ loadDataDir: await openAsBlob(inject('embeddedTemplate')) }));
}

async function makePostgres(): Promise<OpenDatabase> {
  return await openPostgres(await makePostgresDatabase(), 8);
}

/** The address of a fresh database that has the tables, or nothing where another template is named. */
export async function makePostgresDatabase(template = POSTGRES_TEMPLATE): Promise<string> {
  const url = inject('postgresUrl');
  const name = `test_${process.pid}_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = postgres(`${url}/postgres`, { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(name)} template ${admin(template)}`;
  await admin.end();
  return `${url}/${name}`;
}
