import { toInstant } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { toJobRow } from '../../store/job-row.ts';
import type { MatchSummary } from '../../store/match-summary.ts';
import { countFilters, filterRows, mostFrequent } from './filter-rows.ts';
import { noFilters } from './table-view.ts';

const now = Date.UTC(2026, 10, 21);
const row = (over: Parameters<typeof aJob>[0], total: number | null = null) => {
  const value = aJob(over);
  const match: MatchSummary | null = total === null ? null : { status: 'scored', total, word: 'good', reasons: [] };
  return toJobRow({ id: value.id, value, clocks: {}, deletedAt: null, match });
};
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

test('lets everything through without a filter', () => {
  const rows = [row({ title: 'any' })];
  expect(filterRows(rows, noFilters, now)).toBe(rows);
});

test('keeps what has the tag, the board and the way of working', () => {
  const rows = [
    row({ title: 'all', tags: { good: true }, board: 'lever', remoteMode: 'remote' }),
    row({ title: 'no tag', board: 'lever', remoteMode: 'remote' }),
    row({ title: 'other board', tags: { good: true }, board: 'ashby', remoteMode: 'remote' }),
    row({ title: 'on site', tags: { good: true }, board: 'lever', remoteMode: 'on_site' }),
  ];
  const filters = { ...noFilters, tag: 'good', board: 'lever', remoteMode: 'remote' as const };
  expect(titles(filterRows(rows, filters, now))).toEqual(['all']);
  expect(countFilters({ ...filters, stage: 'saved' })).toBe(3);
});

test('a job without a score does not have at least any', () => {
  const rows = [row({ title: 'low' }, 59), row({ title: 'enough' }, 60), row({ title: 'none' })];
  expect(titles(filterRows(rows, { ...noFilters, minScore: 60 }, now))).toEqual(['enough']);
});

test('counts the days back from now', () => {
  const rows = [
    row({ title: 'this week', savedAt: toInstant(now - 6 * 86_400_000) }),
    row({ title: 'before', savedAt: toInstant(now - 8 * 86_400_000) }),
  ];
  expect(titles(filterRows(rows, { ...noFilters, savedWithinDays: 7 }, now))).toEqual(['this week']);
});

test('names the most frequent values first, and equally frequent ones by name', () => {
  expect(mostFrequent(['b', 'a', 'c', 'c'])).toEqual(['c', 'a', 'b']);
});
