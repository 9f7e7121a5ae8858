import { MAX_PUSH_BYTES, type PulledRow, type PullResponse, type ResyncReason } from '@jobmagpie/sync';
import { and, asc, count, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { ServerState } from '../database/state.ts';
import type { Caller } from '../features/accounts/sessions.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readHead } from './head.ts';
import { records } from './tables.ts';

/** A page ends early where its rows are large, so that neither side holds more than a few megabytes at once. */
const MAX_PAGE_BYTES = 4 * MAX_PUSH_BYTES;
const ROWS_PER_STATEMENT = 250;

export type PullOutcome = { page: PullResponse } | { reason: ResyncReason };

/** The rows of the caller's account above the cursor, in the order of their versions. */
export async function pull(
  db: Database,
  state: ServerState,
  { userId }: Caller,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<PullOutcome> {
  const place = cursor === undefined ? { version: 0 } : readCursor(state, userId, cursor);
  if ('reason' in place) return place;
  // A place that this database has not reached was reached by one that is lost: a back-up was put in its place.
  if (place.version > (await readHead(db, userId))) return { reason: 'other-epoch' };
  const { rows, version } = await readPage(db, userId, place.version, limit);
  const remaining = rows.length === 0 ? 0 : await countAbove(db, userId, version);
  return { page: { rows, cursor: writeCursor(state, userId, version), remaining } };
}

async function readPage(
  db: Database,
  userId: Caller['userId'],
  after: number,
  limit: number,
): Promise<{ rows: PulledRow[]; version: number }> {
  const rows: PulledRow[] = [];
  let version = after;
  let bytes = 0;
  while (rows.length < limit && bytes < MAX_PAGE_BYTES) {
    const wanted = Math.min(ROWS_PER_STATEMENT, limit - rows.length);
    const found = await db
      .select()
      .from(records)
      .where(and(eq(records.userId, userId), gt(records.version, version)))
      .orderBy(asc(records.version))
      .limit(wanted);
    for (const { entity, id, fields, clocks, deletedAt, version: rowVersion } of found) {
      rows.push({ entity, id, fields, clocks, deletedAt });
      version = rowVersion;
      bytes += JSON.stringify(fields).length;
      if (bytes >= MAX_PAGE_BYTES) break;
    }
    if (found.length < wanted) break;
  }
  return { rows, version };
}

async function countAbove(db: Database, userId: Caller['userId'], version: number): Promise<number> {
  const [found] = await db
    .select({ left: count() })
    .from(records)
    .where(and(eq(records.userId, userId), gt(records.version, version)));
  return found?.left ?? 0;
}
