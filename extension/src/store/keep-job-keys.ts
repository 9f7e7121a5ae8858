/**
 * Keeps `jobKeys` in step with `jobs`. The keys are made in the background, beside the score, and not in the transaction
 * that saves: a click must not wait for them. They go with the job in the transaction that deletes it.
 */
import { database, type StoredJob } from './database.ts';
import { toJobKeys, writingOf } from './job-keys.ts';

/** Writes the keys of the jobs that have none yet, or those of an earlier writing. */
export async function keepJobKeys(jobs: readonly Pick<StoredJob, 'id'>[]): Promise<void> {
  await database.transaction('rw', database.jobs, database.jobKeys, async () => {
    const ids = jobs.map(({ id }) => id);
    const [present, known] = await Promise.all([database.jobs.bulkGet(ids), database.jobKeys.bulkGet(ids)]);
    const due = present.filter(
      (job, index): job is StoredJob => job !== undefined && known[index]?.of !== writingOf(job),
    );
    await database.jobKeys.bulkPut(due.map(toJobKeys));
  });
}

/** Small enough that the worker can answer a click between two of them. */
const JOBS_AT_ONCE = 200;

/** Writes the keys of every job that has none, as after the upgrade that brought them. Two counts where there is none. */
export async function fillJobKeys(): Promise<void> {
  const [jobs, known] = await Promise.all([database.jobs.count(), database.jobKeys.count()]);
  if (jobs === known) return;
  const [ids, have] = await Promise.all([
    database.jobs.toCollection().primaryKeys(),
    database.jobKeys.toCollection().primaryKeys(),
  ]);
  const there = new Set(have);
  const missing = ids.filter((id) => !there.has(id)).map((id) => ({ id }));
  for (let at = 0; at < missing.length; at += JOBS_AT_ONCE) await keepJobKeys(missing.slice(at, at + JOBS_AT_ONCE));
}
