/** Between a row as it is stored for reading and as sync merges it. Nothing here asks the database. */
import { type SyncedEntity, type SyncedEntityName, syncedEntities, syncedEntityList } from '@jobmagpie/model';
import { type FieldValue, latestClock, type RowState, toFields, toValue } from '@jobmagpie/sync';
import type { z } from 'zod';
import type { StoredRow } from './database.ts';
import type { MatchSummary } from './match-summary.ts';

/** Made once: a schema is worked out at its first use, and a first pull reads ten thousand rows with it. */
const schemas = new Map<SyncedEntityName, z.ZodType<Record<string, unknown>>>(
  syncedEntityList().map(([name, { schema }]) => [name, schema.loose()]),
);

export function isShown(entity: string): entity is SyncedEntityName {
  return Object.hasOwn(syncedEntities, entity);
}

/** The value of the row, or null where this version cannot read it. Fields that it does not know are in it. */
export function readValue(entity: SyncedEntityName, { fields }: RowState): Record<string, unknown> | null {
  const definition: SyncedEntity = syncedEntities[entity];
  const parsed = schemas.get(entity)?.safeParse({ ...definition.defaults, ...toValue(definition, fields) });
  return parsed?.success ? parsed.data : null;
}

/** A job keeps the score that it had, until the new one is worked out. */
export function toStored(
  entity: SyncedEntityName,
  id: string,
  value: object,
  row: RowState,
  match: MatchSummary | null,
): StoredRow<object> {
  const stored: StoredRow<object> = { id, value, clocks: row.clocks, deletedAt: row.deletedAt };
  const asWritten = differently(toFields(syncedEntities[entity], value), row.fields);
  if (asWritten !== null) stored.asWritten = asWritten;
  return entity === 'job' ? Object.assign(stored, { match, scoreDue: latestClock(row) ?? id }) : stored;
}

/** The row for sync: only what somebody wrote has a clock, and a default that nobody wrote stays here. */
export function toRowState(
  entity: SyncedEntityName,
  { value, clocks, deletedAt, asWritten }: StoredRow<object>,
): RowState {
  const all = Object.entries({ ...toFields(syncedEntities[entity], value), ...asWritten });
  return { fields: Object.fromEntries(all.filter(([field]) => Object.hasOwn(clocks, field))), clocks, deletedAt };
}

/**
 * The fields that reading changed, above all by leaving out what this version does not know inside of them: what goes
 * back to a server must be what came from it. A field that was taken away counts as null.
 */
function differently(
  read: Record<string, FieldValue>,
  written: Record<string, FieldValue>,
): Record<string, FieldValue> | null {
  let fields: Record<string, FieldValue> | null = null;
  for (const [field, value] of Object.entries(written)) {
    const known = Object.hasOwn(read, field) ? read[field] : undefined;
    if (isSame(known ?? null, value)) continue;
    fields ??= {};
    fields[field] = value;
  }
  return fields;
}

function isSame(one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => isSame(item, other[index] ?? null));
  }
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSame(one[name] ?? null, other[name] ?? null));
}
