import { type Clock, toInstant } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import { rowsOf } from '../database/rows.ts';
import { inSql, readCatalog } from './catalog.ts';
import { DATA_VERSION, type DataLine, type DataRow, makeSummer } from './data-file.ts';

const ROWS_AT_ONCE = 500;
const Json = z.object({ json: z.string() });

/**
 * Everything in the database as it stands at one moment, handed to `take` line by line. A server that is running on
 * the same PostgreSQL goes on meanwhile.
 */
export async function dump(db: Database, clock: Clock, take: (line: DataLine) => Promise<void>): Promise<void> {
  await db.transaction(
    async (tx) => {
      await preparedForMuch(tx);
      const tables = await readCatalog(tx);
      const exportedAt = toInstant(clock());
      await take({ kind: 'header', header: { format: 'jobmagpie-data', version: DATA_VERSION, exportedAt, tables } });
      const summer = makeSummer();
      for (const { name } of tables) {
        for await (const row of rowsIn(tx, name)) {
          summer.add(row);
          await take({ kind: 'row', row });
        }
      }
      await take({ kind: 'end', end: { end: true, sums: summer.sums() } });
    },
    { isolationLevel: 'repeatable read' },
  );
}

/** The rows of one table, as its database writes them as JSON. */
export async function* rowsIn(tx: Transaction, table: string): AsyncGenerator<DataRow> {
  await tx.execute(sql`declare rows_to_move no scroll cursor for
    select to_jsonb(t)::text as json from ${inSql(table)} t`);
  for (;;) {
    const rows = rowsOf(Json, await tx.execute(sql.raw(`fetch ${ROWS_AT_ONCE} from rows_to_move`)));
    for (const { json } of rows) yield { table, json };
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await tx.execute(sql`close rows_to_move`);
}

/** Moments are written in UTC wherever the database stands, and a whole table may take its time. */
export async function preparedForMuch(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local timezone = 'UTC'`);
  await tx.execute(sql`set local statement_timeout = 0`);
}
