import { oneLine } from '../fields/words.ts';
import { type Line, Zone } from './line.ts';
import { type Landmark, type Walked, walk } from './walk.ts';

/** A document read once, in one walk: everything that readers and boards need, in document order. */
export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** The language of the page, `de`, `en-us`, in lower case; empty where it is not given. */
  readonly language: string;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Links and buttons, without those of menus, footers and consent layers. */
  readonly links: readonly PageLink[];
  /** Elements whose class, id or test id names a field of a posting. */
  readonly landmarks: readonly Landmark[];
  readonly jsonLd: readonly Element[];
  /** Script elements that are not JSON-LD, where boards keep their state. */
  readonly scripts: readonly Element[];
  /** Elements that open an item of microdata or a resource of RDFa. */
  readonly items: readonly Element[];
  readonly passwordFields: number;
  /** Fields that take a file: forms in which a person applies have one for the resume. */
  readonly fileFields: number;
  /** The content of the first `<meta>` with this name or property, in one line; null where there is none. */
  meta(name: string): string | null;
  readonly canonicalLink: string | null;
}

export interface PageLink {
  readonly element: Element;
  readonly text: string;
  readonly href: string;
  zone: number;
  /** The line in which the link begins. */
  readonly line: number;
}

/** Reads the document. Nothing of it is changed, and nothing outside it is looked at. */
export function readPage(document: Document, url: URL): Page {
  let found = walk(document, { menus: false });
  // A menu that was never closed holds the rest of its page.
  if (found.skippedMenus > 0 && textLength(found.lines) < 500) found = walk(document, { menus: true });
  forgive(found);
  const metas = new Map<string, string>();
  for (const meta of found.metas) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = oneLine(meta.getAttribute('content') ?? '');
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
  }
  return {
    document,
    url,
    language: (found.language ?? metas.get('og:locale') ?? '').toLowerCase().replace('_', '-'),
    title: oneLine(found.title ?? ''),
    lines: found.lines,
    links: found.links,
    landmarks: found.landmarks,
    jsonLd: found.jsonLd,
    scripts: found.scripts,
    items: found.items,
    passwordFields: found.passwordFields,
    fileFields: found.fileFields,
    meta: (name) => metas.get(name) ?? null,
    canonicalLink: found.canonicalLink,
  };
}

function textLength(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Takes a flag from everything that carries it where most of the text does: a posting that opens in a dialog, a page
 * hidden until its script shows it, an element that was never closed. What remains marked is beside the subject.
 */
function forgive({ lines, links, landmarks }: Walked): void {
  const outside = Zone.navigation | Zone.footer;
  const counted = lines.filter(({ zone }) => (zone & outside) === 0);
  const total = textLength(counted);
  let forgiven = 0;
  for (const flag of [Zone.dialog, Zone.hidden, Zone.related, Zone.consent]) {
    if (textLength(counted.filter(({ zone }) => (zone & flag) !== 0)) > total * 0.7) forgiven |= flag;
  }
  if (forgiven === 0) return;
  for (const marked of [...lines, ...links, ...landmarks]) marked.zone &= ~forgiven;
}
