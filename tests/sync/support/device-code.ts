/**
 * The extension's own code, loaded once for each device: nothing in memory is shared between two of them. The files are
 * named by path, because they are built for a browser and the types of this package are those of Node.
 */
import { fileURLToPath } from 'node:url';
import type { SyncedEntityName } from '@jobmagpie/model';
import type { Mutation, PulledRow } from '@jobmagpie/sync';
import { Dexie } from 'dexie';
import { vi } from 'vitest';

interface Edits {
  put(entity: SyncedEntityName, value: object): Promise<void>;
  delete(entity: SyncedEntityName, id: string): Promise<void>;
  restore(entity: SyncedEntityName, id: string): Promise<void>;
}

interface Table<Row> {
  get(id: string): Promise<Row | undefined>;
  toArray(): Promise<Row[]>;
}

export interface DeviceCode {
  database: {
    open(): Promise<unknown>;
    close(): void;
    rowsOf(entity: SyncedEntityName): Table<{ id: string; value: object }>;
    tombstones: Table<{ entity: string; id: string }>;
    outbox: Table<{ mutation: Mutation }>;
  };
  edit(work: (edits: Edits) => Promise<void>): Promise<void>;
  exchange(): Promise<void>;
  beginPairing(pairing: { serverUrl: string; token: string; userId: string }): Promise<void>;
  ownDeviceId(): Promise<string>;
  visitRows(visit: (rows: PulledRow[]) => void): Promise<void>;
  /** Where this copy finds its store and its time. */
  host: { factory: IDBFactory; now: () => number };
}

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const load = async (path: string) => await import(/* @vite-ignore */ file(path));

/** Loads one more copy. It opens whatever store its host names at the time. */
export async function loadDeviceCode(): Promise<DeviceCode> {
  const host: DeviceCode['host'] = { factory: indexedDB, now: () => 0 };
  vi.resetModules();
  vi.doMock(file('packages/model/src/clock.ts'), () => ({ systemClock: () => host.now() }));
  Dexie.dependencies.indexedDB = {
    open: (name: string, version?: number) => host.factory.open(name, version),
    deleteDatabase: (name: string) => host.factory.deleteDatabase(name),
    cmp: (one: unknown, other: unknown) => host.factory.cmp(one, other),
    databases: () => host.factory.databases(),
  };
  const [{ database }, { edit }, { exchange }, { beginPairing }, { ownDeviceId }, { visitRows }] = [
    await load('extension/src/store/database.ts'),
    await load('extension/src/store/edits.ts'),
    await load('extension/src/background/exchange.ts'),
    await load('extension/src/store/pairing.ts'),
    await load('extension/src/store/identity.ts'),
    await load('extension/src/store/rows.ts'),
  ];
  return { database, edit, exchange, beginPairing, ownDeviceId, visitRows, host };
}
