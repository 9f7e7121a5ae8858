import { useEffect, useState } from 'react';
import type { DescriptionSearch } from '../../store/description-search.ts';

/** Long enough that a word which is being typed is not looked for letter by letter. */
const DELAY_MS = 120;

/**
 * The ids of the jobs that hold every word of a query when their descriptions count; undefined until they were looked
 * through. The thread that does it starts with the first query.
 */
export function useDescriptionFinds(query: string): ReadonlySet<string> | undefined {
  const [search, setSearch] = useState<DescriptionSearch>();
  const [ids, setIds] = useState<ReadonlySet<string>>();
  const isWanted = query.trim() !== '';
  const [hasBegun, setHasBegun] = useState(false);
  if (isWanted && !hasBegun) setHasBegun(true);
  useEffect(() => {
    if (!hasBegun) return;
    let isGone = false;
    let opened: DescriptionSearch | undefined;
    import('../../store/description-search.ts').then(
      ({ openDescriptionSearch }) => {
        if (isGone) return;
        opened = openDescriptionSearch();
        setSearch(opened);
      },
      (error: unknown) => console.error('The search of descriptions did not load', error),
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [hasBegun]);
  useEffect(() => {
    setIds(undefined);
    if (!isWanted || search === undefined) return;
    let isAsked = true;
    const timer = setTimeout(() => search.find(query, (found) => isAsked && setIds(new Set(found))), DELAY_MS);
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [search, query, isWanted]);
  return ids;
}
