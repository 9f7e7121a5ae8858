import { isSyncedEntityName, MutationId, newId } from '@jobmagpie/model';
import { editsThatMake } from '@jobmagpie/sync';
import { database, type OutboxEntry } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { visitRows } from './rows.ts';

/**
 * Queues every row of this store for a server that may not have it (one paired anew, or one restored from a back-up),
 * each field at the clock at which it was written, so that the server merges it as if it had come in time. What waits
 * in the queue keeps its place before it.
 */
export async function offerEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const identity = await readIdentity();
    await visitRows(async (rows) => {
      const offers: OutboxEntry[] = [];
      for (const { entity, id, ...row } of rows) {
        if (!isSyncedEntityName(entity)) continue;
        for (const edit of editsThatMake(row)) {
          identity.lastSeq += 1;
          const mutation = { mutationId: newId(MutationId), seq: identity.lastSeq, entity, id, ...edit };
          offers.push({ seq: identity.lastSeq, mutation, wasSent: false });
        }
      }
      await database.outbox.bulkPut(offers);
    });
    await writeIdentity(identity);
  });
}
