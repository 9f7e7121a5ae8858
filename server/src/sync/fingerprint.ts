/**
 * What a user's rows come to, at one version, read in pages and without holding a writer back.
 *
 * The pages go by version. A row that changes meanwhile gets a higher one, so it is met again further on, and what it
 * came to before is taken out. The last page is the first that is not full: at that moment every row was read as it
 * stands, and the last version read is the one at which all of this is so.
 */
import type { UserId } from '@jobmagpie/model';
import { type EntityFingerprint, makeFingerprints, rowDigest } from '@jobmagpie/sync';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { records } from './tables.ts';

/** Few enough that requests get their turn between two pages. */
const ROWS_PER_STATEMENT = 250;

export async function fingerprintRows(
  db: Database,
  userId: UserId,
): Promise<{ version: number; entities: Record<string, EntityFingerprint> }> {
  const fingerprints = makeFingerprints();
  const read = new Map<string, bigint>();
  let version = 0;
  for (;;) {
    const rows = await db
      .select({
        version: records.version,
        entity: records.entity,
        id: records.id,
        fields: records.fields,
        clocks: records.clocks,
        deletedAt: records.deletedAt,
      })
      .from(records)
      .where(and(eq(records.userId, userId), gt(records.version, version)))
      .orderBy(asc(records.version))
      .limit(ROWS_PER_STATEMENT);
    for (const row of rows) {
      const key = `${row.entity}/${row.id}`;
      const before = read.get(key);
      if (before !== undefined) fingerprints.remove(row.entity, before);
      const digest = rowDigest(row);
      read.set(key, digest);
      fingerprints.add(row.entity, digest);
      version = row.version;
    }
    if (rows.length < ROWS_PER_STATEMENT) return { version, entities: fingerprints.result() };
  }
}
