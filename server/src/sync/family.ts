/**
 * Rows that go with another one: the history of a job with the job.
 *
 * - When a parent is deleted, its living children go along: they get its clock reading as their own deletion. That
 *   shared reading is what tells later which children went along and which had been deleted by themselves.
 * - When a deleted parent comes back, the children that went along come back as if nothing had been.
 * - A child written after the deletion brings its parent back, whatever became of the child. One written before goes
 *   along, whenever it arrives.
 * - A child whose parent has not arrived is kept like any other row.
 * - A deletion that loses to a later edit of the parent leaves the children alone. The device that deleted had already
 *   let them go along, so it is given them once more.
 *
 * In whatever order the same edits arrive, the same rows are alive in the end.
 *
 *   job @1, step @2, job deleted @3, step written @4   →  both alive, the job with a mark at @4
 *   job @1, step @2, step deleted @3, job deleted @4, job @5   →  the job alive, the step deleted
 */
import { applyEdit, type Hlc, isAlive, latestClock, type RowState } from '@jobmagpie/sync';

export interface RecordKey {
  entity: string;
  id: string;
}

/** A row and what it is. */
export interface SyncedRecord extends RecordKey {
  state: RowState;
  /** The row that it goes with, where its entity has a parent. */
  parentKey: RecordKey | null;
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

/** Puts the rows around `record`, which was just put, in order. `before` is what it was. */
export async function settleFamily(
  records: Records,
  record: SyncedRecord,
  before: RowState | null,
): Promise<FamilyChange[]> {
  const upward = await settleWithParent(records, record);
  const after = (await records.get(record)) ?? record;
  return [...upward, ...(await settleWithChildren(records, after, before))];
}

/** Gives every device the children once more as they are: for one that took a lost deletion for a fact. */
export async function showChildrenAgain(records: Records, parent: RecordKey): Promise<void> {
  for (const child of await records.childrenOf(parent)) records.put(child, child.state);
}

/** True for a child that is dead only because its parent is. */
export function wentAlong(child: RowState, parent: RowState | null): boolean {
  return child.deletedAt !== null && child.deletedAt === parent?.deletedAt && !isAlive(child) && !isAlive(parent);
}

async function settleWithParent(records: Records, record: SyncedRecord): Promise<FamilyChange[]> {
  const parent = record.parentKey === null ? null : await records.get(record.parentKey);
  const diedAt = parent === null ? null : diedWhen(parent.state);
  if (parent === null || diedAt === null) return [];
  const written = latestEdit(record.state);
  if (written !== null && written > diedAt) return await bringBack(records, parent, written);
  return isAlive(record.state) ? goAlong(records, record, diedAt) : [];
}

async function settleWithChildren(
  records: Records,
  record: SyncedRecord,
  before: RowState | null,
): Promise<FamilyChange[]> {
  const diedAt = diedWhen(record.state);
  const wasDeadSince = before === null ? null : diedWhen(before);
  if (diedAt === null) return wasDeadSince === null ? [] : await returnOf(records, record, wasDeadSince);
  const changes: FamilyChange[] = [];
  let youngest: Hlc | null = null;
  for (const child of await records.childrenOf(record)) {
    const written = latestEdit(child.state);
    if (written !== null && written > diedAt) {
      if (youngest === null || written > youngest) youngest = written;
      continue;
    }
    // Of a parent that is deleted once more, those that went along before go along still.
    const wentBefore = wasDeadSince !== null && child.state.deletedAt === wasDeadSince;
    if (!isAlive(child.state) && !wentBefore) continue;
    changes.push(...goAlong(records, child, diedAt));
    changes.push(...(await settleWithChildren(records, (await records.get(child)) ?? child, child.state)));
  }
  return youngest === null ? changes : [...changes, ...(await bringBack(records, record, youngest))];
}

function goAlong(records: Records, record: SyncedRecord, diedAt: Hlc): FamilyChange[] {
  records.put(record, { ...record.state, deletedAt: diedAt });
  return isAlive(record.state) ? [{ ...keyOf(record), kind: 'deleted' }] : [];
}

/** Writing its own id again is an edit that changes nothing but the time. */
async function bringBack(records: Records, record: SyncedRecord, at: Hlc): Promise<FamilyChange[]> {
  const back = records.put(record, applyEdit(record.state, { op: 'put', fields: { id: record.id }, at }).row);
  return [{ ...keyOf(record), kind: 'restored' }, ...(await settleFamily(records, back, record.state))];
}

async function returnOf(records: Records, parent: SyncedRecord, wasDeadSince: Hlc): Promise<FamilyChange[]> {
  const changes: FamilyChange[] = [];
  for (const child of await records.childrenOf(parent)) {
    if (child.state.deletedAt !== wasDeadSince || isAlive(child.state)) continue;
    const back = records.put(child, { ...child.state, deletedAt: null });
    changes.push({ ...keyOf(child), kind: 'restored' }, ...(await settleWithChildren(records, back, child.state)));
  }
  return changes;
}

/** When a dead row was deleted; null for a living one. */
function diedWhen(state: RowState): Hlc | null {
  return isAlive(state) ? null : state.deletedAt;
}

/** The clock of the last edit that is not a deletion. */
function latestEdit(state: RowState): Hlc | null {
  return latestClock({ ...state, deletedAt: null });
}

function keyOf({ entity, id }: RecordKey): RecordKey {
  return { entity, id };
}
