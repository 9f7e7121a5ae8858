import type { FieldValue } from './row.ts';

/**
 * The JSON of a value with its keys in one order: a database may give them back in another one than it was given.
 * Undefined, which is not JSON, stays undefined.
 */
export function canonicalJson(value: FieldValue): string;
export function canonicalJson(value: FieldValue | undefined): string | undefined;
export function canonicalJson(value: FieldValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join()}]`;
  const parts = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${parts.join()}}`;
}
