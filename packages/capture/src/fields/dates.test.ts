import { describe, expect, it } from 'vitest';
import { readDate } from './dates.ts';

const unknown = { today: null, order: null } as const;
const today = { today: '2026-11-21', order: null } as const;

describe('readDate', () => {
  it.each([
    ['2026-05-14', '2026-05-14'],
    ['2026-08-06T07:39:35.941Z', '2026-08-06'],
    ['2026-07-10T00:00:00+0530', '2026-07-10'],
    ['20261104', '2026-11-04'],
    ['1794268800000', '2026-11-10'],
    ['2026/05/14', '2026-05-14'],
    ['14.5.2026', '2026-05-14'],
    ['03.11.2026', '2026-11-03'],
    ['12/21/2009', '2009-12-21'],
    ['21/12/2009', '2009-12-21'],
    ['May 14, 2026', '2026-05-14'],
    ['14 May 2026', '2026-05-14'],
    ['Closing: 3rd of December, 2026', '2026-12-03'],
    ['End Date: December 12, 2026 (20 days left to apply)', '2026-12-12'],
    ['14. März 2026', '2026-03-14'],
    ['9 novembre 2026', '2026-11-09'],
    ['12 de mayo de 2026', '2026-05-12'],
    ['5 stycznia 2026', '2026-01-05'],
    ['2 декабря 2026', '2026-12-02'],
    ['2026年11月4日', '2026-11-04'],
  ])('reads %s', (text, expected) => {
    expect(readDate(text, unknown)).toBe(expected);
  });

  it.each([
    ['day-first', '2026-03-02'],
    ['month-first', '2026-02-03'],
    [null, null],
  ] as const)('reads 2/3/2026 only where the order is known: %s', (order, expected) => {
    expect(readDate('2/3/2026', { today: null, order })).toBe(expected);
  });

  it.each([
    ['Posted Today', '2026-11-21'],
    ['Yesterday', '2026-11-20'],
    ['3 days ago', '2026-11-18'],
    ['Reposted 2 weeks ago', '2026-11-07'],
    ['1 month ago', '2026-10-22'],
    ['vor 5 Tagen', '2026-11-16'],
    ['il y a 7 jours', '2026-11-14'],
    ['hace 2 semanas', '2026-11-07'],
    ['3 dagen geleden', '2026-11-18'],
    ['2 dni temu', '2026-11-19'],
    ['6日前', '2026-11-15'],
    ['5 hours ago', '2026-11-21'],
  ])('resolves %s against the day of the visit', (text, expected) => {
    expect(readDate(text, today)).toBe(expected);
  });

  it.each(['3 days ago', 'Posted Today', 'heute'])('leaves %s unread on a page saved nobody knows when', (text) => {
    expect(readDate(text, unknown)).toBeNull();
  });

  it.each(['30+ days ago', '2026-02-31', '31/31/2026', 'soon', '', 'Version 10.4.2', 'Room 12'])(
    'reads no date in "%s"',
    (text) => {
      expect(readDate(text, today)).toBeNull();
    },
  );
});
