/** What a person sees of values that gave way: the conflicts that are open, and the history of one row. */
import type { Conflict, PastValue, WrittenValue } from '@jobmagpie/api';
import { toInstant, type UserId } from '@jobmagpie/model';
import { deviceDigitsOf, type FieldValue, type Hlc, MAX_PUSH_BYTES, millisecondsOf } from '@jobmagpie/sync';
import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { deviceNames } from '../features/accounts/devices.ts';
import { history, records } from './tables.ts';

/** A page ends early where its texts are long. */
const MAX_PAGE_BYTES = 4 * MAX_PUSH_BYTES;
const ROWS_PER_STATEMENT = 25;

export interface PageQuery {
  limit: number;
  /** The id after which the page begins. */
  cursor?: string | undefined;
}

/** The conflicts of rows that are alive and that nobody has settled, newest first. */
export async function openConflicts(
  db: Database,
  userId: UserId,
  query: PageQuery,
): Promise<{ conflicts: Conflict[]; nextCursor: string | null }> {
  const nameOf = await writerNames(db, userId);
  const { rows, nextCursor } = await readPage(query, (before, limit) =>
    db
      .select({
        ...pastColumns,
        keptValue: sql<FieldValue>`${records.fields} -> ${history.field}`,
        keptAt: sql<Hlc>`${records.clocks} ->> ${history.field}`,
      })
      .from(history)
      .innerJoin(records, and(eq(records.userId, userId), isOf(records.entity, records.id), records.isAlive))
      .where(and(eq(history.userId, userId), history.isConflict, isNull(history.resolvedAt), before))
      .orderBy(desc(history.id))
      .limit(limit),
  );
  return {
    conflicts: rows.map(({ id, entity, recordId, field, keptValue, keptAt, recordedAt, ...past }) => ({
      id,
      entity,
      recordId,
      field,
      kept: written(keptValue ?? null, keptAt, nameOf),
      other: written(past.value.was, past.writtenAt, nameOf),
      recordedAt: toInstant(recordedAt.getTime()),
    })),
    nextCursor,
  };
}

/** Closes a conflict; one that is closed already stays as it is. False where the account has none of that id. */
export async function closeConflict(db: Database, userId: UserId, id: string, now: Date): Promise<boolean> {
  const closed = await db
    .update(history)
    .set({ resolvedAt: sql`coalesce(${history.resolvedAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(history.userId, userId), eq(history.id, id), history.isConflict))
    .returning({ id: history.id });
  return closed.length > 0;
}

/** The values of one row that gave way, newest first; null where the account has no such row. */
export async function pastValues(
  db: Database,
  userId: UserId,
  { entity, recordId, ...query }: PageQuery & { entity: string; recordId: string },
): Promise<{ values: PastValue[]; nextCursor: string | null } | null> {
  const [known] = await db
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.userId, userId), eq(records.entity, entity), eq(records.id, recordId)));
  if (known === undefined) return null;
  const nameOf = await writerNames(db, userId);
  const { rows, nextCursor } = await readPage(query, (before, limit) =>
    db
      .select(pastColumns)
      .from(history)
      .where(and(eq(history.userId, userId), eq(history.entity, entity), eq(history.recordId, recordId), before))
      .orderBy(desc(history.id))
      .limit(limit),
  );
  return {
    values: rows.map(({ id, field, value, writtenAt, replacedAt, recordedAt, isConflict, resolvedAt }) => ({
      ...written(value.was, writtenAt, nameOf),
      id,
      field,
      replacedAt,
      recordedAt: toInstant(recordedAt.getTime()),
      isConflict,
      resolvedAt: resolvedAt === null ? null : toInstant(resolvedAt.getTime()),
    })),
    nextCursor,
  };
}

const pastColumns = {
  id: history.id,
  entity: history.entity,
  recordId: history.recordId,
  field: history.field,
  value: history.value,
  writtenAt: history.writtenAt,
  replacedAt: history.replacedAt,
  recordedAt: history.recordedAt,
  isConflict: history.isConflict,
  resolvedAt: history.resolvedAt,
};

function isOf(entity: typeof records.entity, id: typeof records.id): SQL | undefined {
  return and(eq(entity, history.entity), eq(id, history.recordId));
}

/** Reads until the page is full in number or in bytes, a few rows at a time. */
async function readPage<Row extends { id: string }>(
  { limit, cursor }: PageQuery,
  read: (before: SQL | undefined, limit: number) => PromiseLike<Row[]>,
): Promise<{ rows: Row[]; nextCursor: string | null }> {
  const rows: Row[] = [];
  let last = cursor;
  let bytes = 0;
  for (;;) {
    const found = await read(last === undefined ? undefined : lt(history.id, last), ROWS_PER_STATEMENT);
    for (const row of found) {
      if (rows.length === limit || bytes >= MAX_PAGE_BYTES) return { rows, nextCursor: last ?? null };
      rows.push(row);
      last = row.id;
      bytes += JSON.stringify(row).length;
    }
    if (found.length < ROWS_PER_STATEMENT) return { rows, nextCursor: null };
  }
}

type NameOf = (clock: Hlc) => string | null;

async function writerNames(db: Database, userId: UserId): Promise<NameOf> {
  const names = new Map((await deviceNames(db, userId)).map(({ id, name }) => [id.slice(-12).toLowerCase(), name]));
  return (clock) => names.get(deviceDigitsOf(clock)) ?? null;
}

function written(value: FieldValue, at: Hlc, nameOf: NameOf): WrittenValue {
  return { value, at, writtenAt: toInstant(millisecondsOf(at)), deviceName: nameOf(at) };
}
