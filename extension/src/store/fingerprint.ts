import { type Cursor, type EntityFingerprint, makeFingerprints, rowDigest } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readPairing } from './pairing.ts';
import { visitRows } from './rows.ts';

/** What this store holds, in a few characters an entity, for a comparison with `SyncCheck` of the server. */
export interface StoreFingerprint {
  /** The place that pulling has reached; null without a server or before the first pull. */
  cursor: Cursor | null;
  /** How many edits wait to be sent. While there are any, this store and the server differ. */
  unsent: number;
  entities: Record<string, EntityFingerprint>;
}

/** Reads the whole store, page by page, as it is at one moment. */
export async function fingerprintStore(): Promise<StoreFingerprint> {
  return database.transaction('r', database.tables, async () => {
    const fingerprints = makeFingerprints();
    const [pairing, unsent] = await Promise.all([readPairing(), database.outbox.count()]);
    await visitRows((rows) => {
      for (const row of rows) fingerprints.add(row.entity, rowDigest(row));
    });
    return { cursor: pairing?.cursor ?? null, unsent, entities: fingerprints.result() };
  });
}
