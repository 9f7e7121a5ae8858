import { useDeferredValue, useMemo } from 'react';
import type { JobRow } from '../../store/job-row.ts';
import { searchMatcher } from '../../store/search-words.ts';
import { useDescriptionFinds } from './use-description-finds.ts';

export interface FoundRows {
  found: readonly JobRow[];
  /** The ids of rows that were found by their description alone. */
  inDescription: ReadonlySet<string>;
  /** False while descriptions are still looked through. */
  isComplete: boolean;
}

const nothing: readonly JobRow[] = [];

/** The rows that a query finds: by their words at once, by their descriptions a moment later. */
export function useFoundRows(rows: readonly JobRow[] = nothing, typed: string): FoundRows {
  const query = useDeferredValue(typed);
  const inDescriptions = useDescriptionFinds(query);
  return useMemo(() => {
    const matches = searchMatcher(query);
    const inDescription = new Set<string>();
    const found = rows.filter((row) => {
      if (matches(row.searchText)) return true;
      if (!inDescriptions?.has(row.id)) return false;
      inDescription.add(row.id);
      return true;
    });
    return { found, inDescription, isComplete: inDescriptions !== undefined };
  }, [rows, query, inDescriptions]);
}
