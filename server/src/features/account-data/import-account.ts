import { type ExportHistory, ExportLine, type ExportRow, type ImportResult } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import { editsThatMake } from '@jobmagpie/sync';
import { isDeeperThan } from '../../http/body.ts';
import type { Services } from '../../services.ts';
import { unstorableText } from '../../sync/check.ts';
import { importHistory } from '../../sync/history.ts';
import { type ServerEdit, WrongEdit, write } from '../../sync/write.ts';
import type { ImportClaim } from './import-claim.ts';

/** So many rows share a transaction: a whole year of somebody's must not hold up their other browsers. */
const ROWS_AT_ONCE = 200;
/** Fewer where they are large: what waits to be written is held in memory. */
const LENGTH_AT_ONCE = 2_097_152;

/**
 * At how many different times the fields of one row can have been written. Each time is an edit that copies the row, so
 * the work grows with the square: a row of a hundred thousand would keep the server for hours. The largest of ours has
 * some hundreds.
 */
const MAX_EDITS_OF_A_ROW = 2_000;

/** The file is not one of ours, or not a whole one. What came before the fault was taken in, and can be again. */
export class WrongFile extends Error {
  override name = 'WrongFile';
}

/**
 * Takes in the rows and the history of an exported account, each field at the time at which it was written: what the
 * account has that is newer stays. Doing it again, or after it was cut off, changes nothing more. Throws `WrongFile`, and
 * `ImportTakenOver` where `claim` was lost.
 */
export async function importAccount(
  { db, clock }: Services,
  userId: UserId,
  lines: AsyncIterable<string>,
  claim: ImportClaim,
): Promise<ImportResult> {
  const result: ImportResult = { rows: 0, changed: 0, history: 0 };
  let rows: ExportRow[] = [];
  let values: ExportHistory[] = [];
  let length = 0;
  const takeIn = async () => {
    const edits = rows.flatMap(editsOf);
    const changed = await db.transaction(async (tx) => {
      await importHistory(tx, userId, values);
      const { changed } = await write(tx, userId, edits, clock());
      await claim.renew(tx); // after the lock of the account, which its deletion takes first too
      return changed;
    });
    result.changed += changed;
    [rows, values, length] = [[], [], 0];
  };
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = readLine(text, number);
    if (line.kind === 'row') rows.push(line);
    if (line.kind === 'history') values.push(line);
    result.rows += line.kind === 'row' ? 1 : 0;
    result.history += line.kind === 'history' ? 1 : 0;
    length += text.length;
    const isEnough = rows.length + values.length >= ROWS_AT_ONCE || length >= LENGTH_AT_ONCE;
    if (line.kind === 'end' || isEnough) await takenIn(takeIn, number);
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
  const json = parse(text);
  // Before the schema, which walks into it: a line nested a hundred thousand times would end in a full stack there.
  const line = isDeeperThan(json) ? null : ExportLine.safeParse(json);
  if (!line?.success) throw new WrongFile(`line ${number} cannot be read`);
  if ((number === 1) !== (line.data.kind === 'header')) throw new WrongFile(`line ${number} is out of place`);
  checkStorable(line.data, number);
  return line.data;
}

/** Rows are checked as mutations are; this is what they leave open. */
function checkStorable(line: ExportLine, number: number): void {
  const unstorable = line.kind === 'history' ? unstorableText(line) : null;
  if (unstorable !== null) throw new WrongFile(`line ${number}: ${unstorable}`);
  if (line.kind === 'row' && new Set(Object.values(line.clocks)).size > MAX_EDITS_OF_A_ROW) {
    throw new WrongFile(`line ${number} was written at too many different times`);
  }
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
