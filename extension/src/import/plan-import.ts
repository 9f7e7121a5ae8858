/** What an import would do, line by line, before anything is written. */
import { bareWords } from '@jobmagpie/capture/fields';
import { withoutMark } from '../csv.ts';
import type { JobWithHistory } from '../store/imports.ts';
import type { PresentJobs } from '../store/present-jobs.ts';
import { inTurns } from './in-turns.ts';
import { readOwnLine } from './own-csv.ts';
import { type CellProblem, type ReadContext, readRow } from './read-row.ts';
import type { Table } from './read-table.ts';

/** `here`: it is among the jobs already; `double`: it stands in the file before. */
export type RowFate = 'new' | 'here' | 'double' | 'unreadable';

export interface PlannedRow {
  /** Its place among the rows of the table. */
  index: number;
  /** What a spreadsheet shows beside it. */
  number: number;
  fate: RowFate;
  record: JobWithHistory | null;
  problems: readonly CellProblem[];
}

export interface ImportPlan {
  rows: readonly PlannedRow[];
  counts: Readonly<Record<RowFate, number>>;
}

interface PlanOptions {
  present: PresentJobs;
  /** An empty collection of jobs: those of the file are counted in it. */
  seen: PresentJobs;
  /** The file is our own: its lines are whole jobs. */
  isOwn: boolean;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

export async function planImport(
  table: Table,
  context: ReadContext,
  { present, seen, isOwn, ...turns }: PlanOptions,
): Promise<ImportPlan> {
  const rows: PlannedRow[] = [];
  const counts = { new: 0, here: 0, double: 0, unreadable: 0 };
  await inTurns(
    table.rows.length,
    (index) => {
      const { record, problems } = readLine(table.rows[index] ?? [], context, isOwn);
      const fate = fateOf(record, present, seen);
      if (record !== null && fate === 'new') seen.add(record.job);
      counts[fate] += 1;
      const number = table.numbers[index] ?? index + 1;
      rows.push({ index, number, fate, record: fate === 'new' ? record : null, problems });
    },
    turns,
  );
  return { rows, counts };
}

function readLine(cells: readonly string[], context: ReadContext, isOwn: boolean) {
  const whole = isOwn ? readOwnLine(context.headers, cells) : null;
  if (whole !== null) return { record: whole, problems: [] };
  return readRow(isOwn ? cells.map(withoutMark) : cells, context);
}

function fateOf(record: JobWithHistory | null, present: PresentJobs, seen: PresentJobs): RowFate {
  if (record === null) return 'unreadable';
  if (present.has(record.job)) return 'here';
  return seen.has(record.job) ? 'double' : 'new';
}

/** The first lines as they would be read, for a look while the columns are being chosen. */
export function previewRows(table: Table, context: ReadContext, isOwn: boolean, count: number) {
  return table.rows.slice(0, count).map((cells, index) => ({ index, cells, ...readLine(cells, context, isOwn) }));
}

/** Words in the form in which cells are compared with them. */
export function wordSet(words: readonly string[] | undefined): ReadonlySet<string> {
  return new Set((words ?? []).map(bareWords));
}
