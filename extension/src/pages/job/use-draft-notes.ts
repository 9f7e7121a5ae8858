import type { Job } from '@jobmagpie/model';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Draft, type DraftView } from './draft.ts';
import { saveNotes } from './save-notes.ts';

export interface DraftNotes extends Pick<DraftView, 'state' | 'problem'> {
  text: string;
  change: (text: string) => void;
  /** Saves now what was typed. */
  flush: () => void;
}

/**
 * The notes of a job as they are typed, saved by themselves, on leaving the field and on leaving the page too. It is one
 * job's for as long as the component lives: where another job may take its place, the component has the job's id for key.
 */
export function useDraftNotes({ id, notes }: Pick<Job, 'id' | 'notes'>): DraftNotes {
  const [draft] = useState(() => new Draft(`job.notes.${id}`, notes, (base, text) => saveNotes(id, base, text)));
  const { typed, state, problem } = useSyncExternalStore(draft.subscribe, draft.view);
  useEffect(() => draft.open(), [draft]);
  useEffect(() => draft.storeShows(notes), [draft, notes]);
  return { text: typed ?? notes, state, problem, change: draft.change, flush: draft.flush };
}
