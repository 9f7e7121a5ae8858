/**
 * Keeps `jobKeys` in step with `jobs`. The keys are made in the background, beside the score, and not in the transaction
 * that saves: a click must not wait for them, nor for a transaction that holds the jobs while they are made. They go with
 * the job in the transaction that deletes it.
 */
import { database, type StoredJob } from './database.ts';
import { toJobKeys, writingOf } from './job-keys.ts';

/** Writes the keys of those jobs that have none yet, or those of an earlier writing. */
export async function keepJobKeys(jobs: readonly StoredJob[]): Promise<void> {
  const known = await database.jobKeys.bulkGet(jobs.map(({ id }) => id));
  const due = jobs.filter((job, index) => known[index]?.of !== writingOf(job));
  if (due.length > 0) await database.jobKeys.bulkPut(due.map(toJobKeys));
}

/** Small enough that the worker can answer a click between two of them. */
const JOBS_AT_ONCE = 100;

/**
 * Writes the keys of every job that has none, as after the upgrade that brought them, and drops those of jobs that were
 * deleted while they were made. Where nothing is to be done it takes two counts.
 */
export async function fillJobKeys(): Promise<void> {
  const [jobs, known] = await Promise.all([database.jobs.count(), database.jobKeys.count()]);
  if (jobs === known) return;
  const [ids, have] = await Promise.all([
    database.jobs.toCollection().primaryKeys(),
    database.jobKeys.toCollection().primaryKeys(),
  ]);
  const [there, made] = [new Set(ids), new Set(have)];
  await database.jobKeys.bulkDelete(have.filter((id) => !there.has(id)));
  const missing = ids.filter((id) => !made.has(id));
  for (let at = 0; at < missing.length; at += JOBS_AT_ONCE) {
    const some = await database.jobs.bulkGet(missing.slice(at, at + JOBS_AT_ONCE));
    await keepJobKeys(some.filter((job) => job !== undefined));
  }
}
