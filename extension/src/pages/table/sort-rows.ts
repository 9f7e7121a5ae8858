import { type PayPeriod, type Salary, stages } from '@jobmagpie/model';
import type { JobRow } from '../../store/job-row.ts';

export const sortColumns = ['title', 'company', 'place', 'pay', 'score', 'stage', 'tags', 'board', 'saved'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Sort {
  column: SortColumn;
  direction: 'ascending' | 'descending';
}

/** The direction that a person wants first: the best, the newest, the highest on top; names from A. */
export const firstDirection: Record<SortColumn, Sort['direction']> = {
  title: 'ascending',
  company: 'ascending',
  place: 'ascending',
  pay: 'descending',
  score: 'descending',
  stage: 'ascending',
  tags: 'ascending',
  board: 'ascending',
  saved: 'descending',
};

type Key = string | number | null;

/**
 * The rows in order. What has no value in the column stands last in both directions, and equal rows stand newest first.
 * `collator` decides on names, in the reader's language.
 */
export function sortRows(rows: readonly JobRow[], { column, direction }: Sort, collator: Intl.Collator): JobRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, key: keyOf(row, column) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null)
        return Number(a.key === null) - Number(b.key === null) || newestFirst(a.row, b.row);
      return sign * compare(a.key, b.key, collator) || newestFirst(a.row, b.row);
    })
    .map(({ row }) => row);
}

function keyOf(row: JobRow, column: SortColumn): Key {
  switch (column) {
    case 'title':
      return row.title;
    case 'company':
      return row.company;
    case 'place':
      return row.locations[0]?.text ?? row.remoteMode;
    case 'pay':
      return row.salary === null ? null : yearly(row.salary);
    case 'score':
      return row.match?.status === 'scored' ? row.match.total : null;
    case 'stage':
      return stages.indexOf(row.stage);
    case 'tags':
      return Object.keys(row.tags)[0] ?? null;
    case 'board':
      return row.board;
    case 'saved':
      return Date.parse(row.savedAt);
  }
}

function compare(a: string | number, b: string | number, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

function newestFirst(a: JobRow, b: JobRow): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0;
}

const periodsPerYear: Record<PayPeriod, number> = { hour: 1_760, day: 220, week: 52, month: 12, year: 1 };

/**
 * A salary as an amount a year, for order alone. Currencies are not converted: most people look in one. Without a
 * period the size tells: nobody is paid 5,000 a year or 50,000 a month.
 */
function yearly({ min, max, period }: Salary): number {
  const amount = max ?? min ?? 0;
  if (period !== null) return amount * periodsPerYear[period];
  return amount < 500 ? amount * periodsPerYear.hour : amount < 15_000 ? amount * periodsPerYear.month : amount;
}
