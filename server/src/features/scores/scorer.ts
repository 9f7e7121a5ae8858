/**
 * Keeps the scores up with the jobs, the profile and the weights. Which scores are due is told by the versions that
 * they were worked out from, so that doing it twice, or at the same time in two processes, ends in the same.
 */
import type { UserId } from '@jobmagpie/model';
import type { Services } from '../../services.ts';
import { readRows } from '../../sync/rows.ts';
import { type Basis, readBasis } from './basis.ts';
import { jobsDue, keepScores } from './due.ts';
import { scoreJob } from './score-job.ts';

/** Small enough that requests get their turn between two of them. */
const JOBS_AT_ONCE = 100;

/** Works out what is due for the user, and what becomes due meanwhile. */
export async function workOutScores(services: Services, userId: UserId, signal: AbortSignal): Promise<void> {
  for (;;) {
    const basis = await readBasis(services.db, userId);
    const due = await jobsDue(services.db, userId, basis.version);
    if (due.length === 0) return;
    for (let start = 0; start < due.length; start += JOBS_AT_ONCE) {
      signal.throwIfAborted();
      await scoreSome(services, userId, basis, due.slice(start, start + JOBS_AT_ONCE));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function scoreSome({ db, clock }: Services, userId: UserId, basis: Basis, ids: readonly string[]): Promise<void> {
  const rows = await readRows(db, userId, 'job', ids);
  const workedOut = rows.map((row) => ({ jobId: row.id, jobVersion: row.version, result: scoreJob(basis, row) }));
  if (workedOut.length > 0) await keepScores(db, userId, basis.version, workedOut, new Date(clock()));
}
