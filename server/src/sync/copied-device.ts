/**
 * Tells a repeat from the mutation of another browser under the same number.
 *
 * Two browsers that were started from one copied profile share the device id, and count on from the same number. What
 * the second one sends would pass for a repeat and be lost. Instead of remembering the ids of mutations, the rows are
 * asked: a mutation that was taken in has left its value, in the row or, where a later one replaced it, in the history.
 *
 *   row { notes: 'call Ann' @5 }, sent again { notes: 'call Ann' } @5   →  a repeat
 *   row { notes: 'call Ann' @5 }, sent       { notes: 'call Bob' } @6   →  never taken in: a copy
 *
 * A clock that was too far ahead was replaced when it came, so of those the value and the device must be the same. Where
 * a trace has been pruned, a device is taken for a copy that is none; it goes on under a new id, and nothing doubles.
 */
import type { UserId } from '@jobmagpie/model';
import {
  canonicalJson,
  deviceDigitsOf,
  type FieldValue,
  type Hlc,
  isTooFarAhead,
  latestClock,
  type Mutation,
  millisecondsOf,
  type RowState,
} from '@jobmagpie/sync';
import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';
import { checkMutation } from './check.ts';
import type { RecordKey } from './family.ts';
import type { Refused, SentMutation } from './progress.ts';
import type { LoadedRecords } from './records.ts';
import { history } from './tables.ts';

/** The number of the first of these mutations that was never taken in; null where all of them are repeats. */
export async function firstNeverTaken(
  tx: Transaction,
  userId: UserId,
  records: LoadedRecords,
  repeats: readonly SentMutation[],
  refused: ReadonlyMap<number, Refused>,
): Promise<number | null> {
  if (repeats.length === 0) return null;
  const toLookFor: Mutation[] = [];
  for (const sent of repeats) {
    const refusal = refused.get(sent.seq);
    if (refusal !== undefined && refusal.mutationId !== sent.mutationId) return sent.seq;
    const check = refusal === undefined ? checkMutation(sent) : null;
    // What cannot be read leaves no trace; it is refused again sooner or later, by this number or another.
    if (check !== null && 'mutation' in check) toLookFor.push(check.mutation);
  }
  await records.preload(toLookFor);
  let traces: Trace[] | null = null;
  for (const mutation of toLookFor) {
    const row = (await records.get(mutation))?.state ?? null;
    if (hasLeftItsMark(mutation, row, [])) continue;
    traces ??= await tracesOf(tx, userId, toLookFor);
    if (!hasLeftItsMark(mutation, row, traces)) return mutation.seq;
  }
  return null;
}

/** A value that some mutation wrote, and its clock. */
interface Trace extends RecordKey {
  field: string;
  value: FieldValue;
  at: Hlc;
}

async function tracesOf(tx: Transaction, userId: UserId, mutations: readonly Mutation[]): Promise<Trace[]> {
  const ids = [...new Set(mutations.map(({ id }) => id))];
  const found = await tx
    .select({
      entity: history.entity,
      id: history.recordId,
      field: history.field,
      value: history.value,
      at: history.writtenAt,
    })
    .from(history)
    .where(and(eq(history.userId, userId), inArray(history.recordId, ids)));
  return found.map(({ value, ...trace }) => ({ ...trace, value: value.was }));
}

function hasLeftItsMark(mutation: Mutation, row: RowState | null, traces: readonly Trace[]): boolean {
  if (mutation.op === 'delete') return row !== null && isDeletedBy(mutation.at, row);
  return Object.entries(mutation.fields).every(([field, value]) => {
    // Of the id only the clock ever changes, also by what happens to rows around.
    if (field === 'id') return row !== null;
    const held = row !== null && Object.hasOwn(row.clocks, field) ? row.clocks[field] : undefined;
    if (held !== undefined && isMark(mutation.at, value, { at: held, value: row?.fields[field] ?? null })) return true;
    return traces.some(
      (trace) =>
        trace.entity === mutation.entity &&
        trace.id === mutation.id &&
        trace.field === field &&
        isMark(mutation.at, value, trace),
    );
  });
}

function isMark(at: Hlc, value: FieldValue, mark: { at: Hlc; value: FieldValue }): boolean {
  return isSameClock(at, mark.at) && canonicalJson(value) === canonicalJson(mark.value);
}

/** True for a deletion that the row knows of, or that an edit has undone since: nothing of it can be lost any more. */
function isDeletedBy(at: Hlc, row: RowState): boolean {
  const edited = latestClock({ ...row, deletedAt: null });
  if (edited !== null && edited > at) return true;
  return row.deletedAt !== null && (row.deletedAt >= at || isSameClock(at, row.deletedAt));
}

/** The same reading, or the one that the server put in its place because it was too far ahead. */
function isSameClock(sent: Hlc, kept: Hlc): boolean {
  if (sent === kept) return true;
  return deviceDigitsOf(sent) === deviceDigitsOf(kept) && isTooFarAhead(sent, millisecondsOf(kept));
}
