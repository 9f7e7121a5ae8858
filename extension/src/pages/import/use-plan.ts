import { useEffect, useState } from 'react';
import { type ImportPlan, planImport } from '../../import/plan-import.ts';
import type { ReadContext } from '../../import/read-row.ts';
import { presentJobs, readPresentJobs } from '../../store/present-jobs.ts';
import type { OpenFile } from './use-import.ts';

export type PlanState =
  | { status: 'working'; part: number }
  | { status: 'ready'; plan: ImportPlan }
  /** The store could not be read. */
  | { status: 'failed'; error: unknown };

/** Long enough for a run of choices to be over. */
const WAIT_MS = 150;

/** What the import would do, worked out anew behind every choice. */
export function usePlan({ table, format }: OpenFile, context: ReadContext): PlanState {
  const [state, setState] = useState<PlanState>({ status: 'working', part: 0 });
  useEffect(() => {
    const stop = new AbortController();
    setState({ status: 'working', part: 0 });
    const timer = setTimeout(() => {
      planNow(stop.signal, (done) => setState({ status: 'working', part: done / table.rows.length })).then(
        (plan) => setState({ status: 'ready', plan }),
        (error: unknown) => !stop.signal.aborted && setState({ status: 'failed', error }),
      );
    }, WAIT_MS);
    const planNow = async (signal: AbortSignal, onProgress: (done: number) => void) =>
      planImport(table, context, {
        present: await readPresentJobs(),
        seen: presentJobs(),
        isOwn: format?.name === 'jobmagpie',
        signal,
        onProgress,
      });
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [table, format, context]);
  return state;
}
