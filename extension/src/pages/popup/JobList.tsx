import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { StoredJob } from '../../store/database.ts';
import { findJobs } from '../../store/find-jobs.ts';
import { newestJobs } from '../../store/jobs.ts';
import { JobRows } from './JobRows.tsx';

const NEWEST_COUNT = 50;
const FOUND_COUNT = 30;

/** The newest jobs, or those that a search finds. */
export function JobList({ query, firstJobs }: { query: string; firstJobs: readonly StoredJob[] | undefined }) {
  const isSearch = query.trim() !== '';
  const newest = useLiveQuery(() => newestJobs(NEWEST_COUNT), [], firstJobs);
  const found = useFoundJobs(isSearch ? query : null);
  const jobs = isSearch ? found : newest;
  const heading = isSearch ? i18n.t('popup.found') : i18n.t('popup.newest');
  const empty = isSearch ? (
    <EmptyState>{i18n.t('popup.nothingFound', [query.trim()])}</EmptyState>
  ) : (
    <EmptyState icon={<BookmarkPlus aria-hidden="true" />}>{i18n.t('popup.empty')}</EmptyState>
  );
  return (
    <JobRows heading={heading} jobs={jobs} empty={empty}>
      <p className="visually-hidden" role="status">
        {isSearch && jobs !== undefined ? i18n.t('popup.foundCount', jobs.length) : ''}
      </p>
    </JobRows>
  );
}

/** What a search finds; undefined while nothing is known yet. The last finds stay until the new ones are there. */
function useFoundJobs(query: string | null): readonly StoredJob[] | undefined {
  const [found, setFound] = useState<readonly StoredJob[]>();
  useEffect(() => {
    if (query === null) {
      setFound(undefined);
      return;
    }
    const stop = new AbortController();
    findJobs(query, FOUND_COUNT, stop.signal).then(
      (jobs) => !stop.signal.aborted && setFound(jobs),
      (error: unknown) => console.error('The search failed', error),
    );
    return () => stop.abort();
  }, [query]);
  return found;
}
