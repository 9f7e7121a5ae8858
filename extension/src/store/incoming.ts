import { applyEdit, type Hlc, later, latestClock, type PulledRow } from '@jobmagpie/sync';
import { database, type OutboxEntry } from './database.ts';
import { noteFill } from './fill.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { type Reached, writeReached } from './pairing.ts';
import { type PlacedRows, placeRows, writePlaced } from './rows.ts';

/** A page of a pull, read. */
export interface PulledPage {
  rows: readonly PulledRow[];
  placed: PlacedRows;
}

/** Where a page stands among those of its pull. */
export interface PagePlace {
  /** What is kept once the page is here. */
  reached: Reached;
  isFirst: boolean;
  /** Rows that are still to come after it. */
  remaining: number;
}

/** Reads a page, which needs no database: while one page is written, the next one can be read. */
export function readPage(rows: readonly PulledRow[]): PulledPage {
  return { rows, placed: placeRows(rows) };
}

/**
 * Lays rows of the server under this device's own unsent edits, in one transaction, and keeps with them the place that
 * pulling has reached: whatever stops the browser, the next pull goes on after the rows that are here. The clock moves
 * past all of them.
 */
export async function takePage({ rows, placed }: PulledPage, place?: PagePlace): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const [identity, unsent] = await Promise.all([readIdentity(), unsentEdits(rows)]);
    let clock: Hlc | null = identity.lastClock;
    for (const row of rows) clock = later(clock, latestClock(row));
    await Promise.all([
      writePlaced(unsent.size === 0 ? placed : placeRows(rows.map((row) => underEdits(row, unsent)))),
      writeIdentity({ ...identity, lastClock: clock }),
      place === undefined ? undefined : writeReached(place.reached),
      place === undefined ? undefined : noteFill(place.isFirst, rows.length, place.remaining),
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
