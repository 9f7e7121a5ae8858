import type { UserId } from '@jobmagpie/model';
import { pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../../database/tables.ts';

/** Imports that are under way: one for each account, whichever process takes the file in. */
export const imports = pgTable(
  'imports',
  {
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    claimedBy: uuid('claimed_by').notNull(),
    /** Renewed while it goes on: one whose process died ends by itself. */
    claimedUntil: timestamp('claimed_until', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId] })],
);
