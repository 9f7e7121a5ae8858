import { oneLine } from '../fields/words.ts';
import { localName, type SchemaNode, type SchemaValue } from './schema-node.ts';

/** A property whose value is an element full of markup, such as the description, is kept as that element's HTML. */
const MARKUP_PROPERTIES = new Set([
  'description',
  'responsibilities',
  'qualifications',
  'experiencerequirements',
  'skills',
  'jobbenefits',
]);

/** The nodes of the type that a page marks with `itemscope` and `itemtype`. */
export function readMicrodata(items: readonly Element[], type: string): SchemaNode[] {
  return items
    .filter((item) => item.hasAttribute('itemscope') && typesOf(item).includes(type))
    .map((item) => toNode(item, 0));
}

function typesOf(item: Element): string[] {
  return (item.getAttribute('itemtype') ?? '')
    .split(/\s+/)
    .filter((name) => /schema\.org\//.test(name))
    .map(localName);
}

function toNode(item: Element, depth: number): SchemaNode {
  const properties = new Map<string, SchemaValue[]>();
  for (const element of item.querySelectorAll('[itemprop]')) {
    if (element.parentElement?.closest('[itemscope]') !== item) continue;
    for (const name of (element.getAttribute('itemprop') ?? '').split(/\s+/)) {
      if (name === '') continue;
      const key = localName(name).toLowerCase();
      const value =
        element.hasAttribute('itemscope') && depth < 10 ? toNode(element, depth + 1) : propertyText(element, key);
      const values = properties.get(key) ?? [];
      values.push(value);
      properties.set(key, values);
    }
  }
  return { types: typesOf(item), properties };
}

/** What an element says as the value of a property, by the rules that microdata and RDFa Lite share. */
export function propertyText(element: Element, property: string): string {
  const content = element.getAttribute('content');
  if (content !== null) return content;
  const tag = element.localName;
  if (tag === 'time') return element.getAttribute('datetime') ?? oneLine(element.textContent ?? '');
  if (tag === 'meta') return '';
  if (tag === 'img') return element.getAttribute('src') ?? '';
  if (tag === 'a' || tag === 'link') {
    const address = element.getAttribute('href') ?? '';
    return ADDRESS_PROPERTIES.has(property) || tag === 'link' ? address : oneLine(element.textContent ?? '');
  }
  if (tag === 'data' || tag === 'meter') return element.getAttribute('value') ?? oneLine(element.textContent ?? '');
  return MARKUP_PROPERTIES.has(property) ? element.innerHTML : oneLine(element.textContent ?? '');
}

const ADDRESS_PROPERTIES = new Set(['url', 'sameas', 'logo', 'image', 'mainentityofpage']);
