import { database, type StoredJob } from './database.ts';
import { matchesSearch, toJobRow } from './job-row.ts';

const PAGE = 250;
const FIRST = '\uffff';

/**
 * Saved jobs whose title, company, place or tags hold the words of `query`, newest first, up to `limit`. It walks the
 * store page by page and stops at the limit or when `signal` aborts; then it gives what it has found.
 */
export async function findJobs(query: string, limit: number, signal: AbortSignal): Promise<StoredJob[]> {
  const found: StoredJob[] = [];
  let before = FIRST;
  while (!signal.aborted && found.length < limit) {
    // Ids begin with the time they were made at, so this is newest first without a page that could skip a job.
    const page = await database.jobs.where(':id').below(before).reverse().limit(PAGE).toArray();
    found.push(...page.filter((job) => matchesSearch(toJobRow(job).searchText, query)));
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) break;
    before = last.id;
  }
  return found.slice(0, limit);
}
