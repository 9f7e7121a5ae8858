import { parseLenient } from './lenient-json.ts';
import { localName, type SchemaNode, type SchemaValue } from './schema-node.ts';

/** How deep nodes may lie in each other, and how many are looked at: a page may be hostile. */
const MAX_DEPTH = 40;
const MAX_NODES = 20_000;

/** The nodes of one type that the JSON-LD of a page holds, at any depth. */
interface JsonLdNodes {
  readonly nodes: readonly SchemaNode[];
  /** Those that are entries of an `ItemList`: what a list of results says about its results. */
  readonly listed: readonly SchemaNode[];
}

/** How many references are followed from one to the next: a posting names its company, and that its logo. */
const MAX_REFERENCES = 3;

/**
 * Reads every JSON-LD script that speaks of the type. Scripts that are broken beyond repair are passed over. A node that
 * is named by its `@id` alone is read where it is written out, in any script of the page.
 */
export function readJsonLd(scripts: readonly Element[], type: string): JsonLdNodes {
  const found: Found = { nodes: [], listed: [], left: MAX_NODES, named: new Map() };
  const sources = scripts.map((script) => script.textContent ?? '');
  // Some sites write the name of the type in small letters.
  const typeName = new RegExp(type, 'i');
  const speaksOfIt = (source: string) => typeName.test(source);
  if (!sources.some(speaksOfIt)) return found;
  const values = sources
    .filter((source) => speaksOfIt(source) || source.includes('"@id"'))
    .map((source) => ({ value: parseLenient(source), speaksOfIt: speaksOfIt(source) }));
  for (const { value } of values) noteNames(value, found, 0);
  found.left = MAX_NODES;
  for (const { value } of values.filter((one) => one.speaksOfIt)) collect(value, type, found, 0, false);
  return found;
}

/** Remembers what is written out under an `@id`, the fullest where there are several. */
function noteNames(value: unknown, found: Found, depth: number): void {
  found.left -= 1;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || found.left < 0) return;
  const id = nameOf(value);
  const size = Object.keys(value).length;
  if (id !== null && size > 1 && size > Object.keys(found.named.get(id) ?? {}).length) found.named.set(id, value);
  for (const entry of Object.values(value)) noteNames(entry, found, depth + 1);
}

function nameOf(value: object): string | null {
  return '@id' in value && typeof value['@id'] === 'string' ? value['@id'] : null;
}

/** The type names that the JSON-LD of a page gives to its uppermost nodes: what the page says it is. */
export function jsonLdTypes(scripts: readonly Element[]): Set<string> {
  const types = new Set<string>();
  for (const script of scripts) {
    for (const match of (script.textContent ?? '').matchAll(/"@type"\s*:\s*(?:\[\s*)?"([^"]{1,80})"/g))
      types.add(localName(match[1] ?? ''));
  }
  return types;
}

interface Found {
  readonly nodes: SchemaNode[];
  readonly listed: SchemaNode[];
  left: number;
  /** What the page writes out under an `@id`. */
  readonly named: Map<string, object>;
}

function collect(value: unknown, type: string, found: Found, depth: number, inList: boolean): void {
  found.left -= 1;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || found.left < 0) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, type, found, depth + 1, inList);
    return;
  }
  const types = typesOf(value);
  if (types.some((name) => name.toLowerCase() === type.toLowerCase())) {
    const node = toNode(value, 0, found);
    if (node !== null) (inList ? found.listed : found.nodes).push(node);
    return;
  }
  const isList = inList || types.includes('ItemList') || types.includes('SearchResultsPage');
  for (const entry of Object.values(value)) collect(entry, type, found, depth + 1, isList);
}

function typesOf(value: object): string[] {
  const type: unknown = '@type' in value ? value['@type'] : undefined;
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string').map(localName);
}

function toNode(value: object, depth: number, found: Found, followed = 0): SchemaNode | null {
  found.left -= 1;
  if (depth > MAX_DEPTH || found.left < 0) return null;
  const properties = new Map<string, SchemaValue[]>();
  for (const [key, entry] of Object.entries(value)) {
    const values = (Array.isArray(entry) ? entry.flat(2) : [entry]).flatMap((one) =>
      toValue(one, depth, found, followed),
    );
    if (values.length > 0) properties.set((key.startsWith('@') ? key : localName(key)).toLowerCase(), values);
  }
  return { types: typesOf(value), properties };
}

function toValue(value: unknown, depth: number, found: Found, followed: number): SchemaValue[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('@value' in value) return toValue(value['@value'], depth + 1, found, followed);
  const id = nameOf(value);
  const isReference = id !== null && Object.keys(value).every((key) => key === '@id' || key === '@type');
  const meant = isReference && followed < MAX_REFERENCES ? found.named.get(id) : undefined;
  const node = toNode(meant ?? value, depth + 1, found, meant === undefined ? followed : followed + 1);
  return node === null ? [] : [node];
}
