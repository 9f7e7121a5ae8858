import { editJob } from '../../store/jobs.ts';
import { announceWrite } from '../ask-background.ts';
import { mergeTexts } from './merge-texts.ts';

/** As many characters as the notes of a job may have. */
export const NOTES_LENGTH = 100_000;

/**
 * Writes notes that were typed from `base`, and gives what the job has then: what another window or device has written
 * since stays in them.
 */
export async function saveNotes(id: string, base: string, typed: string): Promise<string> {
  let kept = typed;
  await editJob(id, ({ notes }) => {
    kept = mergeTexts(base, typed, notes);
    if (kept.length > NOTES_LENGTH) throw new RangeError('Both notes together are too long for one job.');
    return { notes: kept };
  });
  announceWrite();
  return kept;
}
