import { useEffect, useState } from 'react';
import type { Finds, JobSearch } from '../../store/find-jobs.ts';

const FOUND_COUNT = 30;

/**
 * What a search finds; undefined while nothing is known yet. The last finds stay until the new ones are there. The
 * search is loaded and begins to read when the person turns to it, not before.
 */
export function useJobSearch(query: string | null, isTurnedTo: boolean): Finds | undefined {
  const [search, setSearch] = useState<JobSearch>();
  const [finds, setFinds] = useState<Finds>();
  const isOpen = isTurnedTo || query !== null;
  useEffect(() => {
    if (!isOpen) return;
    let isGone = false;
    let opened: JobSearch | undefined;
    import('../../store/find-jobs.ts').then(({ openJobSearch }) => {
      if (isGone) return;
      opened = openJobSearch(tellFailure);
      setSearch(opened);
    }, tellFailure);
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [isOpen]);
  useEffect(() => {
    if (query === null) {
      setFinds(undefined);
      return;
    }
    let isAsked = true;
    search?.find(query, FOUND_COUNT, (next) => isAsked && setFinds(next));
    return () => {
      isAsked = false;
    };
  }, [search, query]);
  return finds;
}

function tellFailure(error: unknown): void {
  console.error('The search failed', error);
}
