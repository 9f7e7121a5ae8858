import { describe, expect, it } from 'vitest';
import { dueMoment } from './due.ts';

const daily = { pattern: '30 2 * * *', timeZone: 'Europe/Berlin' };
const at = (text: string) => new Date(`${text}Z`);

describe('what is due at half past two in Berlin', () => {
  it.each([
    ['is not due before its moment', '2026-11-20T01:30', '2026-11-21T01:29:59.999', null],
    ['is due in its very second', '2026-11-20T01:30', '2026-11-21T01:30', '2026-11-21T01:30'],
    ['is due later on as well', '2026-11-20T01:30', '2026-11-21T23:00', '2026-11-21T01:30'],
    ['is due once after a week without anybody', '2026-11-14T01:30', '2026-11-21T05:00', '2026-11-21T01:30'],
    ['is not due again when the clock went back an hour', '2026-11-21T01:30', '2026-11-21T00:45', null],
    ['is due when the clock went forward over it', '2026-11-20T01:30', '2026-11-21T02:10', '2026-11-21T01:30'],
    ['is due once where the night has no such hour', '2026-03-28T01:30', '2026-03-29T05:00', '2026-03-29T01:00'],
    ['and the day after as ever', '2026-03-29T01:00', '2026-03-30T00:30', '2026-03-30T00:30'],
    ['is due once where the night has that hour twice', '2026-10-24T00:30', '2026-10-25T00:30', '2026-10-25T00:30'],
    ['and not the second time', '2026-10-25T00:30', '2026-10-25T01:30', null],
  ])('%s', (_, lastDueAt, now, expected) => {
    expect(dueMoment(daily, at(lastDueAt), at(now))).toEqual(expected === null ? null : at(expected));
  });
});
