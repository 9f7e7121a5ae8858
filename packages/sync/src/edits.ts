import type { Hlc } from './clock.ts';
import type { RowEdit, RowState } from './row.ts';

/**
 * The edits that lead to this row, one for each clock reading in it: for a server that may not have the row, or has
 * another state of it. Applied in any order, to any state, they merge as if they had come in time.
 */
export function editsThatMake({ fields, clocks, deletedAt }: RowState): RowEdit[] {
  const byClock = new Map<Hlc, RowEdit & { op: 'put' }>();
  for (const [field, at] of Object.entries(clocks)) {
    const edit = byClock.get(at) ?? { op: 'put', fields: {}, at };
    edit.fields[field] = fields[field] ?? null;
    byClock.set(at, edit);
  }
  const puts: RowEdit[] = [...byClock.values()];
  return deletedAt === null ? puts : [...puts, { op: 'delete', fields: {}, at: deletedAt }];
}
