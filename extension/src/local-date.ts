import { CalendarDate } from '@jobmagpie/model';

const DAY_MS = 24 * 60 * 60_000;

/** The date on the wall here at that moment, in milliseconds since 1970. */
export function localDate(now: number): CalendarDate {
  const at = new Date(now);
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return CalendarDate.parse(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}

/** The date so many days later. */
export function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return CalendarDate.parse(new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10));
}
