import { oneLine } from '../fields/words.ts';
import { type LandmarkName, landmarksOf, landmarkTest } from './landmarks.ts';
import { type Line, Zone } from './line.ts';
import type { PageLink } from './page.ts';

/** An element whose class, id or test id names a field of a posting. */
export interface Landmark {
  readonly name: LandmarkName;
  readonly element: Element;
  /** The lines it holds, both ends included; `first > last` where it holds none. */
  readonly first: number;
  last: number;
  zone: number;
}

/** What classes and ids say. The same ones come again and again on a page, so each is judged once. */
interface NameMeaning {
  readonly screenReadersOnly: boolean;
  readonly zone: number;
  readonly landmarks: readonly LandmarkName[];
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
  readonly meanings: Map<string, NameMeaning>;
}

const SKIPPED = new Set(
  'style svg math noscript template iframe object embed canvas video audio select option datalist textarea picture map'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark q ruby rp rt s samp small span strike strong sub sup time tt u var wbr nobr input'.split(
    ' ',
  ),
);
const HEADINGS = /^h[1-6]$/;
const SCREEN_READERS_ONLY =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|visuallyhidden|screen-reader-(?:text|only)|a11y-text|assistive-text|u-hiddenVisually)(?:$|[\s_-])/i;
const DISPLAY_NONE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What an element passes on to the lines below it. */
interface State {
  readonly element: Element;
  readonly block: Element;
  readonly zone: number;
  readonly heading: number;
  readonly bold: boolean;
  readonly linked: boolean;
  readonly listItem: boolean;
  readonly form: Element | null;
  readonly landmarks: readonly Landmark[];
  readonly link: { href: string; line: number } | null;
}

/**
 * Goes through the document once, without recursion: a page nested thousands of levels deep costs what its size costs.
 */
export function walk(document: Document): Walked {
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
    meanings: new Map(),
  };
  const root: Element | null = document.documentElement;
  if (root === null) return found;
  const pending = new PendingLine(found.lines);
  const stack: State[] = [
    {
      element: root,
      block: root,
      zone: 0,
      heading: 0,
      bold: false,
      linked: false,
      listItem: false,
      form: null,
      landmarks: [],
      link: null,
    },
  ];
  // From the document, not from its first element: markup may stand before <html> in pages that were put together badly.
  let node: Node | null = document.firstElementChild;
  let state = stack[0];
  while (state !== undefined) {
    if (node === null) {
      if (stack.length === 1) break;
      leave(state, found, pending);
      stack.pop();
      node = state.element.nextSibling;
      state = stack.at(-1);
      continue;
    }
    if (node.nodeType === 3) {
      pending.add(node, state);
    } else if (node.nodeType === 1) {
      // An element by its node type; the check cannot be `instanceof`, the constructor belongs to the page's window.
      const next: State | null = enter(node as Element, state, found, pending);
      if (next !== null) {
        stack.push(next);
        state = next;
        node = node.firstChild;
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
      noteItem(element, found);
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
    case 'br':
    case 'hr':
      pending.flush();
      return null;
    case 'input':
      noteInput(element, found);
      return null;
    default:
  }
  if (SKIPPED.has(tag)) return null;
  noteItem(element, found);
  const meaning = meaningOf(element, found.meanings);
  if (meaning.screenReadersOnly) return null;
  const inline = INLINE.has(tag);
  if (!inline) pending.flush();
  const zone =
    outer.zone | zoneOf(element, tag, inline) | (inline || tag === 'body' || tag === 'main' ? 0 : meaning.zone);
  // An inline element goes on with the line that is pending; a block begins the next one.
  const line = found.lines.length;
  const landmarks = meaning.landmarks.map((name) => ({ name, element, first: line, last: -1, zone }));
  if (landmarks.length > 0) found.landmarks.push(...landmarks);
  // A named anchor, `<a name=top>`, is no link: old pages leave them open around everything.
  const isLink =
    (tag === 'a' && element.hasAttribute('href')) ||
    tag === 'button' ||
    (!inline && element.getAttribute('role') === 'button');
  return {
    element,
    block: inline ? outer.block : element,
    zone,
    heading: HEADINGS.test(tag) ? Number(tag[1]) : headingRole(element, outer.heading, inline),
    bold: outer.bold || tag === 'b' || tag === 'strong' || tag === 'dt' || tag === 'th' || tag === 'label',
    linked: outer.linked || isLink,
    listItem: outer.listItem || tag === 'li',
    form: tag === 'form' ? element : outer.form,
    landmarks,
    link: isLink ? { href: element.getAttribute('href') ?? '', line } : null,
  };
}

function leave(state: State, found: Walked, pending: PendingLine): void {
  if (state.element === state.block) pending.flush();
  if (state.link !== null) {
    // Only links carry their own text: it is asked for once per link, and links do not nest.
    const text =
      oneLine(state.element.textContent ?? '').slice(0, 300) || (state.element.getAttribute('aria-label') ?? '');
    found.links.push({ element: state.element, text, href: state.link.href, zone: state.zone, line: state.link.line });
  }
  // An inline landmark ends inside the pending line, which will be the next one.
  const last = found.lines.length - (pending.isEmpty ? 1 : 0);
  for (const landmark of state.landmarks) landmark.last = last;
}

function headingRole(element: Element, outer: number, inline: boolean): number {
  if (inline || outer > 0 || element.getAttribute('role') !== 'heading') return outer;
  const level = Number(element.getAttribute('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? level : 2;
}

function noteInput(element: Element, found: Walked): void {
  const type = (element.getAttribute('type') ?? 'text').toLowerCase();
  if (type === 'password') found.passwordFields += 1;
  if (type === 'file') found.fileFields += 1;
}

function noteItem(element: Element, found: Walked): void {
  if (element.hasAttribute('itemscope') || element.hasAttribute('typeof')) found.items.push(element);
}

const ZONE_NAMES: readonly (readonly [number, RegExp])[] = [
  [Zone.application, /(?:application|apply|candidature|bewerbungs?)[-_]?(?:form|formular)/i],
  [Zone.consent, /cookie|consent|gdpr|onetrust|usercentrics|didomi/i],
  [
    Zone.related,
    /(?:related|similar|recommend(?:ed|ation)|other|more|suggested|aside-?jobs|people-also|also-viewed)[-_ ]?(?:job|post|position|opening|vacanc|role|card|article|offre|stelle)|(?:job|post)s?[-_](?:related|similar)|right-rail|recommendations/i,
  ],
  [
    Zone.navigation,
    /(?:^|[\s_-])(?:nav|navbar|navigation|navigations|main-?menu|mega-?menu|menu|submenu|breadcrumbs?|topbar|skip-?links?|language-?(?:switcher|selector)|pagination)(?:$|[\s_-])/i,
  ],
  [Zone.footer, /(?:^|[\s_-])(?:footer|site-footer|page-footer|copyright)(?:$|[\s_-])/i],
  [Zone.dialog, /(?:^|[\s_-])(?:modal|popup|lightbox|dialog|overlay|toast|snackbar|tooltip)(?:$|[\s_-])/i],
];
const FRAME_NAME =
  /form|cookie|consent|gdpr|onetrust|usercentrics|didomi|relate|similar|recommend|other|more|suggest|also|rail|nav|menu|crumb|topbar|skip|language|pagin|foot|copyright|modal|popup|light|dialog|overlay|toast|snack|tool/i;

function meaningOf(element: Element, known: Map<string, NameMeaning>): NameMeaning {
  // The attribute's node rather than its value: some documents build a token list for each class that is asked for.
  const names = `${element.getAttributeNode('class')?.value ?? ''} ${element.getAttribute('id') ?? ''}`;
  const test = landmarkTest(element);
  if (names.length === 1 && test === '') return NO_MEANING;
  const key = test === '' ? names : `${names} ${test}`;
  let meaning = known.get(key);
  if (meaning === undefined) {
    let zone = 0;
    if (FRAME_NAME.test(names)) for (const [flag, pattern] of ZONE_NAMES) if (pattern.test(names)) zone |= flag;
    meaning = { screenReadersOnly: SCREEN_READERS_ONLY.test(names), zone, landmarks: landmarksOf(key) };
    known.set(key, meaning);
  }
  return meaning;
}

const NO_MEANING: NameMeaning = { screenReadersOnly: false, zone: 0, landmarks: [] };

function zoneOf(element: Element, tag: string, inline: boolean): number {
  let zone = 0;
  if (element.hasAttribute('hidden') || DISPLAY_NONE.test(element.getAttribute('style') ?? '')) zone |= Zone.hidden;
  if (inline) return zone;
  zone |= TAG_ZONES.get(tag) ?? 0;
  const role = element.getAttribute('role');
  return role === null ? zone : zone | (ROLE_ZONES.get(role) ?? 0);
}

const TAG_ZONES = new Map<string, number>([
  ['nav', Zone.navigation],
  ['footer', Zone.footer],
  ['header', Zone.header],
  ['aside', Zone.aside],
  ['main', Zone.main],
  ['article', Zone.main],
  ['dialog', Zone.dialog],
]);
const ROLE_ZONES = new Map<string, number>([
  ['navigation', Zone.navigation],
  ['menu', Zone.navigation],
  ['menubar', Zone.navigation],
  ['contentinfo', Zone.footer],
  ['dialog', Zone.dialog],
  ['alertdialog', Zone.dialog],
  ['main', Zone.main],
]);

/** Collects the text of one line until a block border or a line break ends it. */
class PendingLine {
  readonly #lines: Line[];
  #parts: string[] = [];
  #text = '';
  #first: Node | null = null;
  #last: Node | null = null;
  #state: State | null = null;
  #linked = 0;
  #bold = true;
  #heading = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get isEmpty(): boolean {
    return this.#first === null;
  }

  add(node: Node, state: State): void {
    const raw = node.nodeValue ?? '';
    if (!/\S/.test(raw)) {
      if (this.#first !== null) this.#text += ' ';
      return;
    }
    const part = oneLine(raw);
    if (part === '') return;
    this.#first ??= node;
    this.#state ??= state;
    this.#last = node;
    this.#text += raw;
    this.#parts.push(part);
    if (state.linked) this.#linked += part.length;
    if (!state.bold) this.#bold = false;
    this.#heading ||= state.heading;
  }

  flush(): void {
    if (this.#first === null || this.#last === null || this.#state === null) {
      this.#text = '';
      return;
    }
    const text = oneLine(this.#text);
    const { block, zone, listItem, form } = this.#state;
    this.#lines.push({
      index: this.#lines.length,
      text,
      parts: this.#parts,
      element: block,
      firstNode: this.#first,
      lastNode: this.#last,
      heading: this.#heading,
      strong: this.#bold,
      linked: this.#linked,
      listItem,
      zone,
      form,
    });
    this.#parts = [];
    this.#text = '';
    this.#first = null;
    this.#last = null;
    this.#state = null;
    this.#linked = 0;
    this.#bold = true;
    this.#heading = 0;
  }
}
