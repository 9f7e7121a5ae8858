/**
 * What changed after a place, in the order of the versions.
 *
 * A page is put together from the text that the database has of each row, without parsing and writing it once more: a new
 * device waits for ten thousand of them. Nothing is counted for a pull that fits into one page, and a longer one counts
 * once and carries the number on in its cursor.
 */
import { MAX_PUSH_BYTES, type ResyncReason } from '@jobmagpie/sync';
import { and, asc, count, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { ServerState } from '../database/state.ts';
import type { Caller } from '../features/accounts/sessions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readHead } from './head.ts';
import { records } from './tables.ts';

/** A page ends early where its rows are large, so that neither side holds more than a few megabytes at once. */
const MAX_PAGE_BYTES = 4 * MAX_PUSH_BYTES;
const ROWS_PER_STATEMENT = 250;

/** `json` is a `PullResponse`. */
export type PullOutcome = { json: string } | { reason: ResyncReason };

/** The rows of the caller's account above the cursor, in the order of their versions. */
export async function pull(
  db: Database,
  state: ServerState,
  { userId }: Caller,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<PullOutcome> {
  const place = cursor === undefined ? { version: 0, left: 0 } : readCursor(state, userId, cursor);
  if ('reason' in place) return place;
  const { rows, version, isLast } = await readPage(db, userId, place.version, limit);
  // A place that this database has not reached was reached by one that is lost: a back-up was put in its place.
  if (rows.length === 0 && place.version > (await readHead(db, userId))) return { reason: 'other-epoch' };
  const remaining = isLast ? 0 : await remainingAbove(db, userId, version, place.left - rows.length);
  const next = JSON.stringify(writeCursor(state, userId, version, remaining));
  return { json: `{"rows":[${rows.join()}],"cursor":${next},"remaining":${remaining}}` };
}

/** Rows are never taken away, so that of those counted before none but those read since can be missing. */
async function remainingAbove(
  db: Database,
  userId: Caller['userId'],
  version: number,
  leftBefore: number,
): Promise<number> {
  if (leftBefore > 0) return leftBefore;
  const [found] = await db
    .select({ left: count() })
    .from(records)
    .where(and(eq(records.userId, userId), gt(records.version, version)));
  return found?.left ?? 0;
}

const rowText = {
  version: records.version,
  entity: records.entity,
  id: records.id,
  fields: sql<string>`${records.fields}::text`,
  clocks: sql<string>`${records.clocks}::text`,
  deletedAt: records.deletedAt,
};

async function readPage(
  db: Database,
  userId: Caller['userId'],
  after: number,
  limit: number,
): Promise<{ rows: string[]; version: number; isLast: boolean }> {
  const rows: string[] = [];
  let version = after;
  let bytes = 0;
  while (rows.length < limit && bytes < MAX_PAGE_BYTES) {
    const wanted = Math.min(ROWS_PER_STATEMENT, limit - rows.length);
    // The places first and alone: a database that sorts would else unpack every row above the cursor to give out a few.
    const places = db
      .select({ version: records.version })
      .from(records)
      .where(and(eq(records.userId, userId), gt(records.version, version)))
      .orderBy(asc(records.version))
      .limit(wanted);
    const found = await db
      .select(rowText)
      .from(records)
      .where(and(eq(records.userId, userId), inArray(records.version, places)))
      .orderBy(asc(records.version));
    for (const row of found) {
      if (bytes >= MAX_PAGE_BYTES) return { rows, version, isLast: false };
      rows.push(textOf(row));
      version = row.version;
      bytes += row.fields.length;
    }
    if (found.length < wanted) return { rows, version, isLast: true };
  }
  return { rows, version, isLast: false };
}

type RowText = Record<'entity' | 'id' | 'fields' | 'clocks', string> & { deletedAt: string | null };

/** Entities have plain names and ids are hexadecimal, but only the database's own JSON is joined in unwritten. */
function textOf({ entity, id, fields, clocks, deletedAt }: RowText): string {
  const key = `"entity":${JSON.stringify(entity)},"id":${JSON.stringify(id)}`;
  return `{${key},"fields":${fields},"clocks":${clocks},"deletedAt":${JSON.stringify(deletedAt)}}`;
}
