import { i18n } from '#i18n';

// Making a format costs a hundred times as much as using it, and a list uses the same two in every row.
const relativeFormat = once((language: string, style: 'long' | 'short') => {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto', style });
});
const absoluteFormat = once((language: string) => {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
});

const dayFormat = once((language: string) => {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
});

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, until: number][] = [
  ['minute', 60, 3_600],
  ['hour', 3_600, 86_400],
  ['day', 86_400, 14 * 86_400],
  ['week', 7 * 86_400, 60 * 86_400],
  ['month', 30.44 * 86_400, 700 * 86_400],
  ['year', 365.25 * 86_400, Number.POSITIVE_INFINITY],
];

/** How far `at` lies from `now` (both milliseconds since 1970), in words: `3 days ago`, `in 2 hours`, `just now`. */
export function relativeWords(at: number, now: number, language: string, style: 'long' | 'short' = 'long'): string {
  const format = relativeFormat(language, style);
  const seconds = (at - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance < 45) return i18n.t('common.justNow');
  const [unit, length] = steps.find(([, , until]) => distance < until) ?? ['year', 365.25 * 86_400];
  // Toward zero, so that nothing is said to be older than it is; but never "0 minutes".
  const count = Math.max(1, Math.trunc(distance / length)) * Math.sign(seconds);
  return format.format(count, unit);
}

/** The moment in full, in the zone of this computer: `Saturday, 21 November 2026 at 09:30`. */
export function absoluteWords(at: number, language: string): string {
  return absoluteFormat(language).format(at);
}

/** A calendar date, which belongs to no zone: `21 Nov 2026`. */
export function dateWords(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A calendar date near `today`, which needs no year: `21 Nov`. One of another year has it. */
export function dayWords(date: string, today: string, language: string): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return dateWords(date, language);
  return dayFormat(language).format(new Date(`${date}T00:00:00Z`));
}

function once<Options extends string[], Format>(
  make: (...options: Options) => Format,
): (...options: Options) => Format {
  const made = new Map<string, Format>();
  return (...options) => {
    const key = options.join();
    const format = made.get(key) ?? make(...options);
    made.set(key, format);
    return format;
  };
}
