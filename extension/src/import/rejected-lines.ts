import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import type { ImportPlan, PlannedRow } from './plan-import.ts';
import type { Table } from './read-table.ts';

/** The lines that make no new job as a file of their own, each with the reason behind it, to be mended and tried again. */
export function rejectedLines(
  { headers, rows }: Table,
  plan: ImportPlan,
  { reasonHeader, reasonOf }: { reasonHeader: string; reasonOf: (row: PlannedRow) => string },
): Blob {
  const lines = plan.rows.filter(({ fate }) => fate !== 'new');
  return new Blob(
    [
      BYTE_ORDER_MARK,
      csvLine([...headers, reasonHeader]),
      ...lines.map((row) => {
        const cells = rows[row.index] ?? [];
        return csvLine([...headers.map((_, column) => cells[column] ?? ''), reasonOf(row)]);
      }),
    ],
    { type: 'text/csv' },
  );
}
