import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { StoredJob } from '../../store/database.ts';
import { findJobs } from '../../store/find-jobs.ts';
import { newestJobs } from '../../store/jobs.ts';
import styles from './JobList.module.css';
import { JobListRow } from './JobListRow.tsx';
import { JobListSkeleton } from './JobListSkeleton.tsx';

export const NEWEST_COUNT = 50;
const FOUND_COUNT = 30;

/** The newest jobs, or those that a search finds. */
export function JobList({ query, firstJobs }: { query: string; firstJobs: readonly StoredJob[] | undefined }) {
  const isSearch = query.trim() !== '';
  const newest = useLiveQuery(() => newestJobs(NEWEST_COUNT), [], firstJobs);
  const found = useFoundJobs(isSearch ? query : null);
  const jobs = isSearch ? found : newest;
  const list = useRef<HTMLUListElement>(null);
  const heading = isSearch ? i18n.t('popup.found') : i18n.t('popup.newest');

  return (
    <section className={styles.jobs} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {jobs === undefined && <JobListSkeleton />}
      {jobs?.length === 0 &&
        (isSearch ? (
          <EmptyState>{i18n.t('popup.nothingFound', [query.trim()])}</EmptyState>
        ) : (
          <EmptyState icon={<BookmarkPlus aria-hidden="true" />}>{i18n.t('popup.empty')}</EmptyState>
        ))}
      {jobs !== undefined && jobs.length > 0 && (
        <ul ref={list} className={styles.list} onKeyDown={(event) => moveFocus(event, list.current)}>
          {jobs.map((job) => (
            <JobListRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      <p className="visually-hidden" role="status">
        {isSearch && jobs !== undefined ? i18n.t('popup.foundCount', jobs.length) : ''}
      </p>
    </section>
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

/** Arrow keys go from row to row; up from the first leads back to the search. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-job-row]') ?? [])];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to === undefined || at === -1) return;
  event.preventDefault();
  if (to < 0) document.querySelector<HTMLElement>('input[type=search]')?.focus();
  else rows[to]?.focus();
}
