/**
 * Takes in what a device did, in one transaction under the lock of the user's head.
 *
 * - A mutation is applied once, whatever is sent twice or at once: the numbers of a device have no gaps, and the last
 *   one taken in is written together with the rows.
 * - Every mutation gets an answer. A refused one uses up its number, and the refusal is kept, so that a device which
 *   lost the answer hears it again.
 * - Rows become visible in the order of their versions.
 */
import { type MutationId, newId } from '@jobmagpie/model';
import type { MutationResult, PushResponse } from '@jobmagpie/sync';
import { and, eq, gte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import { type DomainEvent, recordEvents } from '../database/events.ts';
import type { Caller } from '../features/accounts/sessions.ts';
import { checkMutation } from './check.ts';
import { lockHead, moveHead } from './head.ts';
import { type Merged, mergeMutation } from './merge.ts';
import { loadRecords } from './records.ts';
import { deviceProgress, history, rejections } from './tables.ts';

/** A mutation of which only what is needed for an answer was checked. */
export interface SentMutation {
  mutationId: MutationId;
  seq: number;
}

export type PushOutcome = { response: PushResponse; events: DomainEvent[] } | { expectedSeq: number };

/** Applies mutations whose numbers follow each other. `now` is the time of the server. */
export async function push(
  db: Database,
  caller: Caller,
  mutations: readonly SentMutation[],
  now: number,
): Promise<PushOutcome> {
  return await db.transaction(async (tx): Promise<PushOutcome> => {
    const head = await lockHead(tx, caller.userId);
    const { lastSeq, mayLeap } = await progressOf(tx, caller);
    const [first] = mutations;
    if (first !== undefined && first.seq > lastSeq + 1 && !mayLeap) return { expectedSeq: lastSeq + 1 };

    const records = loadRecords(tx, caller.userId);
    const fresh = mutations.filter((mutation) => mutation.seq > lastSeq);
    const checked = fresh.map((sent) => ({ sent, check: checkMutation(sent) }));
    await records.preload(checked.flatMap(({ check }) => ('mutation' in check ? [check.mutation] : [])));
    const results = await answersToRepeats(tx, caller, mutations.slice(0, mutations.length - fresh.length));
    const merged: Merged = { superseded: [], events: [] };
    const refused: (SentMutation & { reason: string })[] = [];
    for (const { sent, check } of checked) {
      const { mutationId, seq } = sent;
      if ('reason' in check) {
        refused.push({ mutationId, seq, reason: check.reason });
        results.push({ mutationId, status: 'rejected', reason: check.reason });
        continue;
      }
      const { superseded, events } = await mergeMutation(records, check.mutation, caller.deviceId, now);
      merged.superseded.push(...superseded);
      merged.events.push(...events);
      results.push({ mutationId, status: 'applied' });
    }

    const newHead = await records.save(head);
    const newSeq = fresh.at(-1)?.seq ?? lastSeq;
    if (newHead !== head) await moveHead(tx, caller.userId, newHead);
    if (newSeq !== lastSeq) await keepProgress(tx, caller, newSeq);
    await keepRefusals(tx, caller, refused);
    await keepHistory(tx, caller, merged.superseded, new Date(now));
    await recordEvents(tx, caller.userId, merged.events, new Date(now));
    return { response: { results, lastSeq: newSeq }, events: merged.events };
  });
}

async function progressOf(
  tx: Transaction,
  { userId, deviceId }: Caller,
): Promise<{ lastSeq: number; mayLeap: boolean }> {
  const [progress] = await tx
    .select()
    .from(deviceProgress)
    .where(and(eq(deviceProgress.userId, userId), eq(deviceProgress.deviceId, deviceId)));
  return progress ?? { lastSeq: 0, mayLeap: false };
}

async function keepProgress(tx: Transaction, caller: Caller, lastSeq: number): Promise<void> {
  const progress = { lastSeq, mayLeap: false };
  await tx
    .insert(deviceProgress)
    .values({ ...caller, ...progress })
    .onConflictDoUpdate({ target: [deviceProgress.userId, deviceProgress.deviceId], set: progress });
}

/** What was refused before is refused again; the rest of what was taken in before is a duplicate. */
async function answersToRepeats(
  tx: Transaction,
  { userId, deviceId }: Caller,
  repeats: readonly SentMutation[],
): Promise<MutationResult[]> {
  const [first] = repeats;
  if (first === undefined) return [];
  const refused = await tx
    .select({ seq: rejections.seq, reason: rejections.reason })
    .from(rejections)
    .where(and(eq(rejections.userId, userId), eq(rejections.deviceId, deviceId), gte(rejections.seq, first.seq)));
  const reasons = new Map(refused.map(({ seq, reason }) => [seq, reason]));
  return repeats.map(({ mutationId, seq }) => {
    const reason = reasons.get(seq);
    return reason === undefined ? { mutationId, status: 'duplicate' } : { mutationId, status: 'rejected', reason };
  });
}

async function keepRefusals(
  tx: Transaction,
  { userId, deviceId }: Caller,
  refused: readonly (SentMutation & { reason: string })[],
): Promise<void> {
  if (refused.length === 0) return;
  await tx.insert(rejections).values(refused.map((refusal) => ({ userId, deviceId, ...refusal })));
}

/** How many rows one statement writes: its parameters are limited. */
const ROWS_PER_STATEMENT = 500;

async function keepHistory(
  tx: Transaction,
  { userId }: Caller,
  superseded: Merged['superseded'],
  recordedAt: Date,
): Promise<void> {
  const rows = superseded.map(({ entity, id, field, value, at }) => {
    return {
      userId,
      id: newId(z.uuid()),
      entity,
      recordId: id,
      field,
      value: { was: value },
      writtenAt: at,
      recordedAt,
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.insert(history).values(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
