import {
  isSyncedEntityName,
  type SyncedEntity,
  type SyncedEntityName,
  type SyncedValue,
  syncedEntities,
} from '@jobmagpie/model';
import { type FieldValue, toFields, toValue } from '@jobmagpie/sync';
import { database } from './database.ts';
import { edit } from './edits.ts';

/**
 * Writes one field of an entry as an ordinary edit; an element of a set is a field of its own, `tags/remote`. False,
 * with nothing written, where the entry is not here or cannot hold the value.
 */
export async function writeField(entity: string, id: string, field: string, value: FieldValue): Promise<boolean> {
  if (!isSyncedEntityName(entity)) return false;
  return edit(async (edits) => {
    const present = (await database.rowsOf(entity).get(id))?.value;
    if (present === undefined) return false;
    const definition: SyncedEntity = syncedEntities[entity];
    const fields = { ...toFields(definition, present), [field]: value };
    const next = definition.schema.loose().safeParse(toValue(definition, fields));
    if (!next.success) return false;
    await edits.put(entity, next.data as SyncedValue<SyncedEntityName>); // the entity's own schema has just read it
    return true;
  });
}
