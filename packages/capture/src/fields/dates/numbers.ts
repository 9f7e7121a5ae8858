import type { CalendarDate } from '@jobmagpie/model';
import { calendarDate, isoDay, nearestDate } from './calendar.ts';
import type { DateContext } from './context.ts';

/** The year before the first of the reign in which Japan counts. */
const REIWA = 2018;

/** `2026-05-14T…`, `20260514`, `14.5.2026`, `5/14/26`, `2026年5月14日`, `2026. 5. 14.`, seconds and milliseconds since 1970. */
export function dateOfNumbers(line: string, order: DateContext['order']): CalendarDate | null {
  const iso = /(?<!\d)(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/.exec(line);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const reign = /令和\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/.exec(line);
  if (reign !== null)
    return calendarDate(REIWA + (reign[1] === '元' ? 1 : Number(reign[1])), Number(reign[2]), Number(reign[3]));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T|$)/.exec(line);
  if (compact !== null) return calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const clock = /^(?:\/Date\()?(1\d{9})(\d{3})?(?:\.\d+)?(?:[-+]\d{4})?(?:\)\/)?$/.exec(line);
  if (clock !== null) return isoDay(new Date(Number(clock[1]) * 1_000));
  const other = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d|[.,]\d)/.exec(line);
  if (other === null) return null;
  const [first, second] = [Number(other[1]), Number(other[3])];
  const year = Number(other[4]) + (other[4]?.length === 2 ? 2000 : 0);
  if (first > 12) return calendarDate(year, second, first);
  if (second > 12) return calendarDate(year, first, second);
  if (first === second) return calendarDate(year, first, second);
  // A point between the numbers is only written where the day comes first.
  const reading = other[2] === '.' ? 'day-first' : order;
  if (reading === null) return null;
  return reading === 'day-first' ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/** `12.11.`, `Di., 3.11.`: with a point behind each number the year is left out; the nearest one is meant. */
export function dayAndMonth(line: string, today: string | null): CalendarDate | null {
  const match = line.length > 40 ? null : /(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/.exec(line);
  return match === null ? null : nearestDate(Number(match[2]), Number(match[1]), today);
}
