import type { Description } from '@jobmagpie/model';
import { webAddress } from './web-address.ts';
import { oneLine, visible } from './words.ts';

/** A list that is open: what its items begin with. */
interface OpenList {
  readonly kind: 'bullet' | 'number';
  count: number;
}

/**
 * Writes CommonMark and plain text side by side, line by line. Lists keep their nesting, headings their level, links
 * their address if it is one of http, https or mail. Characters that mean something in Markdown or HTML are escaped,
 * so that no text of a page turns into markup where the Markdown is shown.
 */
export class MarkdownWriter {
  readonly #limit: number;
  #markdown: string[] = [];
  #text: string[] = [];
  #markdownLength = 0;
  #line = '';
  #plain = '';
  #heading = 0;
  #lists: OpenList[] = [];
  #itemPrefix: string | null = null;
  /** Whether the next line begins a block of its own, with an empty line before it. */
  #newBlock = true;
  #lastWasItem = false;
  isFull = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  text(raw: string): void {
    const text = visible(raw).replace(/\s+/g, ' ');
    if (text === '') return;
    const glued = this.#plain === '' || this.#plain.endsWith(' ') ? text.trimStart() : text;
    if (glued === '') return;
    this.#plain += glued;
    const before = this.#line === '' || this.#line.endsWith(' ') ? text.trimStart() : text;
    this.#line += escapeInline(before);
  }

  /** A line ends, the paragraph goes on. */
  lineBreak(): void {
    this.#endLine();
  }

  /** A block ends or begins: the next line stands apart. */
  block(): void {
    this.#endLine();
    this.#newBlock = true;
    this.#heading = 0;
  }

  heading(level: number): void {
    this.block();
    this.#heading = level;
  }

  /** A cell of a table: its row becomes a line. */
  cell(): void {
    if (this.#plain.trim() !== '') {
      this.#plain += ' ';
      this.#line += ' ';
    }
  }

  list(kind: OpenList['kind']): () => void {
    this.#endLine();
    this.#newBlock = this.#lists.length === 0;
    this.#lists.push({ kind, count: 0 });
    return () => {
      this.#endLine();
      this.#lists.pop();
      this.#itemPrefix = null;
      this.#newBlock = this.#lists.length === 0;
    };
  }

  item(): () => void {
    this.#endLine();
    const list = this.#lists.at(-1);
    if (list !== undefined) list.count += 1;
    const indent = '  '.repeat(Math.min(Math.max(0, this.#lists.length - 1), 8));
    this.#itemPrefix = `${indent}${list?.kind === 'number' ? `${list.count}.` : '-'} `;
    return () => {
      this.#endLine();
      this.#itemPrefix = null;
    };
  }

  /** Text between two marks. Marks around nothing, and around blanks, are left out when the line is written. */
  emphasis(mark: '*' | '**'): () => void {
    if (this.#heading > 0 || this.#line.endsWith('*')) return () => undefined;
    const opened = { line: this.#line.length, lines: this.#markdown.length };
    return () => {
      // Emphasis that spans lines is dropped: CommonMark would not close it.
      if (this.#markdown.length !== opened.lines || this.#line.length <= opened.line) return;
      const inner = this.#line.slice(opened.line);
      const core = inner.trim();
      if (core === '' || core.startsWith('*') || core.endsWith('*')) return;
      const lead = inner.slice(0, inner.indexOf(core));
      const tail = inner.slice(inner.indexOf(core) + core.length);
      this.#line = `${this.#line.slice(0, opened.line)}${lead}${mark}${core}${mark}${tail}`;
    };
  }

  link(href: string | null, base: URL): () => void {
    const address = href === null ? null : safeAddress(href, base);
    if (address === null) return () => undefined;
    const opened = { line: this.#line.length, lines: this.#markdown.length };
    return () => {
      if (this.#markdown.length !== opened.lines || this.#line.length <= opened.line) return;
      const inner = this.#line.slice(opened.line);
      const core = inner.trim();
      if (core === '' || core.includes('](')) return;
      const lead = inner.slice(0, inner.indexOf(core));
      const tail = inner.slice(inner.indexOf(core) + core.length);
      this.#line = `${this.#line.slice(0, opened.line)}${lead}[${core}](<${address}>)${tail}`;
    };
  }

  finish(): Description | null {
    this.#endLine();
    const text = this.#text.join('\n').trim();
    if (text === '') return null;
    return { markdown: cut(this.#markdown.join('\n').trim(), this.#limit), text: cut(text, this.#limit) };
  }

  #endLine(): void {
    const plain = oneLine(this.#plain);
    const line = oneLine(this.#line);
    this.#plain = '';
    this.#line = '';
    if (plain === '') return;
    const isItem = this.#itemPrefix !== null;
    if (this.#newBlock && this.#text.length > 0) {
      this.#push('', '');
    } else if (this.#lastWasItem && !isItem && this.#lists.length === 0) {
      this.#push('', null);
    } else if (this.#markdown.length > 0 && !isItem && !this.#lastWasItem && this.#markdown.at(-1) !== '') {
      // A line break inside a paragraph: a backslash keeps it.
      const previous = this.#markdown.at(-1) ?? '';
      if (!previous.startsWith('#')) this.#markdown[this.#markdown.length - 1] = `${previous}\\`;
    }
    const prefix = this.#itemPrefix ?? (this.#lists.length > 0 ? '  '.repeat(Math.min(this.#lists.length, 9)) : '');
    this.#push(`${this.#heading > 0 ? `${'#'.repeat(this.#heading)} ` : prefix}${escapeStart(line)}`, plain);
    this.#newBlock = this.#heading > 0;
    this.#heading = 0;
    this.#lastWasItem = isItem;
    if (isItem) this.#itemPrefix = null;
  }

  #push(markdown: string, text: string | null): void {
    this.#markdown.push(markdown);
    this.#markdownLength += markdown.length + 1;
    if (text !== null) this.#text.push(text);
    if (this.#markdownLength > this.#limit) this.isFull = true;
  }
}

function escapeInline(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&');
}

/** What would begin a list, a heading or a rule at the start of a line. */
function escapeStart(line: string): string {
  return line.replace(/^(?:[-+=#](?=\s|$|[-=#])|\d{1,9}(?=[.)](?:\s|$)))/, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

function safeAddress(href: string, base: URL): string | null {
  const mail = /^mailto:([^\s<>?]{3,254})/i.exec(href.trim());
  if (mail !== null) return `mailto:${mail[1]}`;
  if (!/^(?:https?:|\/|[\w.~%-]+(?:\/|$|\?))/i.test(href.trim()) || href.length > 2_000) return null;
  return webAddress(href, base)?.replace(/[<>]/g, encodeURIComponent) ?? null;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf('\n', limit);
  return text.slice(0, end > limit / 2 ? end : limit).trimEnd();
}
