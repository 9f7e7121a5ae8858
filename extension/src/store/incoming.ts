import { applyEdit, later, latestClock, type PulledRow, type RowState } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { writeRow } from './rows.ts';

/**
 * Lays rows of the server under this device's own unsent edits, in one transaction. The clock moves past all of them.
 */
export async function takeRows(rows: readonly PulledRow[]): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const identity = await readIdentity();
    for (const { entity, id, ...incoming } of rows) {
      await writeRow(entity, id, await underUnsentEdits(entity, id, incoming));
      identity.lastClock = later(identity.lastClock, latestClock(incoming));
    }
    await writeIdentity(identity);
  });
}

async function underUnsentEdits(entity: string, id: string, incoming: RowState): Promise<RowState> {
  const unsent = await database.outbox.where('[mutation.entity+mutation.id]').equals([entity, id]).sortBy('seq');
  return unsent.reduce((row, entry) => applyEdit(row, entry.mutation).row, incoming);
}
