/**
 * Takes in what a device did, in one transaction under the lock of the user's head.
 *
 * - A mutation is applied once, whatever is sent twice or at once: the numbers of a device have no gaps, and the last
 *   one taken in is written together with the rows.
 * - Every mutation gets an answer. A refused one uses up its number, and the refusal is kept, so that a device which
 *   lost the answer hears it again.
 * - Rows become visible in the order of their versions.
 * - What carries the number of an earlier mutation and is another one comes from a copy of the device; none of it is
 *   taken in, and the device is told from which number on it is by itself.
 */
import type { PushResponse } from '@jobmagpie/sync';
import type { Database } from '../database/connect.ts';
import { recordEvents } from '../database/events.ts';
import type { Caller } from '../features/accounts/sessions.ts';
import { checkMutation, fitting } from './check.ts';
import { firstNeverTaken } from './copied-device.ts';
import { lockHead, moveHead } from './head.ts';
import { keepHistory } from './history.ts';
import { type Merged, mergeMutation } from './merge.ts';
import {
  answersToRepeats,
  forgetRefusals,
  keepProgress,
  keepRefusals,
  progressOf,
  refusedBefore,
  type SentMutation,
} from './progress.ts';
import { loadRecords } from './records.ts';

export type PushOutcome = { response: PushResponse } | { expectedSeq: number } | { copiedBefore: number };

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
    const repeats = mutations.slice(0, mutations.length - fresh.length);
    const refusedEarlier = await refusedBefore(tx, caller, repeats);
    const copiedBefore = await firstNeverTaken(tx, caller.userId, records, repeats, refusedEarlier);
    if (copiedBefore !== null) return { copiedBefore };

    const checked = fresh.map((sent) => ({ sent, check: checkMutation(sent) }));
    await records.preload(checked.flatMap(({ check }) => ('mutation' in check ? [check.mutation] : [])));
    const results = answersToRepeats(repeats, refusedEarlier);
    const merged: Merged = { superseded: [], events: [] };
    const refused: (SentMutation & { reason: string })[] = [];
    for (const { sent, check } of checked) {
      const { mutationId, seq } = sent;
      const fit =
        'reason' in check ? check : fitting((await records.get(check.mutation))?.state ?? null, check.mutation);
      if ('reason' in fit) {
        refused.push({ mutationId, seq, reason: fit.reason });
        results.push({ mutationId, status: 'rejected', reason: fit.reason });
        continue;
      }
      const { superseded, events } = await mergeMutation(records, fit.mutation, caller.deviceId, now);
      merged.superseded.push(...superseded);
      merged.events.push(...events);
      results.push({ mutationId, status: 'applied' });
    }

    const newHead = await records.save(head);
    const newSeq = fresh.at(-1)?.seq ?? lastSeq;
    if (newHead !== head) await moveHead(tx, caller.userId, newHead, caller.deviceId);
    if (newSeq !== lastSeq) await keepProgress(tx, caller, newSeq);
    if (first !== undefined) await forgetRefusals(tx, caller, first.seq);
    await keepRefusals(tx, caller, refused);
    await keepHistory(tx, caller.userId, merged.superseded, new Date(now));
    await recordEvents(tx, caller.userId, merged.events, new Date(now));
    return { response: { results, lastSeq: newSeq } };
  });
}
