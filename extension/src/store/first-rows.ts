import type { AgendaItem } from './agenda/agenda.ts';
import { CLOSING_INDEX, closingRange, toAgendaItems } from './agenda/closing.ts';
import type { StoredJob } from './database.ts';
import { openNatively, resultOf } from './native-store.ts';

/** What a page shows first. */
export interface FirstRows {
  /** The newest jobs. */
  jobs: StoredJob[];
  /** What closes soon, as on the day that was asked for. */
  due: AgendaItem[];
}

declare global {
  /** What the script in a page's head has begun to read. */
  var jobmagpieFirstRows: Promise<FirstRows> | undefined;
}

/**
 * The newest jobs and what is due, read with the browser's own means: for a first paint that must not wait until the
 * database's library is loaded. Empty lists where there is no store yet. Rejects where the store cannot be read.
 */
export async function readFirstRows(limit: number, today: string): Promise<FirstRows> {
  const database = await openNatively();
  if (database === null) return { jobs: [], due: [] };
  try {
    const jobs = database.transaction('jobs').objectStore('jobs');
    const [newestJobs, due] = await Promise.all([newest(jobs, limit), closing(jobs, today)]);
    return { jobs: newestJobs, due };
  } finally {
    database.close();
  }
}

/** An empty list in a store of an earlier form. */
async function closing(jobs: IDBObjectStore, today: string): Promise<AgendaItem[]> {
  if (!jobs.indexNames.contains(CLOSING_INDEX)) return [];
  const [from, to] = closingRange(today);
  return toAgendaItems(await resultOf(jobs.index(CLOSING_INDEX).getAll(IDBKeyRange.bound(from, to))));
}

async function newest(jobs: IDBObjectStore, limit: number): Promise<StoredJob[]> {
  const index: NewestFirst = jobs.index('value.savedAt');
  // Where the browser has it, all rows come in one turn; a cursor takes one for each.
  if (index.getAllRecords === undefined) return walk(index.openCursor(null, 'prev'), limit);
  const records = await resultOf(index.getAllRecords({ count: limit, direction: 'prev' }));
  return records.map(({ value }) => value);
}

/** What the newest IndexedDB adds to an index (Indexed Database API 3.0, `getAllRecords`). */
interface NewestFirst extends IDBIndex {
  getAllRecords?(options: { count: number; direction: 'prev' }): IDBRequest<{ value: StoredJob }[]>;
}

function walk(request: IDBRequest<IDBCursorWithValue | null>, limit: number): Promise<StoredJob[]> {
  return new Promise((resolve, reject) => {
    const jobs: StoredJob[] = [];
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || jobs.push(cursor.value) === limit) resolve(jobs);
      else cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
}
