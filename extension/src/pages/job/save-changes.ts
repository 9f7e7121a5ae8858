import type { Posting, PostingField } from '@jobmagpie/model';
import { editJob } from '../../store/jobs.ts';
import { announceWrite } from '../ask-background.ts';

type JobChanges = Parameters<typeof editJob>[1];

/** Writes changes of a job that a person made. */
export async function saveChanges(id: string, changes: JobChanges): Promise<void> {
  await editJob(id, changes);
  announceWrite();
}

/** Writes fields of the posting that a person typed, and remembers that they did: no later reading overrules them. */
export async function saveFields({ id }: { id: string }, fields: Partial<Pick<Posting, PostingField>>): Promise<void> {
  const typed = Object.fromEntries(Object.keys(fields).map((field) => [field, 'user']));
  await saveChanges(id, ({ sources }) => ({ ...fields, sources: { ...sources, ...typed } }));
}
