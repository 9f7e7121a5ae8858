import { isSyncedEntityName, MutationId, newId } from '@jobmagpie/model';
import type { Hlc, RowEdit, RowState } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { allRows } from './rows.ts';

/**
 * Queues every row of this store for a server that may not have it (one paired anew, or one restored from a back-up),
 * each field at the clock at which it was written, so that the server merges it as if it had come in time. What waits
 * in the queue keeps its place before it.
 */
export async function offerEverything(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const identity = await readIdentity();
    for (const { entity, id, row } of await allRows()) {
      if (!isSyncedEntityName(entity)) continue;
      for (const edit of editsThatMake(row)) {
        identity.lastSeq += 1;
        const mutation = { mutationId: newId(MutationId), seq: identity.lastSeq, entity, id, ...edit };
        await database.outbox.put({ seq: identity.lastSeq, mutation, wasSent: false });
      }
    }
    await writeIdentity(identity);
  });
}

function editsThatMake({ fields, clocks, deletedAt }: RowState): RowEdit[] {
  const byClock = new Map<Hlc, RowEdit & { op: 'put' }>();
  for (const [field, at] of Object.entries(clocks)) {
    const edit = byClock.get(at) ?? { op: 'put', fields: {}, at };
    edit.fields[field] = fields[field] ?? null;
    byClock.set(at, edit);
  }
  const puts: RowEdit[] = [...byClock.values()];
  return deletedAt === null ? puts : [...puts, { op: 'delete', fields: {}, at: deletedAt }];
}
