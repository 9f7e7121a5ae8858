const DAY_MS = 24 * 60 * 60_000;

/** The date on the wall here at that moment (in milliseconds since 1970), `2026-11-21`. */
export function localDate(now: number): string {
  const at = new Date(now);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The date so many days after another one. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
