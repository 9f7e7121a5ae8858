import { z } from 'zod';
import { DATABASE_NAME } from '../store/database-name';

const KeyPath = z.union([z.string(), z.array(z.string())]);

/** A store as it lay in a browser: its tables as the browser describes them, with their rows. */
export const KeptStore = z.object({
  /** As the browser counts: ten for each version of ours. */
  version: z.number(),
  tables: z.record(
    z.string(),
    z.object({
      keyPath: KeyPath,
      indexes: z.array(z.object({ name: z.string(), keyPath: KeyPath, unique: z.boolean(), multiEntry: z.boolean() })),
      rows: z.array(z.unknown()),
    }),
  ),
});
export type KeptStore = z.infer<typeof KeptStore>;

/** Lays a kept store into the browser, by the browser's own means. There must be none. */
export async function makeOldStore({ version, tables }: KeptStore): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(tables)) {
        const table = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) table.createIndex(index.name, index.keyPath, index);
        for (const row of rows) table.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
}
