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
 *
 * A value that gave way is a conflict where two devices wrote the field without knowing of each other. `over` says what
 * the writer knew: the clock of the value that it saw and replaced. In the example the writer of `notes ''` saw @1, as
 * `over: { title: @1, notes: @1 }` says, and not the `@4` of another device that it met.
 */
import { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import { deviceDigitsOf, Hlc, isHlc, later } from './clock.ts';

/** What one field may hold. */
export const FieldValue = z.json();
export type FieldValue = z.infer<typeof FieldValue>;

/**
 * A first pull brings ten thousand rows. What is in them came out of JSON and is JSON, so that walking through every value
 * once more would only cost time; whoever shows or merges a value checks it against the schema of its entity.
 */
export const RowState = z.object({
  fields: z.custom<Record<string, FieldValue>>(isObject).meta({ type: 'object' }),
  clocks: z
    .custom<Record<string, Hlc>>((value) => isObject(value) && Object.values(value).every(isHlc))
    .meta({ type: 'object', additionalProperties: { type: 'string' } }),
  deletedAt: Hlc.nullable(),
});
export type RowState = z.infer<typeof RowState>;

/** An edit of one row: fields to put, or its deletion, at one clock reading. */
export type RowEdit =
  | { op: 'put'; fields: Record<string, FieldValue>; at: Hlc; over?: Record<string, Hlc> | undefined }
  | { op: 'delete'; fields: Record<string, never>; at: Hlc };

/** A value that gave way to a later one, kept for the history. */
export interface Superseded {
  field: string;
  value: FieldValue;
  at: Hlc;
  /** The clock of the value that stays. */
  replacedAt: Hlc;
  /** True where its writer and that of the value that stays did not know of each other. */
  isConflict: boolean;
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
      if (clock !== undefined && earlier !== undefined) {
        const isConflict = wereApart(edit, field, value, { value: earlier, clock });
        superseded.push({ field, value: earlier, at: clock, replacedAt: edit.at, isConflict });
      }
      fields[field] = value;
      clocks[field] = edit.at;
      isChanged = true;
    } else if (edit.at < clock) {
      const isConflict = wereApart(edit, field, value, { value: earlier ?? null, clock });
      superseded.push({ field, value, at: edit.at, replacedAt: clock, isConflict });
    }
  }
  return { row: { fields, clocks, deletedAt: row.deletedAt }, isChanged, superseded };
}

/** True where the writer of the edit had not seen the value that the row holds, another device wrote it, and it differs. */
function wereApart(
  { over, at }: RowEdit & { op: 'put' },
  field: string,
  value: FieldValue,
  held: { value: FieldValue; clock: Hlc },
): boolean {
  if (over === undefined || deviceDigitsOf(at) === deviceDigitsOf(held.clock)) return false;
  const seen = Object.hasOwn(over, field) ? over[field] : undefined;
  return seen !== held.clock && canonicalJson(value) !== canonicalJson(held.value);
}

/** The clocks of the values that an edit of these fields replaces: what its mutation says in `over`. */
export function clocksUnder(row: RowState | null, fields: Record<string, FieldValue>): Record<string, Hlc> {
  const over: Record<string, Hlc> = {};
  for (const field of Object.keys(fields)) {
    const clock = row !== null && Object.hasOwn(row.clocks, field) ? row.clocks[field] : undefined;
    if (clock !== undefined) over[field] = clock;
  }
  return over;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
