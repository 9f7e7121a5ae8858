import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { StoredJob } from '../../store/database.ts';
import styles from './JobList.module.css';
import { JobListRow } from './JobListRow.tsx';
import { JobListSkeleton } from './JobListSkeleton.tsx';

export interface JobRowsProps {
  heading: string;
  /** Undefined while they are not known yet. */
  jobs: readonly StoredJob[] | undefined;
  /** The ids of those that were found by their description alone. */
  inDescription?: ReadonlySet<string>;
  /** What stands in the place of no rows. */
  empty?: ReactNode;
  children?: ReactNode;
}

/** Jobs below one another under a heading, worked with the arrow keys. */
export function JobRows({ heading, jobs, inDescription, empty, children }: JobRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className={styles.jobs} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {jobs === undefined && <JobListSkeleton />}
      {jobs?.length === 0 && empty}
      {jobs !== undefined && jobs.length > 0 && (
        <ul ref={list} className={styles.list} onKeyDown={(event) => moveFocus(event, list.current)}>
          {jobs.map((job) => (
            <JobListRow key={job.id} job={job} isInDescription={inDescription?.has(job.id) ?? false} />
          ))}
        </ul>
      )}
      {children}
    </section>
  );
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
