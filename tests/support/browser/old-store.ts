import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { eventually } from '../eventually.ts';
import type { TestBrowser } from './test-browser.ts';

const KeyPath = z.union([z.string(), z.array(z.string())]);

const KeptStore = z.object({
  version: z.number(),
  tables: z.record(
    z.string(),
    z.object({
      keyPath: KeyPath,
      indexes: z.array(z.object({ name: z.string(), keyPath: KeyPath, unique: z.boolean(), multiEntry: z.boolean() })),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type KeptStore = z.infer<typeof KeptStore>;

const fixtures = new URL('../../../extension/src/store/fixtures/', import.meta.url);

/** The version of the present store, as the browser counts: every version is kept. */
export const presentVersion = 10 * readdirSync(fixtures).length;

/** The store of an earlier version of the extension, as it is kept for the tests of upgrades. */
export function keptStore(version: number): KeptStore {
  const file = new URL(`version-${version}.json`, fixtures);
  return KeptStore.parse(JSON.parse(readFileSync(file, 'utf8')));
}

declare global {
  /** The connection by which the backstage holds an old store. */
  var heldOldStore: IDBDatabase | undefined;
}

/**
 * Lays a kept store into the extension's place, past the extension, and holds it open as a window of that version would
 * that is in the middle of something: no newer version gets at it before `letGo`.
 */
export async function layOldStore({ backstage }: TestBrowser, store: KeptStore): Promise<void> {
  const lay = () =>
    backstage.evaluate(async ({ version, tables }) => {
      // The requests stand in line; only the extension, which counts what is due a moment after its start, may come between.
      const deleted = new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('jobmagpie');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      });
      const opened = new Promise<IDBDatabase | null>((resolve, reject) => {
        const request = indexedDB.open('jobmagpie', version);
        request.onupgradeneeded = () => {
          for (const [name, { keyPath, indexes, rows }] of Object.entries(tables)) {
            const table = request.result.createObjectStore(name, { keyPath });
            for (const index of indexes) table.createIndex(index.name, index.keyPath, index);
            for (const row of rows) table.add(row);
          }
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => (request.error?.name === 'VersionError' ? resolve(null) : reject(request.error));
      });
      await deleted;
      globalThis.heldOldStore = (await opened) ?? undefined;
      return globalThis.heldOldStore !== undefined;
    }, store);
  await eventually('the old store in its place', lay);
}

/** Adds rows to the store that `layOldStore` holds. */
export async function fillOldStore({ backstage }: TestBrowser, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    await backstage.evaluate(
      (name, some) =>
        new Promise<void>((resolve, reject) => {
          const transaction = globalThis.heldOldStore?.transaction(name, 'readwrite');
          if (transaction === undefined) return reject(new Error('No old store is held.'));
          for (const row of some) transaction.objectStore(name).add(row);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        }),
      table,
      rows.slice(from, from + 500),
    );
  }
}

/** Lets go of the store that `layOldStore` holds. */
export async function letGo({ backstage }: TestBrowser): Promise<void> {
  await backstage.evaluate(() => {
    globalThis.heldOldStore?.close();
    globalThis.heldOldStore = undefined;
  });
}

/** A kept store without its rows, to be filled with others. */
export function emptied({ version, tables }: KeptStore): KeptStore {
  const empty = Object.entries(tables).map(([name, table]) => [name, { ...table, rows: [] }]);
  return { version, tables: Object.fromEntries(empty) };
}

/** The version of the store that lies in the browser, as the browser counts: ten for each of ours. */
export async function versionOfStore({ backstage }: TestBrowser): Promise<number | undefined> {
  return backstage.evaluate(async () => {
    const known = await indexedDB.databases();
    return known.find(({ name }) => name === 'jobmagpie')?.version;
  });
}
