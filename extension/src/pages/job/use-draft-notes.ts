import type { Job } from '@jobmagpie/model';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Draft, type DraftView } from './draft.ts';
import { saveNotes } from './save-notes.ts';

export interface DraftNotes extends Pick<DraftView, 'state' | 'problem'> {
  text: string;
  change: (text: string) => void;
  /** Saves now what was typed. */
  flush: () => void;
}

/** The notes of a job as they are typed, saved by themselves, on leaving the field and on leaving the page too. */
export function useDraftNotes({ id, notes }: Pick<Job, 'id' | 'notes'>): DraftNotes {
  // Only what the store had at first: afterwards the draft hears of it below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a job has one draft for as long as it is shown
  const draft = useMemo(() => new Draft(`job.notes.${id}`, notes, (base, text) => saveNotes(id, base, text)), [id]);
  const { typed, state, problem } = useSyncExternalStore(draft.subscribe, draft.view);
  useEffect(() => draft.open(), [draft]);
  useEffect(() => draft.storeShows(notes), [draft, notes]);
  return { text: typed ?? notes, state, problem, change: draft.change, flush: draft.flush };
}
