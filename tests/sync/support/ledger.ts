/** What people were told is kept: for each field the latest value, and every value that anybody wrote. */
import { canonicalJson, deviceDigitsOf, type Hlc, isTooFarAhead, type PulledRow } from '@jobmagpie/sync';
import { expect } from 'vitest';

/** Rows by entity and id. */
export type Rows = Map<string, PulledRow>;

interface Winner {
  at: Hlc;
  value: string;
}

export interface Ledger {
  /** Notes what an edit has made of a row. `now` is the true time. */
  note(key: string, row: PulledRow, before: PulledRow | undefined, now: number): void;
  /** Takes stock after a store was emptied or the server put back: more than what is there nobody can keep. */
  countAnew(stores: readonly Rows[]): void;
  /** Fails where a value is lost, or one is there that nobody wrote. */
  compare(final: Rows): void;
}

export function makeLedger(): Ledger {
  const written = new Map<string, Set<string>>();
  /** Fields of which a reading was too far ahead: who wins there is the server's decision. */
  const unclear = new Set<string>();
  let winners = new Map<string, Winner>();

  function raise(field: string, winner: Winner): void {
    const held = winners.get(field);
    if (held === undefined || winner.at > held.at) winners.set(field, winner);
  }

  return {
    note(key, row, before, now) {
      for (const [field, winner] of winnersOf(key, row)) {
        if (before?.clocks[field.slice(key.length + 1)] === winner.at) continue;
        written.set(field, (written.get(field) ?? new Set()).add(winner.value));
        if (isTooFarAhead(winner.at, now)) unclear.add(field);
        raise(field, winner);
      }
    },
    countAnew(stores) {
      winners = new Map();
      for (const rows of stores) {
        for (const [key, row] of rows) for (const [field, winner] of winnersOf(key, row)) raise(field, winner);
      }
    },
    compare(final) {
      const found = new Map([...final].flatMap(([key, row]) => winnersOf(key, row)));
      for (const [field, winner] of winners) {
        expect(found.has(field), `${field} is there`).toBe(true);
        const kept = found.get(field);
        if (unclear.has(field) || kept === undefined) continue;
        expect(timed(kept), `the value that wins at ${field}`).toEqual(timed(winner));
      }
      for (const [field, { value }] of found)
        expect([...(written.get(field) ?? [])], `who wrote ${field}`).toContain(value);
    },
  };
}

/** A device that is taken for a copy of another one gives its unsent edits its new name, and keeps their time. */
function timed({ at, value }: Winner): { at: string; value: string } {
  return { at: at.slice(0, -deviceDigitsOf(at).length), value };
}

/** The fields of a row with their clocks. Its own id says nothing, and is written again by whoever brings it back. */
function winnersOf(key: string, row: PulledRow): [string, Winner][] {
  return Object.entries(row.clocks).flatMap(([field, at]) =>
    field === 'id' ? [] : [[`${key}.${field}`, { at, value: canonicalJson(row.fields[field] ?? null) }]],
  );
}
