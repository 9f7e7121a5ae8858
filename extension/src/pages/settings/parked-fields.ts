import type { Mutation } from '@jobmagpie/sync';

export interface ParkedField {
  name: string;
  /** The value as text; null where the change empties the field. */
  words: string | null;
}

/**
 * What a refused change would have written, whole, so that a person can copy it and write it anew. A field has the name
 * that it has in the data: one that a newer version made shows as well.
 */
export function parkedFields(fields: Mutation['fields']): ParkedField[] {
  return Object.entries(fields).map(([name, value]) => ({
    name,
    words: value === null || value === '' ? null : typeof value === 'string' ? value : JSON.stringify(value),
  }));
}
