/**
 * How edits of one row come together, on every device and on the server by the same code.
 *
 * - Each field carries the clock of its last edit; the later edit of a field wins, whatever order they arrive in.
 * - Deletion is an edit too: it wins over edits made before it, and an edit after it brings the row back.
 * - A field that this version does not know is kept and merged like any other.
 *
 * Applying the same mutation twice, or two in either order, gives the same row.
 *
 *   row       { title: 'Engineer' @1, notes: 'call Ann' @4 }
 *   mutation  { title: 'Platform Engineer', notes: '' } @3
 *   result    { title: 'Platform Engineer' @3, notes: 'call Ann' @4 }      superseded: notes '' @3
 */
import { z } from 'zod';
import { Hlc, later } from './clock.ts';

/** What one field may hold. */
export const FieldValue = z.json();
export type FieldValue = z.infer<typeof FieldValue>;

export const RowState = z.object({
  fields: z.record(z.string(), FieldValue),
  clocks: z.record(z.string(), Hlc),
  deletedAt: Hlc.nullable(),
});
export type RowState = z.infer<typeof RowState>;

/** An edit of one row: fields to put, or its deletion, at one clock reading. */
export type RowEdit =
  | { op: 'put'; fields: Record<string, FieldValue>; at: Hlc }
  | { op: 'delete'; fields: Record<string, never>; at: Hlc };

/** A value that gave way to a later one, kept for the history. */
export interface Superseded {
  field: string;
  value: FieldValue;
  at: Hlc;
}

export interface EditOutcome {
  row: RowState;
  /** False where the edit had been applied before, or lost in every field. */
  isChanged: boolean;
  superseded: Superseded[];
}

const emptyRow: RowState = { fields: {}, clocks: {}, deletedAt: null };

/** The row after the edit; the row that was passed in stays as it is. */
export function applyEdit(before: RowState | null, edit: RowEdit): EditOutcome {
  const row = before ?? emptyRow;
  if (edit.op === 'delete') {
    const isChanged = row.deletedAt === null || edit.at > row.deletedAt;
    return { row: isChanged ? { ...row, deletedAt: edit.at } : row, isChanged, superseded: [] };
  }
  const fields = { ...row.fields };
  const clocks = { ...row.clocks };
  const superseded: Superseded[] = [];
  let isChanged = false;
  for (const [field, value] of Object.entries(edit.fields)) {
    const clock = Object.hasOwn(clocks, field) ? clocks[field] : undefined;
    const earlier = fields[field];
    if (clock === undefined || edit.at > clock) {
      if (clock !== undefined && earlier !== undefined) superseded.push({ field, value: earlier, at: clock });
      fields[field] = value;
      clocks[field] = edit.at;
      isChanged = true;
    } else if (edit.at < clock) {
      superseded.push({ field, value, at: edit.at });
    }
  }
  return { row: { fields, clocks, deletedAt: row.deletedAt }, isChanged, superseded };
}

/** True while the row is there for a person: never deleted, or edited after its deletion. */
export function isAlive(row: RowState): boolean {
  if (row.deletedAt === null) return true;
  const lastEdit = latestEdit(row);
  return lastEdit !== null && lastEdit > row.deletedAt;
}

/** The latest clock of any edit of the row, its deletion included; null for a row that nobody wrote. */
export function latestClock(row: RowState): Hlc | null {
  return later(latestEdit(row), row.deletedAt);
}

function latestEdit(row: RowState): Hlc | null {
  let latest: Hlc | null = null;
  for (const clock of Object.values(row.clocks)) latest = later(latest, clock);
  return latest;
}
