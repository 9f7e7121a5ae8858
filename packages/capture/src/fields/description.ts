import type { Description } from '@jobmagpie/model';
import type { DescriptionSource } from '../draft.ts';
import { fragmentText, inertFragment } from './entities.ts';
import { MarkdownWriter } from './markdown-writer.ts';

/** The model's MAX_DESCRIPTION_LENGTH, repeated so that the model's schemas stay out of the page; a test compares them. */
export const MAX_LENGTH = 500_000;
/** As much HTML as is looked at: what lies behind cannot be part of a description that is kept. */
const MAX_HTML = 2_000_000;
/** Deeper than any description that a person wrote; what lies deeper keeps its text and loses its shape. */
const MAX_DEPTH = 200;

/**
 * The words and the shape of a description, and nothing else: this is the one door through which markup of a page
 * comes in. Only the elements below are known; of all others the text is kept; of scripts, styles, forms, frames and
 * hidden elements not even that. What comes out is Markdown whose text cannot become markup again, and plain text.
 * Null where no words are left. `base` is the address of the page, for links that do not begin with a host.
 */
export function readDescription(document: Document, source: DescriptionSource, base: URL): Description | null {
  const writer = new MarkdownWriter(MAX_LENGTH);
  if (source.kind === 'nodes') write(source.root, source.from ?? null, source.to ?? null, writer, base);
  else write(fragmentOf(document, source.html), null, null, writer, base);
  return writer.finish();
}

/** HTML as it is, HTML that was escaped once or twice too often, or plain text with its line breaks. */
function fragmentOf(document: Document, html: string): Node {
  let source = html.slice(0, MAX_HTML);
  for (let round = 0; round < 2 && !TAG.test(source) && ESCAPED_TAG.test(source); round += 1)
    source = fragmentText(inertFragment(document, source));
  if (isTooDeep(source)) source = source.replace(/<[^>]*>/g, '\n');
  if (!TAG.test(source)) source = source.replaceAll('<', '&lt;').replace(/\r\n?|\n/g, '<br>');
  return inertFragment(document, source);
}

/** Parsers differ in what they do with elements nested deeper than a browser allows (512); none needs to be tried. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)[a-z][a-z0-9]*[^>]*?(\/?)>/gi)) {
    if (match[2] === '/' || UNCLOSED.test(match[0])) continue;
    depth += match[1] === '/' ? -1 : 1;
    if (depth > 500) return true;
  }
  return false;
}

/** Elements without an end tag, or with one that may be left out. */
const UNCLOSED = /^<\/?(?:br|hr|img|input|meta|link|wbr|p|li|td|tr|th|dt|dd|option)\b/i;
const ESCAPED_TAG = /&(?:amp;)?lt;\/?[a-z][a-z0-9]*(?:\s|\/?&(?:amp;)?gt;)/i;
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

const DROPPED = new Set(
  'script style noscript template iframe object embed svg math canvas video audio picture img map input select option textarea button dialog nav title head link meta base frameset frame applet'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header main p pre section summary table tbody thead tfoot tr td th caption legend label'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Walks the tree between two nodes without recursion and tells the writer what it meets. */
function write(root: Node, from: Node | null, to: Node | null, writer: MarkdownWriter, base: URL): void {
  let node: Node | null = root.firstChild;
  let depth = 0;
  let active = from === null;
  const open: (() => void)[] = [];
  let parent: Node = root;
  while (!writer.isFull) {
    if (node === null) {
      if (parent === root) break;
      open.pop()?.();
      depth -= 1;
      node = parent.nextSibling;
      parent = parent.parentNode ?? root;
      continue;
    }
    if (node === from) active = true;
    if (node.nodeType === 3) {
      if (active) writer.text(node.nodeValue ?? '');
    } else if (node.nodeType === 1) {
      // An element by its node type; `instanceof` would ask for the page's own constructor.
      const element = node as Element;
      if (element.localName === 'br') {
        if (active) writer.lineBreak();
      } else if (element.localName === 'hr') {
        if (active) writer.block();
      } else if (!isDropped(element)) {
        const close = depth < MAX_DEPTH ? enter(element, writer, base) : nothing;
        open.push(close);
        depth += 1;
        parent = element;
        node = element.firstChild;
        continue;
      }
    }
    if (node === to) break;
    node = node.nextSibling;
  }
  while (open.length > 0) open.pop()?.();
}

const nothing = (): void => undefined;

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.localName)) return true;
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

/** Tells the writer that an element begins, and returns what to do where it ends. */
function enter(element: Element, writer: MarkdownWriter, base: URL): () => void {
  const tag = element.localName;
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      writer.heading(Number(tag[1]));
      return () => writer.block();
    case 'ul':
    case 'menu':
      return writer.list('bullet');
    case 'ol':
      return writer.list('number');
    case 'li':
      return writer.item();
    case 'strong':
    case 'b':
      return writer.emphasis('**');
    case 'em':
    case 'i':
      return writer.emphasis('*');
    case 'a':
      return writer.link(element.getAttribute('href'), base);
    case 'td':
    case 'th':
      writer.cell();
      return nothing;
    default:
      if (!BLOCKS.has(tag)) return nothing;
      writer.block();
      return () => writer.block();
  }
}
