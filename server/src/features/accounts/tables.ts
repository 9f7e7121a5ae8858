import type { DeviceId, UserId } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
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

/**
 * How a person signs in by an address and a password. Directory: found by the address.
 * An account has one row at most; one without a row is reached by pairing or through a provider.
 */
export const credentials = pgTable(
  'credentials',
  {
    /** The address in lower case: two spellings are one address. */
    emailKey: text('email_key').primaryKey(),
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** As its owner wrote it. */
    email: text('email').notNull(),
    /** When the owner of the address has shown that it is theirs. */
    verifiedAt: moment('verified_at'),
    /** A PHC string of argon2id, or one of bcrypt that was imported and is replaced at the next sign-in. */
    passwordHash: text('password_hash').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [uniqueIndex('credentials_user').on(table.userId)],
);

/** Accounts elsewhere with which a person signs in here. Directory: found by provider and subject. */
export const identities = pgTable(
  'identities',
  {
    provider: text('provider').notNull(),
    /** Who it is at the provider; it never changes there, unlike the address. */
    subject: text('subject').notNull(),
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    email: text('email'),
    linkedAt: moment('linked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    uniqueIndex('identities_of_user').on(table.userId, table.provider),
    index('identities_email').on(sql`lower(${table.email})`),
  ],
);

/** Sign-ins that are on their way through a provider. Directory: found by the state that comes back. */
export const signIns = pgTable(
  'sign_ins',
  {
    stateHash: text('state_hash').primaryKey(),
    provider: text('provider').notNull(),
    /** The cookie of the browser in which it began. */
    browserHash: text('browser_hash').notNull(),
    codeVerifier: text('code_verifier').notNull(),
    nonce: text('nonce').notNull(),
    /** Where the browser goes in the end, and what the extension asked to get back there. */
    returnTo: text('return_to').notNull(),
    returnState: text('return_state').notNull(),
    /** SHA-256 of what the extension will show to get its token (RFC 7636). */
    challenge: text('challenge').notNull(),
    /** The account that the identity is to be linked to; null for a sign-in. */
    userId: uuid('user_id')
      .$type<UserId>()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sign_ins_expiry').on(table.expiresAt)],
);

/**
 * What is good once and for a short time: the code at the end of a sign-in, a ticket for linking, a link in a mail.
 * Directory: found by the hash.
 */
export const onceCodes = pgTable('once_codes', {
  codeHash: text('code_hash').primaryKey(),
  purpose: text('purpose').$type<'sign-in' | 'link' | 'identity' | 'reset-password' | 'verify-email'>().notNull(),
  userId: uuid('user_id')
    .$type<UserId>()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  /**
   * With `sign-in`: the challenge of the extension that asked. With `identity`: that challenge and who it is at the
   * provider, as JSON. With the two of mails: the address in lower case.
   */
  bound: text('bound'),
  expiresAt: moment('expires_at').notNull(),
});

/** What concerned the safety of an account, for its owner to read. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    at: moment('at').notNull(),
    /** One of the contract's `auditActions`. */
    action: text('action').notNull(),
    deviceId: uuid('device_id').$type<DeviceId>(),
    /** What a person needs to recognise it: the name of a device, a provider. Never a secret. */
    subject: text('subject'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.id] })],
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
export const attempts = pgTable(
  'attempts',
  {
    /** What is tried and from where; the address stands in it as a keyed hash only. */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    windowEndsAt: moment('window_ends_at').notNull(),
  },
  // Every try lets go those whose time is over, and whoever tries from many addresses makes many.
  (table) => [index('attempts_window').on(table.windowEndsAt)],
);
