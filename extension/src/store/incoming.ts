import { applyEdit, type Cursor, type Hlc, later, latestClock, type PulledRow } from '@jobmagpie/sync';
import { database, type OutboxEntry } from './database.ts';
import { noteFill } from './fill.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { type Reached, readPairing, writeReached } from './pairing.ts';
import { writeRows } from './rows.ts';

/** The place that pulling has reached with a page of rows, and what is left after it. */
export interface PageEnd extends Reached {
  /** Where the page before ended: should that one not have been kept, this one is not kept either. */
  after: Cursor | null;
  remaining: number;
  /** True for pages that fill a store which had no jobs. */
  isFill: boolean;
}

/**
 * Lays rows of the server under this device's own unsent edits, in one transaction, and keeps with them the place that
 * pulling has reached: whatever stops the browser, the next pull goes on after the rows that are here. The clock moves
 * past all of them.
 *
 * Pages of a fill may be handed over one before the other is kept: each is on its way to the disk while the next one is
 * made ready, and the browser writes them in their order.
 */
export async function takeRows(rows: readonly PulledRow[], end?: PageEnd): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const isFill = end?.isFill === true;
    const known = Promise.all([readIdentity(), unsentEdits(rows), end === undefined ? undefined : follow(end)]);
    // Nothing of a fill waits for what is asked: its rows are on their way at once.
    const [[identity, unsent]] = await Promise.all([known, isFill ? writeRows(rows, { areNew: true }) : undefined]);
    let clock: Hlc | null = identity.lastClock;
    for (const row of rows) clock = later(clock, latestClock(row));
    const left = isFill ? rows.filter((row) => unsent.has(nameOf(row))) : rows;
    await Promise.all([
      writeRows(unsent.size === 0 ? left : left.map((row) => underEdits(row, unsent))),
      writeIdentity({ ...identity, lastClock: clock }),
      end === undefined ? undefined : keepPlace(end, rows.length),
    ]);
  });
}

/** Throws, and so undoes the transaction, where the page before this one was not kept. */
async function follow({ token, after }: PageEnd): Promise<void> {
  const pairing = await readPairing();
  if (pairing?.token === token && pairing.cursor !== after) throw new Error('The page before this one was not kept.');
}

async function keepPlace({ token, cursor, after, remaining, isFill }: PageEnd, rows: number): Promise<void> {
  await writeReached({ token, cursor });
  if (isFill) await noteFill(after === null, rows, remaining);
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
