import { database, type StoredJob } from './database.ts';
import { searchMatcher } from './search-words.ts';

/**
 * The newest `limit` jobs that hold every word of `query` in their title, company, place, tags or notes. For a single
 * question: it reads the texts anew, a tenth of a second for ten thousand jobs, and holds nothing, so that a background
 * that is stopped between two letters loses nothing. Descriptions need a thread, which a service worker cannot start.
 */
export async function findJobsOnce(query: string, limit: number): Promise<StoredJob[]> {
  const matches = searchMatcher(query);
  const texts = await database.jobTexts.toArray();
  // Ids begin with the time they were made at.
  const ids = texts
    .reverse()
    .flatMap(({ id, text }) => (matches(text) ? [id] : []))
    .slice(0, limit);
  const jobs = await database.jobs.bulkGet(ids);
  return jobs.filter((job) => job !== undefined);
}
