import type { UserId } from '@jobmagpie/model';
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '../words/language.ts';

/** One row about the database itself. Directory: found without a user. */
export const serverState = pgTable('server_state', {
  id: integer('id').primaryKey(),
  /** Made with the database, and anew when a back-up was restored: cursors of another epoch mean nothing. */
  epoch: uuid('epoch').notNull(),
  /** Signs cursors and blurs addresses. Hexadecimal. */
  secret: text('secret').notNull(),
  /** Whose server this is: who sits at its machine comes to this account, and it alone sees the work of the server. */
  ownerId: uuid('owner_id').$type<UserId>(),
});

/** Whose data there is. Everything of a user's hangs on it. Directory: found without a user. */
export const users = pgTable('users', {
  id: uuid('id').$type<UserId>().primaryKey(),
  /** What to call the account on the screen. */
  label: text('label').notNull(),
  /** Which of the service's languages its letters are written in; null where nobody has said. */
  language: text('language').$type<Language>(),
  createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
});

/** What happened, written in the transaction that caused it, in the order of its ids within a user. */
export const events = pgTable(
  'events',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    /** In the past tense: `job.created`. */
    name: text('name').notNull(),
    entityId: uuid('entity_id').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.id] }), index('events_at').on(table.userId, table.at)],
);
