import { useSyncExternalStore } from 'react';
import type { StoredJob } from '../../store/database.ts';
import { type JobRow, toJobRow } from '../../store/job-row.ts';
import { watchJobRows } from '../../store/job-rows.ts';

export interface JobRows {
  rows: readonly JobRow[];
  /** False until every job was read. */
  isComplete: boolean;
}

type State = { rows: JobRows | undefined; failure: { error: unknown } | undefined };

let state: State = { rows: undefined, failure: undefined };
let isWatched = false;
const listeners = new Set<() => void>();

function put(changes: Partial<State>): void {
  state = { ...state, ...changes };
  for (const listener of listeners) listener();
}

/** Puts what the page's head has read before everything else, so that the first rows stay where they were painted. */
export function beginJobRows(jobs: readonly StoredJob[]): void {
  if (jobs.length > 0) put({ rows: { rows: jobs.map(toJobRow), isComplete: false } });
}

/** The store is walked once for the tab: table and board show the same rows, and each is there at once after the other. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatched) {
    isWatched = true;
    watchJobRows({
      onRows: (rows, isComplete) => put({ rows: { rows, isComplete } }),
      onError: (error) => put({ failure: { error } }),
    });
  }
  return () => listeners.delete(listener);
}

/** Every job as a row, kept up to date; undefined until the first are there. Throws where the store cannot be read. */
export function useJobRows(): JobRows | undefined {
  const { rows, failure } = useSyncExternalStore(subscribe, () => state);
  if (failure !== undefined) throw failure.error;
  return rows;
}
