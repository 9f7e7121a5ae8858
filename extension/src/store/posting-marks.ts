import { postingFingerprint, type Stage } from '@jobmagpie/model';
import { Dexie, type ObservabilitySet } from 'dexie';
import { database } from './database.ts';

/** What is known of a posting in a list: the stage of its job, or that it is not for the person. */
export type PostingMark = Stage | 'dismissed';

/** The marks of those postings of a board that have one, by the board's own ids. A saved job outweighs a dismissal. */
export async function postingMarks(board: string, ids: readonly string[]): Promise<Record<string, PostingMark>> {
  const keys = ids.map((id) => [board, id]);
  const fingerprints = new Map(
    ids.map((id) => [postingFingerprint({ board, boardJobId: id, canonicalUrl: '' }), id] as const),
  );
  const [jobs, dismissals] = await Promise.all([
    database.jobs.where('[value.board+value.boardJobId]').anyOf(keys).toArray(),
    database.dismissals
      .where('value.fingerprint')
      .anyOf([...fingerprints.keys()])
      .toArray(),
  ]);
  const marks: [string, PostingMark][] = [];
  for (const { value } of dismissals) {
    const id = fingerprints.get(value.fingerprint);
    if (id !== undefined) marks.push([id, 'dismissed']);
  }
  for (const { value } of jobs) if (value.boardJobId !== null) marks.push([value.boardJobId, value.stage]);
  return Object.fromEntries(marks);
}

/** One save is several writes; they are heard of together. */
const DELAY_MS = 100;

/**
 * Hears that jobs, dismissals or preferences were written, in this window or another, so that marks may be others now.
 * Returns the function that stops it.
 */
export function watchPostingMarks(heard: () => void): () => void {
  const tables = [database.jobs, database.dismissals, database.preferences];
  const parts = tables.map(({ name }) => `idb://${database.name}/${name}/`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onMutated = (mutated: ObservabilitySet) => {
    if (!Object.keys(mutated).some((part) => parts.some((start) => part.startsWith(start)))) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      heard();
    }, DELAY_MS);
  };
  Dexie.on.storagemutated.subscribe(onMutated);
  return () => {
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}
