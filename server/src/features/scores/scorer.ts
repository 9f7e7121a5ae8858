/**
 * Keeps the scores up with the jobs, the profile and the weights. Which scores are due is told by the versions that
 * they were worked out from, so that nothing is forgotten when the process ends in the middle: whoever asks for the
 * jobs next sets it going again.
 */
import type { Clock, UserId } from '@jobmagpie/model';
import type { Logger } from 'pino';
import type { Database } from '../../database/connect.ts';
import type { DomainEvent } from '../../database/events.ts';
import { forLog } from '../../http/unexpected.ts';
import { readRows } from '../../sync/rows.ts';
import { type Basis, readBasis } from './basis.ts';
import { jobsDue, keepScores } from './due.ts';
import { scoreJob } from './score-job.ts';

export interface Scorer {
  /** Sets to work on what is due for the user, after the answer that is being given. */
  nudge(userId: UserId): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Begins nothing more. */
  stop(): void;
}

/** Small enough that requests get their turn between two of them. */
const JOBS_AT_ONCE = 100;

/** True where something happened that scores rest on. */
export function concernsScores({ name }: DomainEvent): boolean {
  return /^(job|profile|preferences)\./.test(name);
}

export function makeScorer({ db, clock, log }: { db: Database; clock: Clock; log: Logger }): Scorer {
  const waiting = new Set<UserId>();
  let working: Promise<void> | null = null;
  let isStopped = false;

  async function work(): Promise<void> {
    for (const userId of waiting) {
      waiting.delete(userId);
      try {
        await scoreAll(userId);
      } catch (error) {
        log.error(forLog(error), 'Scores could not be worked out; the next look at the jobs tries again');
      }
    }
    working = null;
  }

  async function scoreAll(userId: UserId): Promise<void> {
    const basis = await readBasis(db, userId);
    for (;;) {
      const due = await jobsDue(db, userId, basis.version);
      if (due.length === 0) return;
      for (let start = 0; start < due.length; start += JOBS_AT_ONCE) {
        if (isStopped) return;
        await scoreSome(userId, basis, due.slice(start, start + JOBS_AT_ONCE));
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  }

  async function scoreSome(userId: UserId, basis: Basis, ids: readonly string[]): Promise<void> {
    const rows = await readRows(db, userId, 'job', ids);
    const workedOut = rows.map((row) => ({ jobId: row.id, jobVersion: row.version, result: scoreJob(basis, row) }));
    if (workedOut.length > 0) await keepScores(db, userId, basis.version, workedOut, new Date(clock()));
  }

  return {
    nudge(userId) {
      if (isStopped) return;
      waiting.add(userId);
      working ??= work();
    },
    async settled() {
      while (working !== null) await working;
    },
    stop() {
      isStopped = true;
      waiting.clear();
    },
  };
}
