/**
 * The one place where camelCase becomes snake_case and back.
 *
 * The walk follows the schema, so that only names which the contract lists are respelled: those of objects, and those of
 * a record by field (sources). The free keys of other records (tags, skills) are content and stay as they are.
 *
 *   toWire(Device, { id, pairedAt })   →  { id, paired_at }
 *   fromWire(Device, { id, paired_at }) → { id, pairedAt }
 */
import type { z } from 'zod';

/** `pairedAt` → `paired_at`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The value with the names of the wire. */
export function toWire(schema: z.ZodType, value: unknown): unknown {
  return respell(schema, value, (name) => [name, snakeCase(name)]);
}

/** The value with the names of the code. It is not checked yet; names that the schema does not know are left out. */
export function fromWire(schema: z.ZodType, value: unknown): unknown {
  return respell(schema, value, (name) => [snakeCase(name), name]);
}

/** From the name in the schema to the name that is read and the name that is written. */
type Names = (name: string) => [read: string, written: string];

function respell(schema: z.core.$ZodType, value: unknown, names: Names): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod; // the union of all kinds, which the library offers for walking
  switch (def.type) {
    case 'object':
      return isRecord(value) ? respellFields(Object.entries(def.shape), value, names) : value;
    case 'array':
      return Array.isArray(value) ? value.map((item) => respell(def.element, item, names)) : value;
    case 'record': {
      if (!isRecord(value)) return value;
      const { def: key } = (def.keyType as z.core.$ZodTypes)._zod; // as above
      if (key.type === 'enum') {
        const fields = Object.values(key.entries).map((name) => [String(name), def.valueType] as const);
        return respellFields(fields, value, names);
      }
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, respell(def.valueType, item, names)]),
      );
    }
    case 'nullable':
    case 'optional':
    case 'default':
      return value === null || value === undefined ? value : respell(def.innerType, value, names);
    default:
      return value;
  }
}

function respellFields(
  fields: readonly (readonly [name: string, schema: z.core.$ZodType])[],
  value: Record<string, unknown>,
  names: Names,
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, schema] of fields) {
    const [read, written] = names(name);
    if (Object.hasOwn(value, read)) result[written] = respell(schema, value[read], names);
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
