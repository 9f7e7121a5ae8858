/** A file as a table: headers and rows of text, from CSV in any form or from JSON. */
import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import { nextTurn } from './in-turns.ts';
import { tableOfJson } from './json-table.ts';
import { separatorOf } from './separator.ts';

export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each row the number that a spreadsheet shows beside it; in JSON, which has no headers, its place in the list. */
  readonly numbers: readonly number[];
}

export type TableProblem =
  /** No line with words in it, or a header and nothing below. */
  | { kind: 'empty' }
  /** A file of another kind, a picture or a spreadsheet in its own format. */
  | { kind: 'not-text' }
  | { kind: 'not-json' }
  /** JSON without a list of things in it. */
  | { kind: 'no-list' };

/** As many characters as are read between two turns of the window. */
const CHUNK = 200_000;

export async function readTable(
  file: Blob,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<Table | { problem: TableProblem }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isBinary(bytes)) return { problem: { kind: 'not-text' } };
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(text)) return tableOfJson(text);
  const lines = await readLines(text, onProgress, signal);
  // Empty lines are counted before they are left out: a spreadsheet shows them.
  const [head, ...filled] = lines
    .map((cells, index) => ({ cells, number: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (head === undefined || filled.length === 0) return { problem: { kind: 'empty' } };
  return {
    headers: head.cells.map((header) => header.trim()),
    rows: filled.map(({ cells }) => cells),
    numbers: filled.map(({ number }) => number),
  };
}

async function readLines(text: string, onProgress: (part: number) => void, signal?: AbortSignal): Promise<string[][]> {
  const { separator, skip } = separatorOf(text);
  // A line ends as the first one does; a quoted cell may hold other ends of lines.
  const newline = lineEndOf(text.slice(skip));
  const lines: string[][] = [];
  let from = skip;
  let size = CHUNK;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const parser = new Papa.Parser({ delimiter: separator, newline });
    const part: Papa.ParseResult<string[]> = parser.parse(text.slice(from, from + size), 0, !isLast);
    // Not spread into a call: a part of short lines is more than a call takes.
    for (const line of part.data) lines.push(line);
    const read = isLast ? text.length - from : part.meta.cursor;
    // A line that is longer than a part is read once all of it is there.
    size = read === 0 ? size * 2 : CHUNK;
    from += read;
    onProgress(from / text.length);
    await nextTurn();
    signal?.throwIfAborted();
  }
  return lines;
}

function lineEndOf(text: string): '\r\n' | '\r' | '\n' {
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted || (sign !== '\r' && sign !== '\n')) continue;
    if (sign === '\n') return '\n';
    return text[index + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

/** The first bytes of what people take for a table: spreadsheets (a zip, an old one), PDF, pictures. */
function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  return ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF', '\u0089PNG', '\u00ff\u00d8\u00ff'].some((mark) =>
    start.startsWith(mark),
  );
}
