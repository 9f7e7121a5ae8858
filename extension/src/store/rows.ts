/** Between rows as they are stored for reading and rows as sync merges them. */
import { type SyncedEntity, type SyncedEntityName, syncedEntities, syncedEntityList } from '@jobmagpie/model';
import { changedFields, type Hlc, isAlive, latestClock, type RowState, toValue } from '@jobmagpie/sync';
import { database, type StoredRow } from './database.ts';
import type { MatchSummary } from './match-summary.ts';

/** The row as it stands in this store, shown, deleted or held; null where there is none. */
export async function readRow(entity: string, id: string): Promise<RowState | null> {
  const shown = isShown(entity) ? await database.tableOf(entity).get(id) : undefined;
  if (shown !== undefined && isShown(entity)) {
    const { value, clocks, deletedAt } = shown;
    return toRowState(entity, value, clocks, deletedAt);
  }
  return (await database.tombstones.get([entity, id])) ?? (await database.held.get([entity, id])) ?? null;
}

/** Puts the row where it belongs now, and takes it from where it was. */
export async function writeRow(entity: string, id: string, row: RowState): Promise<void> {
  const key: [string, string] = [entity, id];
  if (!isAlive(row)) {
    if (isShown(entity)) await database.tableOf(entity).delete(id);
    await database.held.delete(key);
    await database.tombstones.put({ entity, id, ...row });
    return;
  }
  await database.tombstones.delete(key);
  if (isShown(entity) && (await show(entity, id, row))) {
    await database.held.delete(key);
    return;
  }
  if (isShown(entity)) await database.tableOf(entity).delete(id);
  await database.held.put({ entity, id, ...row });
}

/** Adds the row of a value that is new; `row` is its state for sync. */
export async function insertRow(entity: SyncedEntityName, value: { id: string }, row: RowState): Promise<void> {
  await database.rowsOf(entity).add(toStored(entity, value.id, value, row, null));
}

async function show(entity: SyncedEntityName, id: string, row: RowState): Promise<boolean> {
  const definition: SyncedEntity = syncedEntities[entity];
  const parsed = definition.schema.loose().safeParse({ ...definition.defaults, ...toValue(definition, row.fields) });
  if (!parsed.success) return false;
  const match = entity === 'job' ? ((await database.jobs.get(id))?.match ?? null) : null;
  await database.rowsOf(entity).put(toStored(entity, id, parsed.data, row, match));
  return true;
}

/** A job keeps the score that it had, until the new one is worked out. */
function toStored(
  entity: SyncedEntityName,
  id: string,
  value: object,
  row: RowState,
  match: MatchSummary | null,
): StoredRow<object> {
  const stored = { id, value, clocks: row.clocks, deletedAt: row.deletedAt };
  return entity === 'job' ? Object.assign(stored, { match, scoreDue: latestClock(row) ?? id }) : stored;
}

/** The row for sync: only what somebody wrote has a clock, and a default that nobody wrote stays here. */
function toRowState(
  entity: SyncedEntityName,
  value: object,
  clocks: RowState['clocks'],
  deletedAt: Hlc | null,
): RowState {
  const fields = Object.entries(changedFields(syncedEntities[entity], null, value));
  return { fields: Object.fromEntries(fields.filter(([field]) => Object.hasOwn(clocks, field))), clocks, deletedAt };
}

function isShown(entity: string): entity is SyncedEntityName {
  return Object.hasOwn(syncedEntities, entity);
}

/** Every row of this store, shown, deleted or held. */
export async function allRows(): Promise<{ entity: string; id: string; row: RowState }[]> {
  const rows: { entity: string; id: string; row: RowState }[] = [];
  for (const [entity] of syncedEntityList()) {
    for (const { id, value, clocks, deletedAt } of await database.rowsOf(entity).toArray()) {
      rows.push({ entity, id, row: toRowState(entity, value, clocks, deletedAt) });
    }
  }
  for (const { entity, id, ...row } of [...(await database.tombstones.toArray()), ...(await database.held.toArray())]) {
    rows.push({ entity, id, row });
  }
  return rows;
}
