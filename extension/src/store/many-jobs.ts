import type { Stage } from '@jobmagpie/model';
import { database } from './database.ts';
import { deleteJob, moveJob, restoreJob } from './jobs.ts';
import { setTag } from './sets.ts';

export interface Moved {
  id: string;
  from: Stage;
}

/**
 * Moves several jobs in one transaction. A job that may not take its step stays where it is; the answer names those
 * that moved and where they were, so that the move can be taken back.
 */
export async function moveJobs(
  steps: readonly { id: string; to: Stage }[],
  { isConfirmed = false } = {},
): Promise<Moved[]> {
  return database.transaction('rw', database.tables, async () => {
    const moved: Moved[] = [];
    for (const { id, to } of steps) {
      const from = (await database.jobs.get(id))?.value.stage;
      if (from !== undefined && (await moveJob(id, to, { isConfirmed })).allowed) moved.push({ id, from });
    }
    return moved;
  });
}

/** Puts a tag on several jobs, or takes it off, in one transaction. The answer names those that this changed. */
export async function tagJobs(ids: readonly string[], tag: string, isSet: boolean): Promise<string[]> {
  return database.transaction('rw', database.tables, async () => {
    const changed: string[] = [];
    for (const id of ids) {
      const job = (await database.jobs.get(id))?.value;
      if (job === undefined || Object.hasOwn(job.tags, tag) === isSet) continue;
      await setTag(id, tag, isSet);
      changed.push(id);
    }
    return changed;
  });
}

/** Deletes several jobs with their histories in one transaction. */
export async function deleteJobs(ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const id of ids) await deleteJob(id);
  });
}

/** Brings several deleted jobs back as they were. */
export async function restoreJobs(ids: readonly string[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const id of ids) await restoreJob(id);
  });
}
