import type { Posting } from '@jobmagpie/model';
import { editJob, moveJob, saveJob } from '../../store/jobs.ts';
import { announceWrite } from '../ask-background.ts';
import type { JobFields } from './job-fields.ts';

/** Saves a job that a person typed or looked over; where it is here already, nothing of it is changed. */
export async function saveTypedJob(
  posting: Posting,
  url: string,
  { notes, stage }: Pick<JobFields, 'notes' | 'stage'>,
): Promise<{ id: string; isNew: boolean }> {
  const { job, isNew } = await saveJob(posting, url);
  if (isNew && notes.trim() !== '') await editJob(job.id, { notes: notes.trim() });
  if (isNew && stage !== 'saved') await moveJob(job.id, stage);
  if (isNew) announceWrite();
  return { id: job.id, isNew };
}
