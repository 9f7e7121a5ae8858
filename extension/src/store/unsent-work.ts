import Dexie from 'dexie';
import { database } from './database.ts';

/** What waits to be sent, as a person counts it: a job that was saved, moved and noted is one job. */
export interface UnsentWork {
  jobs: number;
  /** What belongs to no job: the profile, the preferences, postings that were dismissed. */
  others: number;
}

/** More edits than this are counted one by one: telling them apart would be felt in the popup. */
const TOLD_APART = 2_000;

/** Counts by the index alone, so that no description of a job is read for it. */
export async function unsentWork(): Promise<UnsentWork> {
  const all = database.outbox.orderBy('[mutation.entity+mutation.id]');
  const [ofJobs, ofHistory] = [of('job'), of('stageChange')];
  const count = await all.count();
  if (count > TOLD_APART) {
    const [jobs, history] = await Promise.all([ofJobs.count(), ofHistory.count()]);
    return { jobs, others: count - jobs - history };
  }
  const [jobs, history, everything] = await Promise.all([
    ofJobs.uniqueKeys(),
    ofHistory.uniqueKeys(),
    all.uniqueKeys(),
  ]);
  // The history of a job goes with the job; where the job itself was sent already, it still waits.
  const isHistoryAlone = jobs.length === 0 && history.length > 0;
  return {
    jobs: isHistoryAlone ? await jobsOfHistory() : jobs.length,
    others: everything.length - jobs.length - history.length,
  };
}

/** Of how many jobs the history waits; its steps are small, so that they may be read. */
async function jobsOfHistory(): Promise<number> {
  const steps = await of('stageChange').toArray();
  return new Set(steps.map(({ mutation }) => mutation.fields.jobId)).size;
}

function of(entity: 'job' | 'stageChange') {
  return database.outbox
    .where('[mutation.entity+mutation.id]')
    .between([entity, Dexie.minKey], [entity, Dexie.maxKey], true, true);
}
