import { useCallback, useMemo, useState } from 'react';
import type { JobRow } from '../../store/job-row.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Selects everything from the row that was toggled last up to this one. */
  extendTo: (id: string) => void;
  selectAll: () => void;
  clear: () => void;
}

/** Which of the shown rows are selected. A row that is no longer shown is not selected: nothing happens to it unseen. */
export function useSelection(rows: readonly JobRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);

  const ids = useMemo(() => {
    if (chosen.size === 0) return chosen;
    return new Set(rows.filter((row) => chosen.has(row.id)).map((row) => row.id));
  }, [rows, chosen]);

  const toggle = useCallback((id: string) => {
    setAnchor(id);
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  const extendTo = useCallback(
    (id: string) => {
      const ends = [rows.findIndex((row) => row.id === anchor), rows.findIndex((row) => row.id === id)];
      const [from, to] = [Math.min(...ends), Math.max(...ends)];
      if (from === -1) toggle(id);
      else setChosen((before) => new Set([...before, ...rows.slice(from, to + 1).map((row) => row.id)]));
    },
    [rows, anchor, toggle],
  );

  return {
    ids,
    toggle,
    extendTo,
    selectAll: useCallback(() => setChosen(new Set(rows.map((row) => row.id))), [rows]),
    clear: useCallback(() => setChosen(new Set()), []),
  };
}
