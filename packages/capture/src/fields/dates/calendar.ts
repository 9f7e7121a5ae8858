import type { CalendarDate } from '@jobmagpie/model';

const DAY_MS = 86_400_000;

/** The day, if it is one of the calendar. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? isoDay(date) : null;
}

/** A day and a month without a year: of the years around, the one that is nearest to the day of the visit. */
export function nearestDate(month: number, day: number, today: string | null): CalendarDate | null {
  const now = today === null ? Number.NaN : Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(now)) return null;
  const year = new Date(now).getUTCFullYear();
  const dates = [year, year - 1, year + 1]
    .map((candidate) => calendarDate(candidate, month, day))
    .filter((date) => date !== null);
  const distance = (date: string) => Math.abs(Date.parse(date) - now);
  return dates.reduce<CalendarDate | null>(
    (best, date) => (best === null || distance(date) < distance(best) ? date : best),
    null,
  );
}

/** So many hours before the day of the visit: nobody knows the time of the visit, so the middle of the day is taken. */
export function hoursBefore(today: string, hours: number): CalendarDate | null {
  const noon = Date.parse(`${today}T12:00:00Z`);
  return Number.isNaN(noon) ? null : isoDay(new Date(noon - (hours * DAY_MS) / 24));
}

/** The same day of an earlier month, or its last day where that month is shorter. */
export function monthsBefore(today: string, months: number): CalendarDate | null {
  const start = new Date(`${today}T00:00:00Z`);
  if (Number.isNaN(start.getTime())) return null;
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() - months + 1, 0));
  return isoDay(
    new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(start.getUTCDate(), last.getUTCDate()))),
  );
}

export function isoDay(date: Date): CalendarDate {
  // The brand means "a real date of the form YYYY-MM-DD", which is what the first ten characters are.
  return date.toISOString().slice(0, 10) as CalendarDate;
}
