/**
 * A whole database in one file: gzip, one JSON value a line, the same for both kinds of database.
 *
 *   {"format":"jobmagpie-data","version":1,"exportedAt":"2026-11-21T08:00:00.000Z","tables":[{"name":"users","columns":[…]},…]}
 *   {"table":"users","row":{…}}
 *   …
 *   {"end":true,"sums":{"users":{"rows":1,"sum":"…"},…}}
 *
 * The last line is what tells a whole file from one that was cut off: it holds, for each table, how many rows there
 * are and a sum over them that does not depend on their order.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

export const DATA_VERSION = 1;

export const TableSum = z.object({ rows: z.number().int().nonnegative(), sum: z.string() });
export type TableSum = z.infer<typeof TableSum>;

export const DataHeader = z.object({
  format: z.literal('jobmagpie-data'),
  version: z.number().int().positive(),
  exportedAt: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type DataHeader = z.infer<typeof DataHeader>;

export const DataEnd = z.object({ end: z.literal(true), sums: z.record(z.string(), TableSum) });
export type DataEnd = z.infer<typeof DataEnd>;

/** One row, as the text that its database writes for it as JSON: parsed and written again, large numbers would change. */
export interface DataRow {
  table: string;
  json: string;
}

export type DataLine =
  | { kind: 'header'; header: DataHeader }
  | { kind: 'row'; row: DataRow }
  | { kind: 'end'; end: DataEnd };

/** The file cannot be read, or holds something else; the message says what and where. */
export class WrongDataFile extends Error {
  override name = 'WrongDataFile';
}

/** Writes the lines beside `path` and puts the file in place once it is whole. What stood there before is replaced. */
export async function writeDataFile(path: string, lines: AsyncIterable<DataLine>): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    const text = Readable.from(written(lines), { objectMode: false });
    await pipeline(text, createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600, flush: true }));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function* written(lines: AsyncIterable<DataLine>): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.kind === 'row') yield `{"table":${JSON.stringify(line.row.table)},"row":${line.row.json}}\n`;
    else yield `${JSON.stringify(line.kind === 'header' ? line.header : line.end)}\n`;
  }
}

/** The lines of a file. Throws `WrongDataFile` for anything that is not a whole file of this form. */
export async function* readDataFile(path: string): AsyncGenerator<DataLine> {
  let number = 0;
  let isWhole = false;
  const unpacked = createGunzip();
  const packed = createReadStream(path).on('error', (error) => unpacked.destroy(error));
  try {
    for await (const text of linesIn(packed.pipe(unpacked).setEncoding('utf8'))) {
      number += 1;
      if (isWhole) throw new WrongDataFile(`Line ${number} comes after the end.`);
      const line = readLine(text, number);
      isWhole = line.kind === 'end';
      yield line;
    }
  } catch (error) {
    throw error instanceof WrongDataFile ? error : new WrongDataFile(problemOf(error), { cause: error });
  }
  if (!isWhole) throw new WrongDataFile(`The file ends after line ${number}, before its own end: it was cut off.`);
}

/** Only a line feed ends a line: Node's own reader of lines would also end one at U+2028, which a text may hold. */
async function* linesIn(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const rowLine = /^\{"table":"([a-z_.]+)","row":(\{.*\})\}$/s;

function readLine(text: string, number: number): DataLine {
  const row = rowLine.exec(text);
  const [, table, json] = row ?? [];
  if (table !== undefined && json !== undefined) return { kind: 'row', row: { table, json } };
  const other = parse(text);
  const header = DataHeader.safeParse(other);
  if (number === 1 && header.success) return { kind: 'header', header: checkedVersion(header.data) };
  const end = DataEnd.safeParse(other);
  if (number > 1 && end.success) return { kind: 'end', end: end.data };
  throw new WrongDataFile(number === 1 ? 'This is not a data file of Jobmagpie.' : `Line ${number} cannot be read.`);
}

function checkedVersion(header: DataHeader): DataHeader {
  if (header.version <= DATA_VERSION) return header;
  throw new WrongDataFile('The file was written by a newer version of Jobmagpie. Update Jobmagpie first.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller says which line it is
  }
}

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code.startsWith('Z_')) return 'The file is damaged, was cut off, or is not a data file of Jobmagpie.';
  return 'The file cannot be read.';
}

/** Adds up rows so that two databases can be compared without holding either: the order of the rows makes no difference. */
export function makeSummer(): { add(row: DataRow): void; sums(): Record<string, TableSum> } {
  const totals = new Map<string, { rows: number; sum: bigint }>();
  return {
    add({ table, json }) {
      const before = totals.get(table) ?? { rows: 0, sum: 0n };
      const hash = BigInt(`0x${createHash('sha256').update(json).digest('hex')}`);
      totals.set(table, { rows: before.rows + 1, sum: BigInt.asUintN(256, before.sum + hash) });
    },
    sums() {
      return Object.fromEntries(
        [...totals].sort().map(([table, { rows, sum }]) => [table, { rows, sum: sum.toString(16).padStart(64, '0') }]),
      );
    },
  };
}
