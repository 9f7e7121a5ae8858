import type { JobScore } from '@jobmagpie/api';
import type { JobId, UserId } from '@jobmagpie/model';
import { bigint, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from '../../database/tables.ts';

/** How well each job fits, and what the score was worked out from: another version of either makes it due again. */
export const scores = pgTable(
  'scores',
  {
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id').$type<JobId>().notNull(),
    result: jsonb('result').$type<JobScore>().notNull(),
    jobVersion: bigint('job_version', { mode: 'number' }).notNull(),
    /** The versions of the profile and the preferences, `12.7`. */
    basis: text('basis').notNull(),
    computedAt: timestamp('computed_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.jobId] })],
);
