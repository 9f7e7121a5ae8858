/**
 * What a list shows of each job, kept up to date. A table sorts by any column, so it needs every job, but not their
 * descriptions: those are left behind as the store is walked once, the newest shown first. After that only what changed is read.
 */
import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import { database, type StoredJob } from './database.ts';
import { type JobRow, toJobRow } from './job-row.ts';
import { newestJobs } from './jobs.ts';

const FIRST_PAGE = 60;
const PAGE = 500;
const CHANGE_DELAY_MS = 30;

export interface JobRowsListener {
  /** Called with every row known so far; `isComplete` is false until the whole store was walked. */
  onRows: (rows: readonly JobRow[], isComplete: boolean) => void;
  onError: (error: unknown) => void;
}

/** Walks the store and then follows it. Returns the function that stops it. */
export function watchJobRows({ onRows, onError }: JobRowsListener): () => void {
  const rows = new Map<string, JobRow>();
  const changed = new Set<string>();
  let isStopped = false;
  let isComplete = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

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

  const readChanged = async () => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    const jobs = await database.jobs.bulkGet(ids);
    for (const [index, id] of ids.entries()) {
      const job = jobs[index];
      if (job === undefined) rows.delete(id);
      else rows.set(id, toJobRow(job));
    }
    tell();
  };

  const onMutated = (parts: ObservabilitySet) => {
    let isAnything = false;
    for (const part of ['', ':dels']) {
      const ranges = parts[`idb://${database.name}/${database.jobs.name}/${part}`];
      if (ranges === undefined) continue;
      for (const { from, to } of RangeSet(ranges)) {
        isAnything = true;
        if (typeof from === 'string' && from === to) changed.add(from);
        else for (const id of rows.keys()) changed.add(id);
      }
    }
    if (isAnything) timer ??= setTimeout(() => void readChanged().catch(onError), CHANGE_DELAY_MS);
  };

  Dexie.on.storagemutated.subscribe(onMutated);
  walk().catch(onError);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}
