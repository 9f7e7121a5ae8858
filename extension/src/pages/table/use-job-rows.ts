import { useSyncExternalStore } from 'react';
import { type JobRow, toJobRow } from '../../store/job-row.ts';
import { watchJobRows } from '../../store/job-rows.ts';
import { afterFirstPaint } from '../first-paint.ts';

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

/** The newest come from the page's head and are painted before the rest is read. What fails there fails here too, in words. */
async function watch(): Promise<void> {
  const [first] = await Promise.allSettled([globalThis.jobmagpieFirstJobs]);
  const jobs = first.status === 'fulfilled' ? first.value : undefined;
  if (jobs !== undefined && jobs.length > 0) put({ rows: { rows: jobs.map(toJobRow), isComplete: false } });
  await afterFirstPaint();
  watchJobRows({
    onRows: (rows, isComplete) => put({ rows: { rows, isComplete } }),
    onError: (error) => put({ failure: { error } }),
  });
}

/** The store is walked once for the tab: table and board show the same rows, and each is there at once after the other. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatched) {
    isWatched = true;
    void watch();
  }
  return () => listeners.delete(listener);
}

/** Every job as a row, kept up to date; undefined until the first are there. Throws where the store cannot be read. */
export function useJobRows(): JobRows | undefined {
  const { rows, failure } = useSyncExternalStore(subscribe, () => state);
  if (failure !== undefined) throw failure.error;
  return rows;
}
