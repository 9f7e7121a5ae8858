import { Job } from '@jobmagpie/model';
import { z } from 'zod';
import type { TestBrowser } from './test-browser.ts';

const Match = z.union([
  z.object({ status: z.literal('scored'), total: z.number(), reasons: z.array(z.unknown()) }),
  z.object({ status: z.literal('no-score'), missing: z.unknown() }),
]);
const StoredJob = z.object({ id: z.string(), value: Job, match: Match.nullable() });
export type StoredJob = z.infer<typeof StoredJob>;

/** Every row of a table of the extension's database, as it lies there; none where the database is not made yet. */
export async function readTable({ backstage }: TestBrowser, table: string): Promise<unknown[]> {
  return backstage.evaluate(async (name) => {
    // Opening a database that is not there would make an empty one in the extension's place.
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'jobmagpie')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('jobmagpie');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      return await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  }, table);
}

export async function readJobs(browser: TestBrowser): Promise<StoredJob[]> {
  return z.array(StoredJob).parse(await readTable(browser, 'jobs'));
}

/** Puts rows into a table of the extension's database, past the extension: for stores that are large to begin with. */
export async function putRows({ backstage }: TestBrowser, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await backstage.evaluate(
      async (name, some) => {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('jobmagpie');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction(name, 'readwrite');
          for (const row of some) transaction.objectStore(name).put(row);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
        database.close();
      },
      table,
      rows.slice(from, from + 500),
    );
  }
}
