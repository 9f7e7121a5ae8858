/** Where a row is in this store: shown in the table of its entity, among the tombstones, or held. */
import { type SyncedEntityName, syncedEntityList } from '@jobmagpie/model';
import { isAlive, type PulledRow, type RowState } from '@jobmagpie/sync';
import type { Table } from 'dexie';
import { database, type StoredRow, type UnshownRow } from './database.ts';
import type { MatchSummary } from './match-summary.ts';
import { isShown, readValue, toRowState, toStored } from './stored-row.ts';

/** The row as it stands in this store, shown, deleted or held; null where there is none. */
export async function readRow(entity: string, id: string): Promise<RowState | null> {
  const shown = isShown(entity) ? await database.rowsOf(entity).get(id) : undefined;
  if (shown !== undefined && isShown(entity)) return toRowState(entity, shown);
  return (await database.tombstones.get([entity, id])) ?? (await database.held.get([entity, id])) ?? null;
}

/** Puts the row where it belongs now, and takes it from where it was. */
export async function writeRow(entity: string, id: string, row: RowState): Promise<void> {
  await writeRows([{ entity, id, ...row }]);
}

/** As `writeRow`, for many at once. Of a row that is named twice the last one counts. */
export async function writeRows(rows: readonly PulledRow[]): Promise<void> {
  await writePlaced(placeRows(rows));
}

/** As `writeRows`, of rows that were read before. */
export async function writePlaced(places: PlacedRows): Promise<void> {
  const shown: UnshownRow[] = [...places.shown.values()].flat();
  const underWay: Promise<unknown>[] = [
    removeFrom(database.tombstones, [...shown, ...places.held]),
    removeFrom(database.held, [...shown, ...places.tombstones]),
  ];
  if (places.tombstones.length > 0) underWay.push(database.tombstones.bulkPut(places.tombstones));
  if (places.held.length > 0) underWay.push(database.held.bulkPut(places.held));
  for (const [entity, some] of places.shown) underWay.push(show(entity, some));
  for (const [entity, ids] of unshownIds(places)) underWay.push(database.rowsOf(entity).bulkDelete(ids));
  await Promise.all(underWay);
}

/** Adds the row of a value that is new; `row` is its state for sync. */
export async function insertRow(entity: SyncedEntityName, value: { id: string }, row: RowState): Promise<void> {
  await database.rowsOf(entity).add(toStored(entity, value.id, value, row, null));
}

type ReadRow = UnshownRow & { value: object };

/** Rows by where they belong, each read already. */
export interface PlacedRows {
  shown: Map<SyncedEntityName, ReadRow[]>;
  tombstones: UnshownRow[];
  held: UnshownRow[];
}

/** Reads rows and finds where they belong. Nothing here asks the database: it can be done while that is busy. */
export function placeRows(rows: readonly PulledRow[]): PlacedRows {
  const places: PlacedRows = { shown: new Map(), tombstones: [], held: [] };
  const latest = new Map(rows.map((row) => [`${row.entity}/${row.id}`, row]));
  for (const row of latest.values()) {
    const { entity } = row;
    if (!isAlive(row)) {
      places.tombstones.push(row);
      continue;
    }
    const value = isShown(entity) ? readValue(entity, row) : null;
    if (value === null || !isShown(entity)) {
      places.held.push(row);
      continue;
    }
    const shown = places.shown.get(entity) ?? [];
    shown.push({ ...row, value });
    places.shown.set(entity, shown);
  }
  return places;
}

async function show(entity: SyncedEntityName, rows: readonly ReadRow[]): Promise<void> {
  const matches = entity === 'job' ? await presentMatches(rows.map(({ id }) => id)) : null;
  await database
    .rowsOf(entity)
    .bulkPut(rows.map((row) => toStored(entity, row.id, row.value, row, matches?.get(row.id) ?? null)));
}

/**
 * The scores that jobs have. A first pull brings jobs that are not here at all: one look at the keys between its first and
 * its last says so, where a look for each would take as long as writing them.
 */
async function presentMatches(ids: readonly string[]): Promise<Map<string, MatchSummary | null>> {
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const between = await database.jobs
    .where(':id')
    .between(first, last, true, true)
    .limit(2 * ids.length)
    .primaryKeys();
  const wanted = new Set(ids);
  const isWhole = between.length < 2 * ids.length;
  const present = await database.jobs.bulkGet(isWhole ? between.filter((id) => wanted.has(id)) : [...ids]);
  return new Map(present.flatMap((job) => (job === undefined ? [] : [[job.id, job.match]])));
}

/** Most stores have nothing there, and then nothing is looked for. */
async function removeFrom(table: Table<UnshownRow, [string, string]>, rows: readonly UnshownRow[]): Promise<void> {
  if (rows.length === 0 || (await table.limit(1).primaryKeys()).length === 0) return;
  await table.bulkDelete(rows.map(({ entity, id }) => [entity, id]));
}

/** The ids, by entity, of rows that must not be in the table of their entity. */
function unshownIds({ tombstones, held }: PlacedRows): Map<SyncedEntityName, string[]> {
  const ids = new Map<SyncedEntityName, string[]>();
  for (const { entity, id } of [...tombstones, ...held]) {
    if (isShown(entity)) ids.set(entity, [...(ids.get(entity) ?? []), id]);
  }
  return ids;
}

/** Small enough to be held beside ten thousand jobs, large enough that turns do not count. */
const PAGE = 500;

/** Visits every row of this store, shown, deleted or held, a page at a time. Call it inside a transaction. */
export async function visitRows(visit: (rows: PulledRow[]) => Promise<void> | void): Promise<void> {
  for (const [entity] of syncedEntityList()) {
    await visitPages(
      database.rowsOf(entity),
      (row: StoredRow<object>) => row.id,
      (rows) => visit(rows.map((row) => ({ entity, id: row.id, ...toRowState(entity, row) }))),
    );
  }
  for (const table of [database.tombstones, database.held]) {
    await visitPages(table, ({ entity, id }: UnshownRow) => [entity, id], visit);
  }
}

async function visitPages<Row, Key extends string | [string, string]>(
  table: Table<Row, Key>,
  keyOf: (row: Row) => Key | [string, string],
  visit: (rows: Row[]) => Promise<void> | void,
): Promise<void> {
  let last: ReturnType<typeof keyOf> | undefined;
  for (;;) {
    const all = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await all.limit(PAGE).toArray();
    if (rows.length > 0) await visit(rows);
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    last = keyOf(end);
  }
}
