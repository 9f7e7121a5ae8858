import type { CalendarDate } from '@jobmagpie/model';
import { bareWords } from '../words.ts';
import { calendarDate, nearestDate } from './calendar.ts';

/**
 * A date with the name of its month: `May 14, 2026`, `14th of May 2026`, `14 de mayo de 2026`, `14-May-26`. Without a year,
 * "Nov 14", the nearest one to the day of the visit is meant.
 */
export function dateOfNames(line: string, today: string | null): CalendarDate | null {
  const words = bareWords(line)
    .replace(/(\d)(\p{L}{3,})/gu, '$1 $2')
    .replace(/(\p{L}{3,})(\d)/gu, '$1 $2')
    .split(' ');
  for (const [index, word] of words.entries()) {
    const month = months().get(word);
    if (month === undefined) continue;
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

const LINKS = /^(?:de|del|of|the|den|d|r|года?)$/u;

function dayNumber(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|o|a)?$/.exec(word ?? '');
  return match === null ? null : Number(match[1]);
}

/** `14-Nov-26`, `Nov 14, '26`: two numbers are a year only right behind a sign that says so. */
function shortYear(line: string, word: string | undefined): string | undefined {
  return /^\d{2}$/.test(word ?? '') && new RegExp(`(?:-|/|['’])${word}(?!\\d)`).test(line) ? `20${word}` : undefined;
}

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'ru',
  'uk',
  'hu',
  'ro',
  'lt',
  'tr',
];
let monthNames: Map<string, number> | undefined;

/** Month names, whole and short, nominative and genitive, of the languages above: the browser knows them. */
function months(): Map<string, number> {
  if (monthNames !== undefined) return monthNames;
  monthNames = new Map();
  for (const language of LANGUAGES) {
    for (const style of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month');
        const name = bareWords(part?.value ?? '');
        if (/^\p{L}{3,}$/u.test(name) && !monthNames.has(name)) monthNames.set(name, month + 1);
      }
    }
  }
  for (const [name, month] of OTHER_NAMES) monthNames.set(name, month);
  return monthNames;
}

/** Forms that people write and browsers do not. */
const OTHER_NAMES = [
  ['sept', 9],
  ['janner', 1],
  ['mrz', 3],
  ['maerz', 3],
] as const;
