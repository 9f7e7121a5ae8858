import type { DeviceId, MutationId, UserId } from '@jobmagpie/model';
import type { FieldValue, Hlc } from '@jobmagpie/sync';
import { isNotNull, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from '../database/tables.ts';

const userId = () =>
  uuid('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** The last version that a user's rows were given. Whoever writes locks this row first. */
export const heads = pgTable(
  'heads',
  { userId: userId(), version: bigint('version', { mode: 'number' }).notNull() },
  (table) => [primaryKey({ columns: [table.userId] })],
);

/** How far each device's mutations were taken in. */
export const deviceProgress = pgTable(
  'device_progress',
  {
    userId: userId(),
    deviceId: uuid('device_id').$type<DeviceId>().notNull(),
    lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
    /** After a restore: what lies between is lost here, so the device may go on from wherever it stands. */
    mayLeap: boolean('may_leap').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.userId, table.deviceId] })],
);

/** Every synced row of every entity, as it stands. Why one table: see the README of the server. */
export const records = pgTable(
  'records',
  {
    userId: userId(),
    entity: text('entity').notNull(),
    id: uuid('id').notNull(),
    version: bigint('version', { mode: 'number' }).notNull(),
    /** The row that this one goes with, where its entity has a parent. */
    parentId: uuid('parent_id'),
    fields: jsonb('fields').$type<Record<string, FieldValue>>().notNull(),
    clocks: jsonb('clocks').$type<Record<string, Hlc>>().notNull(),
    deletedAt: text('deleted_at').$type<Hlc>(),
    /** False for a deleted row that no later edit brought back. Worked out from the clocks at every write. */
    isAlive: boolean('is_alive').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.entity, table.id] }),
    uniqueIndex('records_version').on(table.userId, table.version),
    index('records_parent').on(table.userId, table.parentId).where(isNotNull(table.parentId)),
  ],
);

/** Values that gave way to later ones. */
export const history = pgTable(
  'history',
  {
    userId: userId(),
    id: uuid('id').notNull(),
    entity: text('entity').notNull(),
    recordId: uuid('record_id').notNull(),
    field: text('field').notNull(),
    value: jsonb('value').$type<{ was: FieldValue }>().notNull(),
    /** When the value was written, as its device read the clock. */
    writtenAt: text('written_at').$type<Hlc>().notNull(),
    /** The clock of the edit that it gave way to. */
    replacedAt: text('replaced_at').$type<Hlc>(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, precision: 3 }).notNull(),
    /** True where two devices wrote the field without knowing of each other. */
    isConflict: boolean('is_conflict').notNull().default(false),
    /** When a person looked at the conflict and chose. */
    resolvedAt: timestamp('resolved_at', { withTimezone: true, precision: 3 }),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.id] }),
    index('history_record').on(table.userId, table.entity, table.recordId),
    index('history_open_conflicts')
      .on(table.userId, table.id)
      .where(sql`${table.isConflict} and ${table.resolvedAt} is null`),
  ],
);

/** Mutations that were refused, so that a device which lost the answer gets it again. */
export const rejections = pgTable(
  'rejections',
  {
    userId: userId(),
    deviceId: uuid('device_id').$type<DeviceId>().notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    mutationId: uuid('mutation_id').$type<MutationId>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.deviceId, table.seq] })],
);
