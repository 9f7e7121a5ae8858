import type { AgendaItem } from './agenda/agenda.ts';
import { CLOSING_INDEX, closingRange, toAgendaItems } from './agenda/closing.ts';
import type { StoredJob } from './database.ts';
import { openNatively, resultOf } from './native-store.ts';

declare global {
  /** What the script in a page's head has begun to read. */
  var jobmagpieFirstJobs: Promise<StoredJob[]> | undefined;
  /** As above: what is due today, so that it stands above the rows from the first moment on. */
  var jobmagpieFirstDue: Promise<AgendaItem[]> | undefined;
}

/**
 * The newest jobs, read with the browser's own means: for a first paint that must not wait until the database's library
 * is loaded. An empty list where there is no store yet. Rejects where the store cannot be read.
 */
export async function readFirstJobs(limit: number): Promise<StoredJob[]> {
  const database = await openNatively();
  if (database === null) return [];
  try {
    return await newest(database, limit);
  } finally {
    database.close();
  }
}

/** What closes soon, read in the same manner. An empty list in a store of an earlier form. */
export async function readFirstDue(today: string): Promise<AgendaItem[]> {
  const database = await openNatively();
  if (database === null) return [];
  try {
    const jobs = database.transaction('jobs').objectStore('jobs');
    if (!jobs.indexNames.contains(CLOSING_INDEX)) return [];
    const [from, to] = closingRange(today);
    return toAgendaItems(await resultOf(jobs.index(CLOSING_INDEX).getAll(IDBKeyRange.bound(from, to))));
  } finally {
    database.close();
  }
}

async function newest(database: IDBDatabase, limit: number): Promise<StoredJob[]> {
  const index: NewestFirst = database.transaction('jobs').objectStore('jobs').index('value.savedAt');
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
