import { propertyText } from './microdata.ts';
import { localName, type SchemaNode, type SchemaValue } from './schema-node.ts';

/** The nodes of the type that a page marks with RDFa Lite: `typeof` and `property`, with or without the prefix `schema:`. */
export function readRdfa(items: readonly Element[], type: string): SchemaNode[] {
  return items.filter((item) => typesOf(item).includes(type)).map((item) => toNode(item, 0));
}

function typesOf(item: Element): string[] {
  return (item.getAttribute('typeof') ?? '')
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(localName);
}

function toNode(item: Element, depth: number): SchemaNode {
  const properties = new Map<string, SchemaValue[]>();
  for (const element of item.querySelectorAll('[property]')) {
    if (element.parentElement?.closest('[typeof]') !== item) continue;
    for (const name of (element.getAttribute('property') ?? '').split(/\s+/)) {
      if (name === '' || /^(?:og|fb|twitter|article):/.test(name)) continue;
      const key = localName(name).toLowerCase();
      const value =
        element.hasAttribute('typeof') && depth < 10 ? toNode(element, depth + 1) : propertyText(element, key);
      const values = properties.get(key) ?? [];
      values.push(value);
      properties.set(key, values);
    }
  }
  return { types: typesOf(item), properties };
}
