import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../features/accounts/tables.ts';

/** One row about the database itself. Directory: found without a user. */
export const serverState = pgTable('server_state', {
  id: integer('id').primaryKey(),
  /** Made with the database, and anew when a back-up was restored: cursors of another epoch mean nothing. */
  epoch: uuid('epoch').notNull(),
  /** Signs cursors and blurs addresses. Hexadecimal. */
  secret: text('secret').notNull(),
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
  (table) => [primaryKey({ columns: [table.userId, table.id] })],
);
