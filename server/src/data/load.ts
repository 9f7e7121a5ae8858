import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import { type CatalogTable, inSql, readCatalog } from './catalog.ts';
import { type DataHeader, type DataLine, type DataRow, makeSummer, type TableSum, WrongDataFile } from './data-file.ts';
import { preparedForMuch, rowsIn } from './dump.ts';

const ROWS_AT_ONCE = 250;

/** There is something in the database already; nothing was changed. */
export class NotEmpty extends Error {
  override name = 'NotEmpty';
}

/**
 * Fills a database that holds nobody's data yet, in one transaction: either everything is there afterwards, compared
 * row by row with the file, or nothing was changed. Gives how many rows each table has.
 *
 * Throws `NotEmpty`, or `WrongDataFile` where the file is not whole or was written by a newer version.
 */
export async function load(
  db: Database,
  lines: AsyncIterable<DataLine>,
  after: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<Record<string, TableSum>> {
  return await db.transaction(async (tx) => {
    await preparedForMuch(tx);
    const tables = await readCatalog(tx);
    await refuseUnlessEmpty(tx);
    // What a start of the service alone has left.
    for (const { name } of tables.toReversed()) await tx.execute(sql`delete from ${inSql(name)}`);
    const sums = await fill(tx, tables, lines);
    await after(tx);
    return sums;
  });
}

async function refuseUnlessEmpty(tx: Transaction): Promise<void> {
  const [users] = rowsOf(z.object({ count: z.number() }), await tx.execute(sql`select count(*)::int from users`));
  if (users?.count !== 0) throw new NotEmpty('The database has accounts in it.');
}

async function fill(
  tx: Transaction,
  tables: readonly CatalogTable[],
  lines: AsyncIterable<DataLine>,
): Promise<Record<string, TableSum>> {
  let columns = new Map<string, string[]>();
  let waiting: DataRow[] = [];
  const write = async () => {
    const [first] = waiting;
    if (first !== undefined) await insert(tx, first.table, columns.get(first.table) ?? [], waiting);
    waiting = [];
  };
  for await (const line of lines) {
    if (line.kind === 'header') columns = knownColumns(tables, line.header);
    if (line.kind === 'row') {
      if (!columns.has(line.row.table)) throw new WrongDataFile(`The file does not announce ${line.row.table}.`);
      if (waiting.length === ROWS_AT_ONCE || (waiting[0] ?? line.row).table !== line.row.table) await write();
      waiting.push(line.row);
    }
    if (line.kind === 'end') {
      await write();
      await compare(tx, tables, columns, line.end.sums);
      return line.end.sums;
    }
  }
  throw new WrongDataFile('The file has no end.');
}

/** A column of an older file that is gone, or one of a newer version, could only be lost: so it is refused. */
function knownColumns(tables: readonly CatalogTable[], header: DataHeader): Map<string, string[]> {
  const known = new Map(tables.map(({ name, columns }) => [name, new Set(columns)]));
  for (const { name, columns } of header.tables) {
    const unknown = columns.find((column) => !known.get(name)?.has(column));
    if (unknown !== undefined) {
      throw new WrongDataFile(
        `This version of Jobmagpie does not know ${name}.${unknown}. Update Jobmagpie; nothing was changed.`,
      );
    }
  }
  return new Map(header.tables.map(({ name, columns }) => [name, columns]));
}

async function insert(tx: Transaction, table: string, columns: string[], rows: readonly DataRow[]): Promise<void> {
  const name = inSql(table);
  const list = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  const json = `[${rows.map((row) => row.json).join(',')}]`;
  await tx.execute(
    sql`insert into ${name} (${list}) select ${list} from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`,
  );
}

/** Reads back what was written. Of a table that has grown columns since the file was made, only the rows can be counted. */
async function compare(
  tx: Transaction,
  tables: readonly CatalogTable[],
  columns: ReadonlyMap<string, string[]>,
  expected: Record<string, TableSum>,
): Promise<void> {
  const summer = makeSummer();
  for (const name of columns.keys()) for await (const row of rowsIn(tx, name)) summer.add(row);
  const found = summer.sums();
  for (const { name, columns: now } of tables) {
    const [was, is] = [expected[name], found[name]];
    const isSame = was?.rows === is?.rows && (columns.get(name)?.length !== now.length || was?.sum === is?.sum);
    if (!isSame) throw new WrongDataFile(`What was read into ${name} is not what the file says: it is damaged.`);
  }
}
