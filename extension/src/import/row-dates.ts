import { bareWords, readDate } from '@jobmagpie/capture/fields';
import { type CalendarDate, Instant, toInstant } from '@jobmagpie/model';
import type { DateOrder } from './tracker-format.ts';

/** A date of a cell; null where it is none. A spreadsheet may have written it as its own count of days since 1900. */
export function dateOfCell(cell: string, order: DateOrder | null, today: string): CalendarDate | null {
  const days = /^\d{5}(?:\.\d+)?$/.test(cell) ? Math.trunc(Number(cell)) : null;
  if (days !== null)
    return days > 32_000 && days < 74_000 ? readDate(isoDay((days - 25_569) * DAY_MS), NO_WORDS) : null;
  return readDate(cell, { today, order });
}

/**
 * The moment of a cell: to the second where it says so, else noon of the day in UTC, which is the same day on nearly
 * every wall of the world.
 */
export function instantOfCell(cell: string, order: DateOrder | null, today: string): Instant | null {
  const exact = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(cell)
    ? Date.parse(cell.replace(' ', 'T'))
    : Number.NaN;
  if (!Number.isNaN(exact)) return toInstant(exact);
  const date = dateOfCell(cell, order, today);
  return date === null ? null : Instant.parse(`${date}T12:00:00.000Z`);
}

const YES = new Set(['yes', 'true', '1', 'x', 'y', 'ja', 'oui', 'si', 'sim', 'tak', 'archived', 'archiviert']);

/** True where a cell says yes. */
export function saysYes(cell: string): boolean {
  return YES.has(bareWords(cell)) || cell === '✓' || cell === '✔';
}

const DAY_MS = 86_400_000;
const NO_WORDS = { today: null, order: null } as const;

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
