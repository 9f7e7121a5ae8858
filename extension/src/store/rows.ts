/** Between rows as they are stored for reading and rows as sync merges them. */
import { type SyncedEntityName, type SyncedValue, syncedEntities, syncedEntityList } from '@jobmagpie/model';
import { changedFields, isAlive, latestClock, type RowState, toValue } from '@jobmagpie/sync';
import { database } from './database.ts';

/** The row as it stands in this store, shown, deleted or held; null where there is none. */
export async function readRow(entity: string, id: string): Promise<RowState | null> {
  const shown = isShown(entity) ? await database.tableOf(entity).get(id) : undefined;
  if (shown !== undefined && isShown(entity)) {
    const { value, clocks, deletedAt } = shown;
    return { fields: changedFields(syncedEntities[entity], null, value), clocks, deletedAt };
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

async function show(entity: SyncedEntityName, id: string, row: RowState): Promise<boolean> {
  const { clocks, deletedAt } = row;
  const raw = toValue(syncedEntities[entity], row.fields);
  const parsed = syncedEntities[entity].schema.loose().safeParse(raw);
  if (!parsed.success) return false;
  if (entity === 'job') {
    const before = await database.jobs.get(id);
    const value = parsed.data as SyncedValue<'job'>; // the schema of this entity parsed it
    const scoreDue = latestClock(row) ?? id;
    await database.jobs.put({ id, value, clocks, deletedAt, match: before?.match ?? null, scoreDue });
    return true;
  }
  // The tables of the other entities hold nothing but the row; each holds what its own schema gave.
  await database.table(database.tableOf(entity).name).put({ id, value: parsed.data, clocks, deletedAt });
  return true;
}

function isShown(entity: string): entity is SyncedEntityName {
  return Object.hasOwn(syncedEntities, entity);
}

/** Every row of this store, shown, deleted or held. */
export async function allRows(): Promise<{ entity: string; id: string; row: RowState }[]> {
  const rows: { entity: string; id: string; row: RowState }[] = [];
  for (const [entity, definition] of syncedEntityList()) {
    for (const { id, value, clocks, deletedAt } of await database.tableOf(entity).toArray()) {
      rows.push({ entity, id, row: { fields: changedFields(definition, null, value), clocks, deletedAt } });
    }
  }
  for (const { entity, id, ...row } of [...(await database.tombstones.toArray()), ...(await database.held.toArray())]) {
    rows.push({ entity, id, row });
  }
  return rows;
}
