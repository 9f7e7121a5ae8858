/**
 * Between the value of an entity and the fields that sync merges one by one.
 *
 * A set (tags, skills) is a record in the value. On the wire each element is a field of its own, `tags/remote`, so that
 * two devices can each add one and keep both; an element that was taken out is null.
 */
import { isSyncedEntityName, type SyncedEntity, syncedEntities } from '@jobmagpie/model';
import { canonicalJson } from './canonical.ts';
import type { FieldValue } from './row.ts';

type Fields = Record<string, FieldValue>;

/**
 * The fields that differ between two values of an entity: what a mutation must carry.
 * `before` is null for a new row, and then every field is carried. The order of keys inside a field makes no difference.
 */
export function changedFields(entity: SyncedEntity, before: object | null, after: object): Fields {
  const next = toFields(entity, after);
  if (before === null) return next;
  const old = toFields(entity, before);
  const changed: Fields = {};
  for (const [field, value] of Object.entries(next)) {
    if (canonicalJson(old[field]) !== canonicalJson(value)) changed[field] = value;
  }
  for (const field of Object.keys(old)) {
    if (!Object.hasOwn(next, field) && old[field] !== null) changed[field] = null;
  }
  return changed;
}

/** The fields of a value, each element of a set by itself. */
export function toFields(entity: SyncedEntity, value: object): Fields {
  const fields: Fields = {};
  for (const [name, content] of Object.entries(value)) {
    if (content === undefined) continue;
    if (!entity.sets.includes(name)) fields[name] = content;
    else for (const [element, detail] of Object.entries(content)) fields[`${name}/${element}`] = detail as FieldValue; // every entity's schema is JSON
  }
  return fields;
}

/** The value that the fields make up, unknown fields included. It is for the caller to check it against the schema. */
export function toValue(entity: SyncedEntity, fields: Fields): Record<string, FieldValue> {
  const value: Record<string, FieldValue> = {};
  const sets: Record<string, Record<string, FieldValue>> = {};
  for (const name of requiredSets(entity)) sets[name] = {};
  for (const [field, content] of Object.entries(fields)) {
    const slash = field.indexOf('/');
    const name = field.slice(0, Math.max(slash, 0));
    if (!entity.sets.includes(name)) value[field] = content;
    else if (content !== null) {
      const set = sets[name] ?? {};
      set[field.slice(slash + 1)] = content;
      sets[name] = set;
    }
  }
  return Object.assign(value, sets);
}

/** Asked once for an entity: a first pull makes ten thousand values. */
const known = new WeakMap<SyncedEntity, readonly string[]>();

/** The sets that are in every value, if only empty; one that came later than its entity is absent until it has an element. */
function requiredSets(entity: SyncedEntity): readonly string[] {
  let required = known.get(entity);
  if (required === undefined) {
    required = entity.sets.filter((name) => entity.schema.shape[name]?.safeParse(undefined).success === false);
    known.set(entity, required);
  }
  return required;
}

/**
 * Says in a sentence what is wrong with the fields of a mutation, or null where they are right.
 * A field that this version does not know is right: a newer device wrote it.
 */
export function wrongField(entityName: string, fields: Fields): string | null {
  if (!isSyncedEntityName(entityName)) return `"${entityName}" is not a kind of entry that this version knows`;
  const entity: SyncedEntity = syncedEntities[entityName];
  for (const [field, value] of Object.entries(fields)) {
    const slash = field.indexOf('/');
    const name = slash < 0 ? field : field.slice(0, slash);
    const schema = Object.hasOwn(entity.schema.shape, name) ? entity.schema.shape[name] : undefined;
    if (schema === undefined) continue;
    if (slash >= 0 && value === null) continue;
    const candidate = slash < 0 ? value : { [field.slice(slash + 1)]: value };
    const problem = schema.safeParse(candidate).error?.issues[0];
    if (problem) return `${[name, ...problem.path].join('.')}: ${problem.message}`;
  }
  return null;
}
