import { z } from 'zod';

/** A moment in UTC with milliseconds, `2026-11-21T08:00:00.000Z`: sorts as text, reads as text. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar date without a time, `2026-11-21`. It is never midnight of some zone. */
export const CalendarDate = z.iso.date().brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** An IANA time zone that this runtime knows, `Europe/Berlin`. */
export const TimeZone = z
  .string()
  .refine(isKnownTimeZone, 'is not a time zone of the IANA database')
  .brand<'TimeZone'>();
export type TimeZone = z.infer<typeof TimeZone>;

/** The time on a clock on the wall, without a zone: `2026-11-21T09:30`. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
  .brand<'WallTime'>();
export type WallTime = z.infer<typeof WallTime>;

/**
 * When something is to happen, kept three ways: the moment, the zone, and the time on the wall there. When the rules
 * of a zone change, the moment is worked out anew from the other two.
 */
export const Appointment = z.object({ at: Instant, zone: TimeZone, wallTime: WallTime });
export type Appointment = z.infer<typeof Appointment>;

/** The instant of a count of milliseconds since 1970. */
export function toInstant(milliseconds: number): Instant {
  return Instant.parse(new Date(milliseconds).toISOString());
}

function isKnownTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
