import type { Posting } from '@jobmagpie/model';
import { jobById } from '../../store/jobs.ts';
import { saveChanges } from '../job/save-changes.ts';
import { dropCorrection } from './correction.ts';

/** Keeps what was noted while the posting was saved, after what the job says already: it may have been saved elsewhere meanwhile. */
export async function keepNote(jobId: string, { posting, notes }: { posting: Posting; notes: string }): Promise<void> {
  if (notes.trim() !== '') {
    const before = (await jobById(jobId))?.value.notes ?? '';
    await saveChanges(jobId, { notes: before === '' ? notes : `${before}\n\n${notes}` });
  }
  // The posting is saved by now; its draft goes only once the note is too.
  dropCorrection(posting);
}
