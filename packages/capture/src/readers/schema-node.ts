/**
 * A node of schema.org in one form, whichever syntax it was written in: lower-cased local property names to values,
 * each always a list. A map, not an object, so that `__proto__` in a page is a name like any other.
 */
export interface SchemaNode {
  /** Local type names, `JobPosting`. */
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly SchemaValue[]>;
}

export type SchemaValue = string | number | boolean | SchemaNode;

/** `https://schema.org/JobPosting`, `schema:JobPosting` and `JobPosting` are one name. */
export function localName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
}

export function isNode(value: SchemaValue | undefined): value is SchemaNode {
  return typeof value === 'object';
}

/** All values of a property, whatever its capitals. */
export function valuesOf(node: SchemaNode, property: string): readonly SchemaValue[] {
  return node.properties.get(property.toLowerCase()) ?? [];
}

/** The first value that is a text or a number, as text; of a node its name or value. Null where there is none. */
export function textOf(node: SchemaNode, property: string): string | null {
  for (const value of valuesOf(node, property)) {
    const text = textOfValue(value);
    if (text !== null) return text;
  }
  return null;
}

/** The text of one value: a node is called by its name, or else by its value, address or id. */
export function textOfValue(value: SchemaValue): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return null;
  for (const property of ['name', 'value', 'url', '@id']) {
    const inner = valuesOf(value, property).find(
      (candidate) => typeof candidate === 'string' || typeof candidate === 'number',
    );
    if (inner !== undefined && String(inner).trim() !== '') return String(inner);
  }
  return null;
}

/** The first value that is a node. */
export function nodeOf(node: SchemaNode, property: string): SchemaNode | null {
  return valuesOf(node, property).find(isNode) ?? null;
}
