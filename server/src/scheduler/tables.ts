import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What runs by the clock, one row each: whoever claims the row runs it, for all processes. Directory: no user's. */
export const ticks = pgTable('ticks', {
  name: text('name').primaryKey(),
  /** The moment that the last run was due at: the next one is counted from here, also after a standstill. */
  lastDueAt: moment('last_due_at').notNull(),
  /** While it runs: who may take it over, and from when on, should its process have died. */
  claimedBy: text('claimed_by'),
  claimedUntil: moment('claimed_until'),
  lastRunAt: moment('last_run_at'),
  lastDurationMs: integer('last_duration_ms'),
  /** `ok`, or the name of the error. */
  lastResult: text('last_result'),
});
