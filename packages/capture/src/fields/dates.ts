import type { CalendarDate } from '@jobmagpie/model';
import type { DateContext, StatedDate } from './dates/context.ts';
import { dateOfDistance } from './dates/distance.ts';
import { dateOfNames } from './dates/names.ts';
import { dateOfNumbers, dayAndMonth } from './dates/numbers.ts';
import { westernDigits } from './western-digits.ts';
import { oneLine } from './words.ts';

export { type DateContext, dateOrder, type StatedDate } from './dates/context.ts';

/**
 * The date a text says: `2026-05-14T00:00:00Z`, `14.5.2026`, `May 14, 2026`, `14 mai 2026`, `2026年5月14日`,
 * `3 days ago`, `vor 2 Wochen`. The date part is taken as written, without moving it between time zones. Null where
 * there is no date, where it is no date of a calendar, and where it can be read two ways ("30+ days ago" is none).
 */
export function readDate(text: string, context: DateContext): CalendarDate | null {
  const stated = readStatedDate(text, context);
  return stated === null || stated.isAtLeast ? null : stated.date;
}

/** As `readDate`, and for "30+ days ago" the day of which the text says that it was then or earlier. */
export function readStatedDate(text: string, context: DateContext): StatedDate | null {
  const line = westernDigits(oneLine(text)).replace(OF_JAVA, '$1 $2');
  if (line === '' || line.length > 200) return null;
  const date =
    dateOfNumbers(line, context.order) ?? dateOfNames(line, context.today) ?? dayAndMonth(line, context.today);
  return date === null ? dateOfDistance(line, context.today) : { date, isAtLeast: false };
}

/** `Thu Nov 12 00:00:00 UTC 2026`, as servers write a date that nobody formats. */
const OF_JAVA = /^[a-z]{3} ([a-z]{3} \d{1,2}) \d\d:\d\d:\d\d [a-z]{2,5} (\d{4})$/i;
