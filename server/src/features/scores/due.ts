import type { JobScore } from '@jobmagpie/api';
import { JobId, type UserId } from '@jobmagpie/model';
import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { isLive } from '../../sync/rows.ts';
import { records } from '../../sync/tables.ts';
import { scores } from './tables.ts';

/** The ids of the jobs whose score is missing, or was worked out from something that has changed since. */
export async function jobsDue(db: Database, userId: UserId, basis: string): Promise<string[]> {
  const due = await db
    .select({ id: records.id })
    .from(records)
    .leftJoin(scores, and(eq(scores.userId, records.userId), eq(scores.jobId, records.id)))
    .where(
      and(
        isLive(userId, 'job'),
        or(isNull(scores.jobId), ne(scores.jobVersion, records.version), ne(scores.basis, basis)),
      ),
    );
  return due.map(({ id }) => id);
}

export interface WorkedOut {
  jobId: string;
  jobVersion: number;
  result: JobScore;
}

export async function keepScores(
  db: Database,
  userId: UserId,
  basis: string,
  workedOut: readonly WorkedOut[],
  computedAt: Date,
): Promise<void> {
  const rows = workedOut.map((score) => ({ userId, basis, computedAt, ...score, jobId: JobId.parse(score.jobId) }));
  await db
    .insert(scores)
    .values(rows)
    .onConflictDoUpdate({ target: [scores.userId, scores.jobId], set: incoming });
}

const incoming = {
  result: sql`excluded.result`,
  jobVersion: sql`excluded.job_version`,
  basis: sql`excluded.basis`,
  computedAt: sql`excluded.computed_at`,
};

/** The scores of these jobs that are there, by the id of the job. */
export async function scoresOf(db: Database, userId: UserId, jobIds: readonly JobId[]): Promise<Map<string, JobScore>> {
  if (jobIds.length === 0) return new Map();
  const rows = await db
    .select({ jobId: scores.jobId, result: scores.result })
    .from(scores)
    .where(and(eq(scores.userId, userId), inArray(scores.jobId, [...jobIds])));
  return new Map(rows.map(({ jobId, result }) => [jobId, result]));
}
