/** The synced rows, for features that read them. */
import { type JobId, type Stage, syncedEntities, type UserId } from '@jobmagpie/model';
import { type FieldValue, toValue } from '@jobmagpie/sync';
import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { RecordKey } from './family.ts';
import { records } from './tables.ts';

/** A row that is alive, and the version it had when it was read. */
export interface LiveRow {
  id: string;
  version: number;
  fields: Record<string, FieldValue>;
}

const liveRowColumns = { id: records.id, version: records.version, fields: records.fields };

/** Those of the rows with these ids that are there. */
export async function readRows(
  db: Database,
  userId: UserId,
  entity: string,
  ids: readonly string[],
): Promise<LiveRow[]> {
  return await db
    .select(liveRowColumns)
    .from(records)
    .where(and(isLive(userId, entity), inArray(records.id, [...ids])));
}

/** The row of the user; null where there is none or it was deleted. */
export async function readRow(db: Database, userId: UserId, { entity, id }: RecordKey): Promise<LiveRow | null> {
  const [row] = await readRows(db, userId, entity, [id]);
  return row ?? null;
}

/** The user's jobs by their ids, newest first, after `before` and on the given stage where these are named. */
export async function readJobs(
  db: Database,
  userId: UserId,
  { limit, before, stage }: { limit: number; before: JobId | undefined; stage: Stage | undefined },
): Promise<LiveRow[]> {
  return await db
    .select(liveRowColumns)
    .from(records)
    .where(
      and(
        isLive(userId, 'job'),
        before === undefined ? undefined : lt(records.id, before),
        stage === undefined ? undefined : sql`${records.fields} ->> 'stage' = ${stage}`,
      ),
    )
    .orderBy(desc(records.id))
    .limit(limit);
}

/** The condition for the living rows of one entity of one user. */
export function isLive(userId: UserId, entity: string) {
  return and(eq(records.userId, userId), eq(records.entity, entity), records.isAlive);
}

/** What the fields of a job make up; it is for the caller to check it against the schema. */
export function jobValue(fields: LiveRow['fields']): Record<string, FieldValue> {
  return toValue(syncedEntities.job, fields);
}
