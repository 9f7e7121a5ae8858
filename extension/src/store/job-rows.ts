/**
 * What a list shows of each job, kept up to date. A table sorts by any column, so it needs every job, but not their
 * descriptions: those are left behind as the store is walked once, the newest shown first. After that only what changed is read.
 */
import { database, type StoredJob } from './database.ts';
import { watchJobChanges } from './job-changes.ts';
import { type JobRow, toJobRow } from './job-row.ts';
import { newestJobs } from './jobs.ts';

const FIRST_PAGE = 60;
const PAGE = 500;

export interface JobRowsListener {
  /** Called with every row known so far; `isComplete` is false until the whole store was walked. */
  onRows: (rows: readonly JobRow[], isComplete: boolean) => void;
  onError: (error: unknown) => void;
}

/** Walks the store and then follows it. Returns the function that stops it. */
export function watchJobRows({ onRows, onError }: JobRowsListener): () => void {
  const rows = new Map<string, JobRow>();
  let isStopped = false;
  let isComplete = false;

  const tell = () => {
    if (!isStopped) onRows([...rows.values()], isComplete);
  };
  const take = (jobs: readonly StoredJob[]) => {
    for (const job of jobs) rows.set(job.id, toJobRow(job));
  };

  const walk = async () => {
    isComplete = false;
    rows.clear();
    let page = await newestJobs(FIRST_PAGE);
    take(page);
    if (page.length === FIRST_PAGE) tell();
    let last = '';
    do {
      page = await database.jobs.where(':id').above(last).limit(PAGE).toArray();
      take(page);
      last = page.at(-1)?.id ?? last;
    } while (page.length === PAGE && !isStopped);
    isComplete = true;
    tell();
  };

  const readChanged = async (changed: readonly string[] | null) => {
    const ids = changed ?? [...new Set([...rows.keys(), ...(await database.jobs.toCollection().primaryKeys())])];
    const jobs = await database.jobs.bulkGet([...ids]);
    for (const [index, id] of ids.entries()) {
      const job = jobs[index];
      if (job === undefined) rows.delete(id);
      else rows.set(id, toJobRow(job));
    }
    tell();
  };

  const stopWatching = watchJobChanges((ids) => void readChanged(ids).catch(onError));
  walk().catch(onError);
  return () => {
    isStopped = true;
    stopWatching();
  };
}
