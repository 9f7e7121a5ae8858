import { useEffect, useState } from 'react';
import type { JobRow } from '../../store/job-row.ts';
import { watchJobRows } from '../../store/job-rows.ts';

export interface JobRows {
  rows: readonly JobRow[];
  /** False until every job was read. */
  isComplete: boolean;
}

/** Every job as a row, kept up to date; undefined until the first are there. Throws where the store cannot be read. */
export function useJobRows(): JobRows | undefined {
  const [state, setState] = useState<JobRows>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  useEffect(
    () =>
      watchJobRows({
        onRows: (rows, isComplete) => setState({ rows, isComplete }),
        onError: (error) => setFailure({ error }),
      }),
    [],
  );
  if (failure !== undefined) throw failure.error;
  return state;
}
