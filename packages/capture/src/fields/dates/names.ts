import type { CalendarDate } from '@jobmagpie/model';
import { bareWords, letterPattern } from '../words.ts';
import { calendarDate, nearestDate } from './calendar.ts';
import { monthByName } from './month-names.ts';

/**
 * A date with the name of its month: `May 14, 2026`, `14th of May 2026`, `14 de mayo de 2026`, `14-May-26`. Without a year,
 * "Nov 14", the nearest one to the day of the visit is meant.
 */
export function dateOfNames(line: string, today: string | null): CalendarDate | null {
  const words = bareWords(line).replace(DAY_AND_MONTH, '$1 $2').replace(MONTH_AND_DAY, '$1 $2').split(' ');
  for (const [index, word] of words.entries()) {
    const month = monthByName(word);
    if (month === null) continue;
    const before = words.slice(Math.max(0, index - 2), index).filter((other) => !LINKS.test(other));
    const after = words.slice(index + 1, index + 5).filter((other) => !LINKS.test(other));
    const ahead = dayNumber(before.at(-1));
    const behind = dayNumber(after[0]);
    const day = ahead ?? behind;
    if (day === null) continue;
    const [next, later] = ahead === null ? [after[1], after[2]] : [after[0], after[1]];
    const year = [next, later].find((candidate) => /^(?:19|20)\d{2}$/.test(candidate ?? '')) ?? shortYear(line, next);
    if (year !== undefined) return calendarDate(Number(year), month, day);
    // August in Spanish, and what stands behind "3 days" in English.
    return word === 'ago' ? null : nearestDate(month, day, today);
  }
  return null;
}

const DAY_AND_MONTH = letterPattern(String.raw`(\d)(\p{L}{3,})`, 'g');
const MONTH_AND_DAY = letterPattern(String.raw`(\p{L}{3,})(\d)`, 'g');
const LINKS = /^(?:de|del|of|the|den|d|r|года?)$/;

function dayNumber(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|o|a)?$/.exec(word ?? '');
  return match === null ? null : Number(match[1]);
}

/** `14-Nov-26`, `Nov 14, '26`: two numbers are a year only right behind a sign that says so. */
function shortYear(line: string, word: string | undefined): string | undefined {
  return /^\d{2}$/.test(word ?? '') && new RegExp(`(?:-|/|['’])${word}(?!\\d)`).test(line) ? `20${word}` : undefined;
}
