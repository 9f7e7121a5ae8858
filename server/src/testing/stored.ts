import type { UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { OpenDatabase } from '../database/connect.ts';
import { openEmbedded } from '../database/embedded.ts';
import { openPostgres } from '../database/postgres.ts';
import { events } from '../database/tables.ts';
import { deviceProgress, history } from '../sync/tables.ts';

/** What a database holds of a user beside the rows, as a list of what must not be there twice. */
export interface StoredCounts {
  /** Which value of which field of which row gave way. */
  history: string[];
  /** Which row was made. */
  created: string[];
  /** The last number taken in, by device. */
  lastSeqs: Map<string, number>;
}

/** Looks into the database of a server that does not run. */
export async function countStored(database: string | { dataDir: string }, userId: UserId): Promise<StoredCounts> {
  const open: OpenDatabase =
    typeof database === 'string' ? await openPostgres(database, 1) : await openEmbedded(database.dataDir);
  try {
    const { db } = open;
    const replaced = await db.select().from(history).where(eq(history.userId, userId));
    const happened = await db.select().from(events).where(eq(events.userId, userId));
    const progress = await db.select().from(deviceProgress).where(eq(deviceProgress.userId, userId));
    return {
      history: replaced.map(({ recordId, field, writtenAt }) => `${recordId} ${field} ${writtenAt}`),
      created: happened.filter(({ name }) => name === 'job.created').map(({ entityId }) => entityId),
      lastSeqs: new Map(progress.map(({ deviceId, lastSeq }) => [deviceId, lastSeq])),
    };
  } finally {
    await open.close();
  }
}
