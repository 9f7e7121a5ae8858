import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Addresses that refused mail for good. Directory: found by the address, of which only a keyed hash is kept. */
export const mailAddresses = pgTable('mail_addresses', {
  addressKey: text('address_key').primaryKey(),
  permanentFailures: integer('permanent_failures').notNull(),
  suspendedAt: timestamp('suspended_at', { withTimezone: true, precision: 3 }),
});
