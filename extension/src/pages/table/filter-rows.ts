import type { JobFilters } from '@jobmagpie/model';
import type { JobRow } from '../../store/job-row.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The rows that pass every filter but the one for the stage, whose numbers are shown beside it. `now` is in milliseconds. */
export function filterRows(rows: readonly JobRow[], filters: JobFilters, now: number): readonly JobRow[] {
  if (countFilters(filters) === 0) return rows;
  const { tag, board, remoteMode, minScore, savedWithinDays } = filters;
  const since = savedWithinDays === null ? null : now - savedWithinDays * DAY_MS;
  return rows.filter(
    (row) =>
      (tag === null || Object.hasOwn(row.tags, tag)) &&
      (board === null || row.board === board) &&
      (remoteMode === null || row.remoteMode === remoteMode) &&
      (minScore === null || (row.match?.status === 'scored' && row.match.total >= minScore)) &&
      (since === null || Date.parse(row.savedAt) >= since),
  );
}

/** How many filters beside that for the stage are set. */
export function countFilters({ stage: _, ...others }: JobFilters): number {
  return Object.values(others).filter((each) => each !== null).length;
}

/** The values that rows have, the most frequent first. */
export function mostFrequent(values: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([value]) => value);
}
