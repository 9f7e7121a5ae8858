import { applyEdit, type Hlc, later, latestClock, type PulledRow } from '@jobmagpie/sync';
import { database, type OutboxEntry } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { type Reached, writeReached } from './pairing.ts';
import { writeRows } from './rows.ts';

/**
 * Lays rows of the server under this device's own unsent edits, in one transaction, and keeps with them the place that
 * pulling has reached: whatever stops the browser, the next pull goes on after the rows that are here. The clock moves
 * past all of them.
 */
export async function takeRows(rows: readonly PulledRow[], reached?: Reached): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const [identity, unsent] = await Promise.all([readIdentity(), unsentEdits(rows)]);
    let clock: Hlc | null = identity.lastClock;
    for (const row of rows) clock = later(clock, latestClock(row));
    await Promise.all([
      writeRows(unsent.size === 0 ? rows : rows.map((row) => underEdits(row, unsent))),
      writeIdentity({ ...identity, lastClock: clock }),
      reached === undefined ? undefined : writeReached(reached),
    ]);
  });
}

/** The unsent edits of these rows by row, in their order. */
async function unsentEdits(rows: readonly PulledRow[]): Promise<Map<string, OutboxEntry[]>> {
  const edits = new Map<string, OutboxEntry[]>();
  if ((await database.outbox.limit(1).primaryKeys()).length === 0) return edits;
  const keys = rows.map(({ entity, id }) => [entity, id]);
  const entries = await database.outbox.where('[mutation.entity+mutation.id]').anyOf(keys).toArray();
  for (const entry of entries.sort((one, other) => one.seq - other.seq)) {
    const key = nameOf(entry.mutation);
    edits.set(key, [...(edits.get(key) ?? []), entry]);
  }
  return edits;
}

function underEdits(row: PulledRow, unsent: Map<string, OutboxEntry[]>): PulledRow {
  const { entity, id, ...incoming } = row;
  const edits = unsent.get(nameOf(row)) ?? [];
  return { entity, id, ...edits.reduce((state, { mutation }) => applyEdit(state, mutation).row, incoming) };
}

function nameOf({ entity, id }: { entity: string; id: string }): string {
  return `${entity}/${id}`;
}
