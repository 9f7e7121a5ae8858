import {
  type Dismissal,
  DismissalId,
  newId,
  type Posting,
  postingFingerprint,
  systemClock,
  toInstant,
} from '@jobmagpie/model';
import { database, type StoredRow } from './database.ts';
import { edit } from './edits.ts';
import type { PostingKey } from './jobs.ts';

/** "Not for me": remembers a posting as one that the person does not want. It makes no job; saying it twice changes nothing. */
export async function dismissPosting(posting: PostingKey & Pick<Posting, 'title' | 'company'>): Promise<void> {
  await edit(async (edits) => {
    if ((await dismissalsOf(posting)).length > 0) return;
    const { title, company } = posting;
    const fingerprint = postingFingerprint(posting);
    const value = { id: newId(DismissalId), fingerprint, title, company, at: toInstant(systemClock()) };
    edits.insert({ entity: 'dismissal', value });
  });
}

/** Takes a dismissal back. Two devices may each have said it while they were apart: both go. */
export async function takeBackDismissal(posting: PostingKey): Promise<void> {
  if ((await dismissalsOf(posting)).length === 0) return;
  await edit(async (edits) => {
    for (const { id } of await dismissalsOf(posting)) await edits.delete('dismissal', id);
  });
}

/** Whether the person has said that this posting is not for them. */
export async function isDismissed(posting: PostingKey): Promise<boolean> {
  return (await dismissalsOf(posting)).length > 0;
}

function dismissalsOf(posting: PostingKey): Promise<StoredRow<Dismissal>[]> {
  return database.dismissals.where('value.fingerprint').equals(postingFingerprint(posting)).toArray();
}
