/**
 * How the service itself writes to a user's rows: through the same door as a device, under the same lock and by the same
 * merge, so that every change reaches every device. No feature writes to the rows in any other way.
 */
import { DeviceId, MutationId, newId, type UserId } from '@jobmagpie/model';
import { type FieldValue, type Hlc, latestClock, type Mutation, tick } from '@jobmagpie/sync';
import type { Transaction } from '../database/connect.ts';
import { recordEvents } from '../database/events.ts';
import { checkMutation, fitting } from './check.ts';
import { lockHead, moveHead } from './head.ts';
import { keepHistory } from './history.ts';
import { type Merged, mergeMutation } from './merge.ts';
import { loadRecords } from './records.ts';

/** The service as a writer: what it writes carries this in its clock readings. */
export const SERVER_DEVICE_ID = DeviceId.parse('00000000-0000-7000-8000-5e7271ce0000');

/** One edit of one row. `at` is when it was written, where that is known; else now, after everything in the row. */
export type ServerEdit = { entity: string; id: string; at?: Hlc } & (
  | { op: 'put'; fields: Record<string, FieldValue> }
  | { op: 'delete' }
);

/** An edit that no device could send either; the message says what is wrong with it. */
export class WrongEdit extends Error {
  override name = 'WrongEdit';
}

/**
 * Applies the edits in the caller's transaction. Throws `WrongEdit` for one that cannot be taken in. With many rows,
 * call it for some hundreds at a time.
 */
export async function write(
  tx: Transaction,
  userId: UserId,
  edits: readonly ServerEdit[],
  now: number,
): Promise<{ changed: number }> {
  const head = await lockHead(tx, userId);
  const records = loadRecords(tx, userId);
  await records.preload(edits);
  const merged: Merged = { superseded: [], events: [] };
  for (const edit of edits) {
    const state = (await records.get(edit))?.state ?? null;
    const at = edit.at ?? tick(state === null ? null : latestClock(state), now, SERVER_DEVICE_ID);
    const fit = fitting(state, mutationOf(edit, at));
    if ('reason' in fit) throw new WrongEdit(fit.reason);
    const { superseded, events } = await mergeMutation(records, fit.mutation, SERVER_DEVICE_ID, now);
    merged.superseded.push(...superseded);
    merged.events.push(...events);
  }
  const newHead = await records.save(head);
  if (newHead !== head) await moveHead(tx, userId, newHead, SERVER_DEVICE_ID);
  await keepHistory(tx, userId, merged.superseded, new Date(now));
  await recordEvents(tx, userId, merged.events, new Date(now));
  return { changed: newHead - head };
}

function mutationOf(edit: ServerEdit, at: Hlc): Mutation {
  const { entity, id, op } = edit;
  const fields = op === 'put' ? edit.fields : {};
  const checked = checkMutation({ mutationId: newId(MutationId), seq: 1, entity, id, op, fields, at });
  if ('reason' in checked) throw new WrongEdit(checked.reason);
  return checked.mutation;
}
