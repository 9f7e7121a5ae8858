import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import * as accountData from '../features/account-data/tables.ts';
import * as accounts from '../features/accounts/tables.ts';
import * as scores from '../features/scores/tables.ts';
import * as mail from '../mail/tables.ts';
import * as scheduler from '../scheduler/tables.ts';
import * as secrets from '../secrets/tables.ts';
import * as sync from '../sync/tables.ts';
import * as database from './tables.ts';

const tables = [accountData, accounts, scores, mail, scheduler, secrets, sync, database].flatMap((module) =>
  Object.values(module).flatMap((value) => (is(value, PgTable) ? [value] : [])),
);

/** Found without a user: by a hash, or before anybody is known. They stay small and are the same for all users. */
const directory = [
  'attempts',
  'credentials',
  'device_owners',
  'identities',
  'invitations',
  'mail_addresses',
  'once_codes',
  'server_state',
  'sessions',
  'sign_ins',
  'ticks',
  'users',
];

/** A user's own: with the user in front of the key, they can be spread over several databases by user. */
const ofOneUser = [
  'audit_entries',
  'device_progress',
  'devices',
  'events',
  'heads',
  'history',
  'imports',
  'records',
  'rejections',
  'scores',
  'secrets',
];

it('every table is either of one user or a directory', () => {
  expect(tables.map(getTableName).sort()).toEqual([...directory, ...ofOneUser].sort());
});

it.each(ofOneUser)('the key of %s begins with the user', (name) => {
  const table = tables.find((candidate) => getTableName(candidate) === name);
  if (table === undefined) throw new Error('There is no such table.');
  const { primaryKeys, indexes } = getTableConfig(table);
  expect(primaryKeys[0]?.columns[0]?.name).toBe('user_id');
  // One index is looked into without a user: which origins are paired.
  for (const { config } of indexes.filter(({ config }) => config.name !== 'devices_origin')) {
    expect(config.columns[0]).toMatchObject({ name: 'user_id' });
  }
});

it('a reference from one table of a user to another begins with the user', () => {
  for (const table of tables) {
    for (const reference of getTableConfig(table).foreignKeys.map((key) => key.reference())) {
      expect(reference.columns[0]?.name).toBe('user_id');
    }
  }
});

it('columns are written in snake_case', () => {
  for (const table of tables) {
    for (const column of Object.values(getTableColumns(table))) expect(column.name).toMatch(/^[a-z][a-z_]*$/);
  }
});
