import { Salary } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { toJobRow } from '../../store/job-row.ts';
import type { MatchSummary } from '../../store/match-summary.ts';
import { type Sort, sortRows } from './sort-rows.ts';

const scored = (total: number): MatchSummary => ({ status: 'scored', total, word: 'good', reasons: [] });
const row = (over: Parameters<typeof aJob>[0], match: MatchSummary | null = null) => {
  const value = aJob(over);
  return toJobRow({ id: value.id, value, clocks: {}, deletedAt: null, match });
};
const pay = (max: number, period: string) =>
  Salary.parse({ min: null, max, currency: 'EUR', period, isEstimate: false });
const titles = (rows: ReturnType<typeof row>[], sort: Sort) =>
  sortRows(rows, sort, new Intl.Collator('de', { numeric: true })).map((each) => each.title);

test('puts the best score on top and what has no score last, in both directions', () => {
  const rows = [row({ title: 'none' }), row({ title: 'low' }, scored(20)), row({ title: 'high' }, scored(90))];
  expect(titles(rows, { column: 'score', direction: 'descending' })).toEqual(['high', 'low', 'none']);
  expect(titles(rows, { column: 'score', direction: 'ascending' })).toEqual(['low', 'high', 'none']);
});

test('compares pay of different periods by the year', () => {
  const rows = [
    row({ title: 'month', salary: pay(5_000, 'month') }),
    row({ title: 'hour', salary: pay(50, 'hour') }),
    row({ title: 'year', salary: pay(70_000, 'year') }),
  ];
  expect(titles(rows, { column: 'pay', direction: 'descending' })).toEqual(['hour', 'year', 'month']);
});

test('sorts names as the language does', () => {
  const rows = ['Zoologin', 'Ärztin', 'Bäcker'].map((title) => row({ title }));
  expect(titles(rows, { column: 'title', direction: 'ascending' })).toEqual(['Ärztin', 'Bäcker', 'Zoologin']);
});

test('sorts stages in the order of the way', () => {
  const rows = [
    row({ title: 'offer', stage: 'offer_received' }),
    row({ title: 'saved' }),
    row({ title: 'applied', stage: 'applied' }),
  ];
  expect(titles(rows, { column: 'stage', direction: 'ascending' })).toEqual(['saved', 'applied', 'offer']);
});
