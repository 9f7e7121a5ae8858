import type { UserId } from '@jobmagpie/model';
import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../database/tables.ts';

/** What the service keeps for a user and must be able to read again: tokens of connected services. */
export const secrets = pgTable(
  'secrets',
  {
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** What it is for, `google.refresh-token`. */
    name: text('name').notNull(),
    /** Which key it was sealed with. */
    keyId: text('key_id').notNull(),
    /** Nonce, cipher text and tag in base64url. */
    sealed: text('sealed').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.name] })],
);
