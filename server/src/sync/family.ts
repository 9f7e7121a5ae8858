/**
 * Rows that go with another one: the history of a job with the job.
 *
 * - When a parent is deleted, its living children are deleted with it, at the same clock reading. That shared reading
 *   is what tells later which children went along and which had been deleted by themselves.
 * - When a deleted parent comes back, the children that went along come back: just after the deletion, so that an own
 *   deletion of theirs that arrives late still counts.
 * - A child written after the deletion brings its parent back. One written before goes along, whenever it arrives.
 * - A child whose parent has not arrived is kept like any other row.
 *
 * In whatever order the same edits arrive, the same rows are alive in the end.
 */
import type { DeviceId } from '@jobmagpie/model';
import { applyEdit, type Hlc, isAlive, latestClock, type RowState, tick } from '@jobmagpie/sync';

export interface RecordKey {
  entity: string;
  id: string;
}

/** A row and what it is. */
export interface SyncedRecord extends RecordKey {
  state: RowState;
  /** The id of the row that it goes with, where its entity has a parent. */
  parentId: string | null;
}

/** Where the rules find rows and leave them. */
export interface Records {
  get(key: RecordKey): Promise<SyncedRecord | null>;
  /** The rows of all entities that go with this one. */
  childrenOf(key: RecordKey): Promise<SyncedRecord[]>;
  put(key: RecordKey, state: RowState): SyncedRecord;
}

/** A row that came or went without being named in the mutation. */
export interface FamilyChange extends RecordKey {
  kind: 'restored' | 'deleted';
}

/** Puts the rows around `record`, which was just put, in order. `before` is what it was, `parent` what it goes with. */
export async function settleFamily(
  records: Records,
  record: SyncedRecord,
  before: RowState | null,
  parentKey: RecordKey | null,
  device: DeviceId,
): Promise<FamilyChange[]> {
  const changes: FamilyChange[] = [];
  const parent = parentKey === null ? null : await records.get(parentKey);
  let state = record.state;
  if (parent !== null && isAlive(state) && !isAlive(parent.state) && parent.state.deletedAt !== null) {
    const together = applyEdit(state, { op: 'delete', fields: {}, at: parent.state.deletedAt }).row;
    const at = latestClock(state);
    if (!isAlive(together)) {
      state = records.put(record, together).state;
      changes.push({ ...keyOf(record), kind: 'deleted' });
    } else if (at !== null) {
      changes.push(...(await bringBack(records, parent, at, device)));
    }
  }
  if (state.deletedAt !== null && !isAlive(state)) {
    changes.push(...(await takeAlong(records, { ...record, state }, state.deletedAt, device)));
  } else if (before?.deletedAt && !isAlive(before)) {
    changes.push(...(await bringBackThoseOf(records, record, before.deletedAt, device)));
  }
  return changes;
}

/** True for a child that is dead only because its parent is. */
export function wentAlong(child: RowState, parent: RowState | null): boolean {
  return child.deletedAt !== null && child.deletedAt === parent?.deletedAt && !isAlive(child) && !isAlive(parent);
}

async function takeAlong(records: Records, parent: SyncedRecord, at: Hlc, device: DeviceId): Promise<FamilyChange[]> {
  const changes: FamilyChange[] = [];
  let youngest: Hlc | null = null;
  for (const child of await records.childrenOf(parent)) {
    if (!isAlive(child.state)) continue;
    const together = applyEdit(child.state, { op: 'delete', fields: {}, at }).row;
    if (isAlive(together)) {
      const written = latestClock(child.state);
      if (written !== null && (youngest === null || written > youngest)) youngest = written;
      continue;
    }
    records.put(child, together);
    changes.push({ ...keyOf(child), kind: 'deleted' }, ...(await takeAlong(records, child, at, device)));
  }
  return youngest === null ? changes : [...changes, ...(await bringBack(records, parent, youngest, device))];
}

async function bringBack(records: Records, record: SyncedRecord, at: Hlc, device: DeviceId): Promise<FamilyChange[]> {
  const { deletedAt } = record.state;
  // Writing its id again is an edit that changes nothing but the time.
  records.put(record, applyEdit(record.state, { op: 'put', fields: { id: record.id }, at }).row);
  const own: FamilyChange = { ...keyOf(record), kind: 'restored' };
  return deletedAt === null ? [own] : [own, ...(await bringBackThoseOf(records, record, deletedAt, device))];
}

async function bringBackThoseOf(
  records: Records,
  parent: SyncedRecord,
  deletedAt: Hlc,
  device: DeviceId,
): Promise<FamilyChange[]> {
  const changes: FamilyChange[] = [];
  for (const child of await records.childrenOf(parent)) {
    if (child.state.deletedAt !== deletedAt || isAlive(child.state)) continue;
    changes.push(...(await bringBack(records, child, tick(deletedAt, 0, device), device)));
  }
  return changes;
}

function keyOf({ entity, id }: RecordKey): RecordKey {
  return { entity, id };
}
