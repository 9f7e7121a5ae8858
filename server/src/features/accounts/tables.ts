import type { DeviceId, UserId } from '@jobmagpie/model';
import { foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../../database/tables.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const devices = pgTable(
  'devices',
  {
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    id: uuid('id').$type<DeviceId>().notNull(),
    name: text('name').notNull(),
    /** The extension's origin, null where the browser sent none. Those of paired devices may call from a browser. */
    origin: text('origin'),
    pairedAt: moment('paired_at').notNull(),
    lastSeenAt: moment('last_seen_at'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.id] }), index('devices_origin').on(table.origin)],
);

/** Which account a device id belongs to, for good. Directory: found without a user. */
export const deviceOwners = pgTable('device_owners', {
  deviceId: uuid('device_id').$type<DeviceId>().primaryKey(),
  userId: uuid('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
});

/** Directory: found by the hash of the token, before it is known whose it is. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    deviceId: uuid('device_id').$type<DeviceId>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'sessions_device',
      columns: [table.userId, table.deviceId],
      foreignColumns: [devices.userId, devices.id],
    }).onDelete('cascade'),
    index('sessions_of_device').on(table.userId, table.deviceId),
  ],
);

/** Directory: found by the hash of the code. A used one is gone. */
export const invitations = pgTable('invitations', {
  codeHash: text('code_hash').primaryKey(),
  userId: uuid('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  expiresAt: moment('expires_at').notNull(),
});

/** Tries that are counted, over all processes. Directory: the one who tries is not known. */
export const attempts = pgTable('attempts', {
  /** What is tried and from where; the address stands in it as a keyed hash only. */
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  windowEndsAt: moment('window_ends_at').notNull(),
});
