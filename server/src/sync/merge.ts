/** What one mutation does to the rows. It decides; reading and writing is the business of `records`. */
import type { DeviceId } from '@jobmagpie/model';
import {
  applyEdit,
  isAlive,
  isTooFarAhead,
  latestClock,
  type Mutation,
  type RowEdit,
  type RowState,
  type Superseded,
  tick,
} from '@jobmagpie/sync';
import type { DomainEvent } from '../database/events.ts';
import { type RecordKey, type Records, settleFamily, showChildrenAgain, wentAlong } from './family.ts';
import { parentKeyIn } from './records.ts';

export interface Merged {
  superseded: (Superseded & RecordKey)[];
  events: DomainEvent[];
}

/** Applies the mutation. `now` is the server's time, which a device's clock may not be far ahead of. */
export async function mergeMutation(
  records: Records,
  mutation: Mutation,
  device: DeviceId,
  now: number,
): Promise<Merged> {
  const merged = await applyMutation(records, mutation, device, now);
  const after = mutation.op === 'delete' ? await records.get(mutation) : null;
  if (after !== null && isAlive(after.state)) await showChildrenAgain(records, mutation);
  return merged;
}

async function applyMutation(records: Records, mutation: Mutation, device: DeviceId, now: number): Promise<Merged> {
  const { entity, id } = mutation;
  const before = (await records.get(mutation))?.state ?? null;
  const edit = bounded(mutation, before, device, now);
  const outcome = applyEdit(before, edit);
  const superseded = outcome.superseded.map((value) => ({ entity, id, ...value }));
  const parentKey = parentKeyIn(entity, outcome.row.fields);
  const parent = parentKey === null ? null : await records.get(parentKey);
  const ownDeletion = ownDeletionOf(before, parent?.state ?? null, edit);
  if (!outcome.isChanged && ownDeletion === null) return { superseded, events: [] };
  const record = records.put(mutation, ownDeletion ?? outcome.row);
  if (ownDeletion !== null) return { superseded, events: [] };
  const around = await settleFamily(records, record, before);
  const after = (await records.get(mutation))?.state ?? record.state;
  const own = eventOf(mutation, before, after);
  const others = around.filter((change) => change.entity !== entity || change.id !== id);
  return {
    superseded,
    events: [
      ...(own === null ? [] : [own]),
      ...others.map((change) => ({ name: `${change.entity}.${change.kind}`, entityId: change.id, payload: {} })),
    ],
  };
}

/** The edit at its own clock reading, or just after the latest of its row where that reading cannot be true. */
function bounded(mutation: Mutation, row: RowState | null, device: DeviceId, now: number): RowEdit {
  const { at } = mutation;
  const clock = isTooFarAhead(at, now) ? tick(row === null ? null : latestClock(row), now, device) : at;
  return mutation.op === 'delete'
    ? { op: 'delete', fields: {}, at: clock }
    : { op: 'put', fields: mutation.fields, at: clock, over: mutation.over };
}

/**
 * A child that went along with its parent, and of which it turns out that it had been deleted by itself before: the
 * row says so from now on, so that it stays deleted when the parent comes back.
 */
function ownDeletionOf(row: RowState | null, parent: RowState | null, edit: RowEdit): RowState | null {
  if (row === null || edit.op !== 'delete' || !wentAlong(row, parent)) return null;
  const isEarlier = row.deletedAt !== null && edit.at < row.deletedAt;
  const own = { ...row, deletedAt: edit.at };
  return isEarlier && !isAlive(own) ? own : null;
}

function eventOf(mutation: Mutation, before: RowState | null, after: RowState): DomainEvent | null {
  const { entity, id: entityId } = mutation;
  const [was, is] = [before !== null && isAlive(before), isAlive(after)];
  const fields = Object.keys(mutation.fields);
  if (was && !is) return { name: `${entity}.deleted`, entityId, payload: {} };
  if (!is) return null;
  if (was) return { name: `${entity}.changed`, entityId, payload: { fields } };
  return { name: `${entity}.${before === null ? 'created' : 'restored'}`, entityId, payload: { fields } };
}
