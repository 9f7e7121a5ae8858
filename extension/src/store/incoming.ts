import { applyEdit, later, latestClock, type PulledRow, type RowState } from '@jobmagpie/sync';
import { database } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { writeRow } from './rows.ts';

/**
 * Lays rows of the server under this device's own unsent edits, in one transaction. The clock moves past all of them.
 * Returns the ids of the jobs and other rows that were written, by entity.
 */
export async function takeRows(rows: readonly PulledRow[]): Promise<Map<string, string[]>> {
  const written = new Map<string, string[]>();
  await database.transaction('rw', database.tables, async () => {
    const identity = await readIdentity();
    for (const { entity, id, ...incoming } of rows) {
      await writeRow(entity, id, await underUnsentEdits(entity, id, incoming));
      identity.lastClock = later(identity.lastClock, latestClock(incoming));
      written.set(entity, [...(written.get(entity) ?? []), id]);
    }
    await writeIdentity(identity);
  });
  return written;
}

async function underUnsentEdits(entity: string, id: string, incoming: RowState): Promise<RowState> {
  const unsent = await database.outbox.where('[mutation.entity+mutation.id]').equals([entity, id]).sortBy('seq');
  return unsent.reduce((row, entry) => applyEdit(row, entry.mutation).row, incoming);
}
