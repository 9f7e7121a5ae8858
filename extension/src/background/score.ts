import { prepareProfile, score, topReasons } from '@jobmagpie/matching';
import type { StoredJob } from '../store/database';
import { jobById } from '../store/jobs';
import { fillJobKeys, keepJobKeys } from '../store/keep-job-keys';
import type { MatchSummary } from '../store/match-summary';
import { jobsDueForScore, keepMatches, markJobsForNewBasis } from '../store/matches';
import { readPreferences, readProfile } from '../store/profile';
import { oneAtATime } from './one-at-a-time';

/** Small enough that the worker can answer a click between two of them. */
const JOBS_AT_ONCE = 200;

/**
 * Works out every score that is due: of jobs that are new or were edited, and of all of them when the profile or the
 * weights have changed. Which ones are due stands in the store, so nothing is forgotten when the worker is stopped. The
 * keys by which duplicates are found are made with them: they are due at the same writings.
 */
export const scoreDueJobs = oneAtATime(scoreAll);

/** Works out the score of one job that was just saved, and returns the job with it. */
export async function scoreJob(id: string): Promise<StoredJob | undefined> {
  await scoreDueJobs();
  return jobById(id);
}

async function scoreAll(): Promise<void> {
  await fillJobKeys();
  const profile = await readProfile();
  const { matchWeights } = await readPreferences();
  await markJobsForNewBasis(profile, matchWeights);
  const candidate = prepareProfile(profile);
  for (;;) {
    const due = await jobsDueForScore(JOBS_AT_ONCE);
    if (due.length === 0) return;
    // First, because a job that has its score is not looked at again.
    await keepJobKeys(due);
    await keepMatches(due.map((job) => ({ job, match: summarise(score(candidate, job.value, matchWeights)) })));
  }
}

function summarise(result: ReturnType<typeof score>): MatchSummary {
  if (result.status === 'no-score') return { status: 'no-score', missing: result.missing };
  return { status: 'scored', total: result.total, word: result.word, reasons: topReasons(result) };
}
