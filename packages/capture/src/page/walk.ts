import { oneLine } from '../fields/words.ts';
import { type Attributes, NO_ATTRIBUTES, readAttributes } from './attributes.ts';
import type { LandmarkName } from './landmarks.ts';
import { type Line, Zone } from './line.ts';
import { meaningOf } from './names.ts';
import type { PageLink } from './page.ts';
import { type LineState, PendingLine } from './pending-line.ts';

/** An element whose class, id or test id names a field of a posting. */
export interface Landmark {
  readonly name: LandmarkName;
  readonly element: Element;
  /** The lines it holds, both ends included; `first > last` where it holds none. */
  readonly first: number;
  last: number;
  zone: number;
}

export interface Walked {
  readonly lines: Line[];
  readonly links: PageLink[];
  readonly landmarks: Landmark[];
  readonly metas: Element[];
  readonly jsonLd: Element[];
  readonly scripts: Element[];
  readonly items: Element[];
  title: string | null;
  language: string | null;
  canonicalLink: string | null;
  passwordFields: number;
  fileFields: number;
  readonly menus: boolean;
  skippedMenus: number;
}

/** What a tag alone says of what is inside. Tags that are not listed begin a line of their own and nothing more. */
interface Tag {
  readonly isInline: boolean;
  readonly isSkipped: boolean;
  readonly isBold: boolean;
  readonly isItem: boolean;
  readonly heading: number;
  readonly zone: number;
}

const BLOCK: Tag = { isInline: false, isSkipped: false, isBold: false, isItem: false, heading: 0, zone: 0 };
// Each with all members, in one order: objects of one shape are read fastest, and these are read for every element.
const tags = (names: string, tag: Partial<Tag>): (readonly [string, Tag])[] =>
  names.split(' ').map((name) => [name, { ...BLOCK, ...tag }]);
const TAGS = new Map<string, Tag>([
  ...tags(
    'style svg math noscript template iframe object embed canvas video audio select option datalist textarea picture map img',
    { isSkipped: true },
  ),
  ...tags(
    'a abbr acronym bdi bdo big cite code data del dfn em font i ins kbd mark q ruby rp rt s samp small span strike sub sup time tt u var wbr nobr',
    { isInline: true },
  ),
  ...tags('b strong', { isInline: true, isBold: true }),
  ...tags('dt th label', { isBold: true }),
  ...tags('li', { isItem: true }),
  ...[1, 2, 3, 4, 5, 6].flatMap((heading) => tags(`h${heading}`, { heading })),
  ...tags('nav', { zone: Zone.navigation }),
  ...tags('footer', { zone: Zone.footer }),
  ...tags('header', { zone: Zone.header }),
  ...tags('aside', { zone: Zone.aside }),
  ...tags('main article', { zone: Zone.main }),
  ...tags('dialog', { zone: Zone.dialog }),
]);
const DISPLAY_NONE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What an element passes on to what is inside it. */
interface State extends LineState {
  readonly element: Element;
  readonly landmarks: readonly Landmark[];
  readonly link: { readonly href: string; readonly line: number } | null;
}

/**
 * Goes through the document once, without recursion: a page nested thousands of levels deep costs what its size costs.
 * Without `menus` it leaves out what stands in `<nav>`, which is a third of many pages and says nothing of a posting.
 */
export function walk(document: Document, { menus }: { readonly menus: boolean }): Walked {
  const found: Walked = {
    lines: [],
    links: [],
    landmarks: [],
    metas: [],
    jsonLd: [],
    scripts: [],
    items: [],
    title: null,
    language: null,
    canonicalLink: null,
    passwordFields: 0,
    fileFields: 0,
    menus,
    skippedMenus: 0,
  };
  const root: Element | null = document.documentElement;
  if (root === null) return found;
  const pending = new PendingLine(found.lines);
  const elements: Element[] = [];
  const states: State[] = [];
  let state: State = {
    element: root,
    block: root,
    zone: 0,
    heading: 0,
    bold: false,
    linked: false,
    listItem: false,
    form: null,
    landmarks: NO_LANDMARKS,
    link: null,
  };
  // From the document, not from its first element: markup may stand before <html> in pages that were put together badly.
  let node: Node | null = document.firstElementChild;
  for (;;) {
    if (node === null) {
      const left = elements.pop();
      const outer = states.pop();
      if (left === undefined || outer === undefined) break;
      if (outer !== state) leave(state, found, pending);
      state = outer;
      node = left.nextSibling;
      continue;
    }
    if (node.nodeType === 3) {
      pending.add(node, state);
    } else if (node.nodeType === 1) {
      // An element by its node type; the check cannot be `instanceof`, the constructor belongs to the page's window.
      const element = node as Element;
      const inner = enter(element, state, found, pending);
      if (inner !== null) {
        elements.push(element);
        states.push(state);
        state = inner;
        node = element.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
  pending.flush();
  return found;
}

/** The state inside the element; null where nothing inside counts as text of the page. */
function enter(element: Element, outer: State, found: Walked, pending: PendingLine): State | null {
  const tag = element.localName;
  switch (tag) {
    case 'script': {
      const type = (element.getAttribute('type') ?? '').toLowerCase();
      if (type.includes('ld+json')) found.jsonLd.push(element);
      else found.scripts.push(element);
      return null;
    }
    case 'meta':
      found.metas.push(element);
      return null;
    case 'title':
      found.title ??= element.textContent;
      return null;
    case 'link':
      if (element.getAttribute('rel')?.toLowerCase() === 'canonical')
        found.canonicalLink ??= element.getAttribute('href');
      return null;
    case 'html':
      found.language ??= element.getAttribute('lang');
      break;
    case 'nav':
      if (found.menus) break;
      found.skippedMenus += 1;
      pending.flush();
      return null;
    case 'br':
    case 'hr':
      pending.flush();
      return null;
    case 'input':
      noteInput(element, outer, found);
      return null;
    default:
  }
  const { isInline, isSkipped, isBold, isItem, heading, zone: tagZone } = TAGS.get(tag) ?? BLOCK;
  if (isSkipped) return null;
  const hasAttributes = element.hasAttributes();
  if (isInline && !hasAttributes && !isBold) return outer;
  const attributes = hasAttributes ? readAttributes(element) : NO_ATTRIBUTES;
  if (attributes.isItem) found.items.push(element);
  const meaning = meaningOf(attributes);
  if (meaning.screenReadersOnly) return null;
  if (!isInline) pending.flush();
  // Classes of these tell of the page's state ("modal-open"), not of what is inside.
  const namedZone = isInline || tag === 'body' || tag === 'main' ? meaning.zone & Zone.hidden : meaning.zone;
  const zone = outer.zone | tagZone | namedZone | attributeZone(attributes, isInline);
  // An inline element goes on with the line that is pending; a block begins the next one.
  const line = found.lines.length;
  const landmarks =
    meaning.landmarks.length === 0
      ? NO_LANDMARKS
      : meaning.landmarks.map((name) => ({ name, element, first: line, last: -1, zone }));
  if (landmarks.length > 0) found.landmarks.push(...landmarks);
  // A named anchor, `<a name=top>`, is no link: old pages leave them open around everything.
  const isLink = tag === 'button' || (tag === 'a' && attributes.hasAddress) || attributes.role === 'button';
  return {
    element,
    block: isInline ? outer.block : element,
    zone,
    heading: heading > 0 ? heading : headingRole(element, attributes, outer.heading),
    bold: outer.bold || isBold,
    linked: outer.linked || isLink,
    listItem: outer.listItem || isItem,
    form: tag === 'form' ? element : outer.form,
    landmarks,
    link: isLink ? { href: element.getAttribute('href') ?? '', line } : null,
  };
}

const NO_LANDMARKS: readonly Landmark[] = [];

function leave(state: State, found: Walked, pending: PendingLine): void {
  if (state.element === state.block) pending.flush();
  // Links of menus and footers tell nothing about the page. Only links carry their own text, and they do not nest.
  if (state.link !== null && (state.zone & (Zone.navigation | Zone.footer | Zone.consent)) === 0) {
    const text =
      oneLine(state.element.textContent ?? '').slice(0, 300) || (state.element.getAttribute('aria-label') ?? '');
    found.links.push({ element: state.element, text, href: state.link.href, zone: state.zone, line: state.link.line });
  }
  // An inline landmark ends inside the pending line, which will be the next one.
  const last = found.lines.length - (pending.isEmpty ? 1 : 0);
  for (const landmark of state.landmarks) landmark.last = last;
}

function headingRole(element: Element, { role }: Readonly<Attributes>, outer: number): number {
  if (role !== 'heading' || outer > 0) return outer;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? level : 2;
}

function noteInput(element: Element, { zone }: State, found: Walked): void {
  const type = (element.getAttribute('type') ?? 'text').toLowerCase();
  // The buttons of older pages, with their words in an attribute.
  const isButton = type === 'button' || type === 'submit' || type === 'image';
  if (isButton && (zone & (Zone.navigation | Zone.footer | Zone.consent)) === 0) {
    const text = oneLine(element.getAttribute('value') ?? element.getAttribute('alt') ?? '').slice(0, 300);
    if (text !== '') found.links.push({ element, text, href: '', zone, line: found.lines.length });
  }
  if (type === 'password') found.passwordFields += 1;
  if (type === 'file') found.fileFields += 1;
}

function attributeZone({ isHidden, style, role }: Readonly<Attributes>, inline: boolean): number {
  const zone = isHidden || (style !== '' && DISPLAY_NONE.test(style)) ? Zone.hidden : 0;
  return inline || role === '' ? zone : zone | (ROLE_ZONES.get(role) ?? 0);
}

const ROLE_ZONES = new Map<string, number>([
  ['navigation', Zone.navigation],
  ['menu', Zone.navigation],
  ['menubar', Zone.navigation],
  ['contentinfo', Zone.footer],
  ['dialog', Zone.dialog],
  ['alertdialog', Zone.dialog],
  ['main', Zone.main],
]);
