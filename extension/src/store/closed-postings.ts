import { systemClock, toInstant } from '@jobmagpie/model';
import { editJob, findJob, type PostingKey } from './jobs.ts';

/**
 * Keeps with the saved job whether its posting is still on its page: the first time that it was seen to be gone counts,
 * until it is there again. Resolves to whether anything was written.
 */
export async function notePostingIsThere(posting: PostingKey, isThere: boolean): Promise<boolean> {
  const job = await findJob(posting);
  if (job === undefined) return false;
  const wasThere = job.value.closedAt == null;
  if (wasThere === isThere) return false;
  await editJob(job.id, { closedAt: isThere ? null : toInstant(systemClock()) });
  return true;
}
