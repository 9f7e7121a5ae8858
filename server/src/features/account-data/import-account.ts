import { type ExportHistory, ExportLine, type ExportRow, type ImportResult } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import { editsThatMake } from '@jobmagpie/sync';
import type { Services } from '../../services.ts';
import { importHistory } from '../../sync/history.ts';
import { type ServerEdit, WrongEdit, write } from '../../sync/write.ts';

/** So many rows share a transaction: a whole year of somebody's must not hold up their other browsers. */
const ROWS_AT_ONCE = 200;

/** The file is not one of ours, or not a whole one. What came before the fault was taken in, and can be again. */
export class WrongFile extends Error {
  override name = 'WrongFile';
}

/**
 * Takes in the rows and the history of an exported account, each field at the time at which it was written: what the
 * account has that is newer stays. Doing it again, or after it was cut off, changes nothing more.
 */
export async function importAccount(
  { db, clock }: Services,
  userId: UserId,
  lines: AsyncIterable<string>,
): Promise<ImportResult> {
  const result: ImportResult = { rows: 0, changed: 0, history: 0 };
  let rows: ExportRow[] = [];
  let values: ExportHistory[] = [];
  const takeIn = async () => {
    const edits = rows.flatMap(editsOf);
    const changed = await db.transaction(async (tx) => {
      await importHistory(tx, userId, values);
      return (await write(tx, userId, edits, clock())).changed;
    });
    result.changed += changed;
    [rows, values] = [[], []];
  };
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = readLine(text, number);
    if (line.kind === 'row') rows.push(line);
    if (line.kind === 'history') values.push(line);
    result.rows += line.kind === 'row' ? 1 : 0;
    result.history += line.kind === 'history' ? 1 : 0;
    if (line.kind === 'end' || rows.length + values.length >= ROWS_AT_ONCE) await takenIn(takeIn, number);
    if (line.kind !== 'end') continue;
    if (line.lines !== number - 1) throw new WrongFile(`lines are missing before line ${number}`);
    return result;
  }
  throw new WrongFile('the end is missing');
}

async function takenIn(takeIn: () => Promise<void>, number: number): Promise<void> {
  try {
    await takeIn();
  } catch (error) {
    throw error instanceof WrongEdit ? new WrongFile(`before line ${number}: ${error.message}`) : error;
  }
}

function readLine(text: string, number: number): ExportLine {
  const line = ExportLine.safeParse(parse(text));
  if (!line.success) throw new WrongFile(`line ${number} cannot be read`);
  if ((number === 1) !== (line.data.kind === 'header')) throw new WrongFile(`line ${number} is out of place`);
  return line.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the caller says which line it is
  }
}

function editsOf({ entity, id, fields, clocks, deletedAt }: ExportRow): ServerEdit[] {
  return editsThatMake({ fields, clocks, deletedAt }).map((edit) => ({ entity, id, ...edit }));
}
