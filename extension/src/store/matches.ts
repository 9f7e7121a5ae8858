import { type MatchWeights, MutationId, newId, type Profile } from '@jobmagpie/model';
import { database, type StoredJob } from './database.ts';
import type { MatchSummary } from './match-summary.ts';

const BASIS = 'scoreBasis';

/**
 * Marks every job for a new score if the profile or the weights are others than those of the last time. The marks and
 * the memory of it are one transaction, so that a worker that is stopped on the way goes on where it was.
 */
export async function markJobsForNewBasis(profile: Profile, weights: MatchWeights): Promise<void> {
  const basis = JSON.stringify([profile, weights]);
  await database.transaction('rw', database.jobs, database.device, async () => {
    const last = (await database.device.get(BASIS))?.value;
    if (last === basis) return;
    const mark: string = newId(MutationId);
    await database.jobs.toCollection().modify({ scoreDue: mark });
    await database.device.put({ key: BASIS, value: basis });
  });
}

/** Up to `limit` jobs whose score is to be worked out. */
export async function jobsDueForScore(limit: number): Promise<StoredJob[]> {
  return database.jobs.where('scoreDue').above('').limit(limit).toArray();
}

/**
 * Keeps scores that this device worked out; they are not edits and are not sent. A job that changed while its score was
 * worked out stays due.
 */
export async function keepMatches(scored: readonly { job: StoredJob; match: MatchSummary }[]): Promise<void> {
  await database.transaction('rw', database.jobs, async () => {
    const present = await database.jobs.bulkGet(scored.map(({ job }) => job.id));
    const kept = scored.flatMap(({ job, match }, index) => {
      const row = present[index];
      if (row === undefined) return [];
      const { scoreDue, ...rest } = row;
      return [scoreDue === job.scoreDue ? { ...rest, match } : { ...row, match }];
    });
    await database.jobs.bulkPut(kept);
  });
}
