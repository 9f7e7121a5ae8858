import type { CalendarDate } from '@jobmagpie/model';
import { bareWords, oneLine, wholeWords } from './words.ts';

export interface DateContext {
  /** The day on which the page was looked at; null where nobody knows, and relative dates then stay unread. */
  today: string | null;
  /** How the page writes an all-number date that could be read both ways, `2/3/2026`; null where nothing tells. */
  order: 'day-first' | 'month-first' | null;
}

/**
 * The date a text says: `2026-05-14T00:00:00Z`, `14.5.2026`, `May 14, 2026`, `14 mai 2026`, `2026年5月14日`,
 * `3 days ago`, `vor 2 Wochen`. The date part is taken as written, without moving it between time zones. Null where
 * there is no date, where it is no date of a calendar, and where it can be read two ways ("30+ days ago" is none).
 */
export function readDate(text: string, context: DateContext): CalendarDate | null {
  const line = oneLine(text);
  if (line === '' || line.length > 200) return null;
  return fromNumbers(line, context.order) ?? fromWords(line) ?? fromDistance(line, context.today);
}

function fromNumbers(line: string, order: DateContext['order']): CalendarDate | null {
  const iso = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(line);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(line);
  if (compact !== null) return calendarDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const milliseconds = /^1\d{12}$/.exec(line);
  if (milliseconds !== null) return isoDay(new Date(Number(line)));
  const other = /(?<!\d)(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(line);
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

function fromWords(line: string): CalendarDate | null {
  const words = bareWords(line).split(' ');
  for (const [index, word] of words.entries()) {
    const month = months().get(word);
    if (month === undefined) continue;
    // "14 May 2026", "14 de mayo de 2026", "14th of May, 2026", "May 14, 2026", "May 14th 2026"
    const before = words.slice(Math.max(0, index - 2), index).map(dayNumber);
    const after = words.slice(index + 1, index + 4);
    const year = after.find((candidate) => /^(?:19|20)\d{2}$/.test(candidate));
    const day = before.findLast((number) => number !== null) ?? after.map(dayNumber).find((number) => number !== null);
    if (year !== undefined && day !== undefined && day !== null) return calendarDate(Number(year), month, day);
  }
  return null;
}

function dayNumber(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|er|o|a)?$/.exec(word);
  return match === null ? null : Number(match[1]);
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'ru', 'lt', 'tr'];
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
  monthNames.set('sept', 9);
  return monthNames;
}

/** How many days each unit stands for; a month of thirty days is as exact as "2 months ago" is. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:m|mins?|minutes?|minuten?|minutos?|minuti|minut\p{L}*|h|hrs?|hours?|stunden?|std|heures?|horas?|or[ae]|uur|timm\p{L}*|godzin\p{L}*)$/u,
    0,
  ],
  [
    /^(?:d|days?|tag(?:e|en)?|jours?|dias?|giorn[oi]|dag(?:en|ar|e)?|dni|dzien|paiva\p{L}*|dn[iu]|dnu|дн\p{L}*|день)$/u,
    1,
  ],
  [
    /^(?:w|wks?|weeks?|wochen?|semaines?|semanas?|settiman[ae]|week|weken|veck\p{L}*|uger?|uker?|tygodni\p{L}*|tydzien|недел\p{L}*)$/u,
    7,
  ],
  [
    /^(?:mo|mos|months?|monat(?:e|en)?|mois|mes(?:es)?|mes[ei]|maand(?:en)?|manad\p{L}*|maned\p{L}*|miesiac\p{L}*|miesiec\p{L}*|месяц\p{L}*)$/u,
    30,
  ],
];
const TODAY = wholeWords(
  'today|just now|just posted|heute|aujourd ?hui|hoy|oggi|hoje|vandaag|idag|i dag|dzisiaj|dzis|tanaan|dnes|сегодня|今日|本日|今天|오늘',
);
const YESTERDAY = wholeWords(
  'yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igar|i gar|wczoraj|eilen|vcera|вчера|昨日|昨天|어제',
);
const AGO = wholeWords('ago|vor|il y a|hace|fa|ha|geleden|sedan|siden|temu|sitten|pred|назад');

function fromDistance(line: string, today: string | null): CalendarDate | null {
  if (today === null || /\+/.test(line)) return null;
  const words = bareWords(line);
  if (TODAY.test(words)) return back(today, 0);
  if (YESTERDAY.test(words)) return back(today, 1);
  const eastern = /(\d+)\s?(分|時間|小时|日|天|週間|周|か月|ヶ月|个月)\s?(?:以上)?前/u.exec(words.replaceAll(' ', ''));
  if (eastern !== null) {
    const days = { 分: 0, 時間: 0, 小时: 0, 日: 1, 天: 1, 週間: 7, 周: 7 }[eastern[2] ?? ''] ?? 30;
    return back(today, Number(eastern[1]) * days);
  }
  if (!AGO.test(words) && !/^\d+ ?(?:d|h|w|mo)$/.test(words)) return null;
  const match = /(?<![\p{L}\d])(\d{1,3} ?|(?:an?|one|einer?|einem|un[ae]?) )(\p{L}+)/u.exec(words);
  if (match === null) return null;
  const unit = UNITS.find(([pattern]) => pattern.test(match[2] ?? ''));
  const count = /^\d/.test(match[1] ?? '') ? Number(match[1]) : 1;
  return unit === undefined ? null : back(today, count * unit[1]);
}

function back(today: string, days: number): CalendarDate | null {
  const start = Date.parse(`${today}T00:00:00Z`);
  return Number.isNaN(start) ? null : isoDay(new Date(start - days * 86_400_000));
}

function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? isoDay(date) : null;
}

function isoDay(date: Date): CalendarDate {
  // The brand means "a real date of the form YYYY-MM-DD", which is what the first ten characters are.
  return date.toISOString().slice(0, 10) as CalendarDate;
}
