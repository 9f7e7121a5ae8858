import type { StoredJob } from './database.ts';
import { DATABASE_NAME } from './database-name.ts';

/**
 * The newest jobs, read with the browser's own means: for a first paint that must not wait until the database's library
 * is loaded. An empty list where there is no store yet. Rejects where the store cannot be read.
 */
export async function readFirstJobs(limit: number): Promise<StoredJob[]> {
  const database = await open();
  if (database === null) return [];
  try {
    return await newest(database, limit);
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    // Without a version, the store is opened as it is. One that does not exist is not made: that is for its schema.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (request.error?.name === 'AbortError' ? resolve(null) : reject(request.error));
  });
}

function newest(database: IDBDatabase, limit: number): Promise<StoredJob[]> {
  return new Promise((resolve, reject) => {
    const jobs: StoredJob[] = [];
    const index = database.transaction('jobs').objectStore('jobs').index('value.savedAt');
    const request = index.openCursor(null, 'prev');
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || jobs.push(cursor.value) === limit) resolve(jobs);
      else cursor.continue();
    };
    request.onerror = () => reject(request.error);
  });
}
