import { systemClock } from '@jobmagpie/model';
import { millisecondsOf } from '@jobmagpie/sync';
import type { Table } from 'dexie';
import { database, type UnshownRow } from './database.ts';
import { readPairing } from './pairing.ts';

/** What takes room: the descriptions of jobs, the rest of them, what waits to be sent, what was deleted. */
export const roomKinds = ['descriptions', 'jobs', 'waiting', 'deleted'] as const;
export type RoomKind = (typeof roomKinds)[number];

const PAGE = 500;
/** A deletion can be taken back for a moment. */
const UNDO_MS = 60_000;

/** About how many bytes each kind takes, counted by walking all of it. */
export async function readRoom(): Promise<Record<RoomKind, number>> {
  const room: Record<RoomKind, number> = { descriptions: 0, jobs: 0, waiting: 0, deleted: 0 };
  await visit(database.jobs, (job) => {
    const description = sizeOf(job.value.description);
    room.descriptions += description;
    room.jobs += sizeOf(job) - description;
  });
  await visit(database.stageChanges, (change) => {
    room.jobs += sizeOf(change);
  });
  await visit(database.outbox, (entry) => {
    room.waiting += sizeOf(entry);
  });
  await visit(database.tombstones, (row) => {
    room.deleted += sizeOf(row);
  });
  return room;
}

/**
 * Lets go of what deleted rows said; that they are deleted stays. Only without a server: with one, this store must hold
 * the same as it to the last field. Resolves to whether anything could be let go of.
 */
export async function forgetDeleted(): Promise<boolean> {
  return database.transaction('rw', database.tombstones, database.device, async () => {
    if ((await readPairing()) !== null) return false;
    const until = systemClock() - UNDO_MS;
    const isOld = ({ deletedAt }: UnshownRow) => deletedAt !== null && millisecondsOf(deletedAt) < until;
    const rows = (await database.tombstones.toArray()).filter(
      (row) => isOld(row) && Object.keys(row.clocks).length > 0,
    );
    await database.tombstones.bulkPut(rows.map((row) => ({ ...row, fields: {}, clocks: {} })));
    return rows.length > 0;
  });
}

/** Page by page, so that the window can draw in between. */
async function visit<Row, Key extends string | number | [string, string]>(
  table: Table<Row, Key>,
  each: (row: Row) => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += PAGE) {
    for (const row of await table.bulkGet(keys.slice(from, from + PAGE))) if (row !== undefined) each(row);
  }
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
