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

/** Reads every JSON-LD script that speaks of the type. Scripts that are broken beyond repair are passed over. */
export function readJsonLd(scripts: readonly Element[], type: string): JsonLdNodes {
  const found: Found = { nodes: [], listed: [], left: MAX_NODES };
  for (const script of scripts) {
    const source = script.textContent ?? '';
    if (!source.includes(type)) continue;
    collect(parseLenient(source), type, found, 0, false);
  }
  return found;
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
}

function collect(value: unknown, type: string, found: Found, depth: number, inList: boolean): void {
  found.left -= 1;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || found.left < 0) return;
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, type, found, depth + 1, inList);
    return;
  }
  const types = typesOf(value);
  if (types.includes(type)) {
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

function toNode(value: object, depth: number, budget: { left: number }): SchemaNode | null {
  budget.left -= 1;
  if (depth > MAX_DEPTH || budget.left < 0) return null;
  const properties = new Map<string, SchemaValue[]>();
  for (const [key, entry] of Object.entries(value)) {
    const values = (Array.isArray(entry) ? entry.flat(2) : [entry]).flatMap((one) => toValue(one, depth, budget));
    if (values.length > 0) properties.set((key.startsWith('@') ? key : localName(key)).toLowerCase(), values);
  }
  return { types: typesOf(value), properties };
}

function toValue(value: unknown, depth: number, budget: { left: number }): SchemaValue[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if ('@value' in value) return toValue(value['@value'], depth + 1, budget);
  const node = toNode(value, depth + 1, budget);
  return node === null ? [] : [node];
}
