import { systemClock } from '@jobmagpie/model';
import { useLiveQuery } from 'dexie-react-hooks';
import { BookmarkPlus } from 'lucide-react';
import { i18n } from '#i18n';
import { EmptyState } from '../../components/EmptyState.tsx';
import { localDate } from '../../local-date.ts';
import { readAgenda } from '../../store/agenda/agenda.ts';
import type { FirstRows } from '../../store/first-rows.ts';
import { newestJobs } from '../../store/jobs.ts';
import { JobRows } from './JobRows.tsx';
import { TodayRows } from './TodayRows.tsx';
import { useJobSearch } from './use-job-search.ts';

const NEWEST_COUNT = 50;

interface JobListProps {
  query: string;
  /** The person has turned to the search field: what it needs may be read. */
  isSearching: boolean;
  first: FirstRows | undefined;
}

/** The newest jobs, or those that a search finds. */
export function JobList({ query, isSearching, first }: JobListProps) {
  const isSearch = query.trim() !== '';
  const due = useLiveQuery(() => readAgenda(localDate(systemClock())), [], first?.due);
  const newest = useLiveQuery(() => newestJobs(NEWEST_COUNT), [], first?.jobs);
  const finds = useJobSearch(isSearch ? query : null, isSearching);
  if (!isSearch) {
    return (
      <>
        <TodayRows items={due} />
        <JobRows
          heading={i18n.t('popup.newest')}
          jobs={newest}
          empty={<EmptyState icon={<BookmarkPlus aria-hidden="true" />}>{i18n.t('popup.empty')}</EmptyState>}
        />
      </>
    );
  }
  const isNothing = finds?.jobs.length === 0;
  return (
    <JobRows
      heading={i18n.t('popup.found')}
      jobs={finds?.jobs.map(({ job }) => job)}
      inDescription={new Set(finds?.jobs.flatMap(({ job, isInDescription }) => (isInDescription ? job.id : [])))}
      empty={
        <EmptyState>
          {finds?.isComplete ? i18n.t('popup.nothingFound', [query.trim()]) : i18n.t('popup.lookingFurther')}
        </EmptyState>
      }
    >
      <p className="visually-hidden" role="status">
        {finds === undefined || (isNothing && !finds.isComplete) ? '' : i18n.t('popup.foundCount', finds.jobs.length)}
      </p>
    </JobRows>
  );
}
