/**
 * Hybrid logical clock (Kulkarni and others, "Logical Physical Clocks", 2014).
 *
 * A reading is `<milliseconds, 9 digits of base 36><counter, 3 digits>-<12 hex digits of the device>`, so that readings
 * compare as text: first by time, then by the order of events within it, last by device, which makes them total.
 * A reading taken after another one was seen is always greater, even where the wall clock went backward.
 *
 *   tick(null, 1_795_000_000_000, device)          → "0mwm1hwcg000-3f2a9c0d11e7"
 *   tick("0mwm1hwcg000-…", 1_794_999_999_000, …)   → "0mwm1hwcg001-…"   the wall clock fell back by a second
 */
import type { DeviceId } from '@jobmagpie/model';
import { z } from 'zod';

const FORM = /^[0-9a-z]{12}-[0-9a-f]{12}$/;

export const Hlc = z.string().regex(FORM).brand<'Hlc'>();
export type Hlc = z.infer<typeof Hlc>;

/** As the schema, for the many clocks of many rows. */
export function isHlc(value: unknown): value is Hlc {
  return typeof value === 'string' && FORM.test(value);
}

/** How far a device's clock may run ahead of the server's before the server puts its own time in place of it. */
export const MAX_CLOCK_LEAD_MS = 5 * 60_000;

const MILLISECOND_DIGITS = 9;
const COUNTER_DIGITS = 3;
const COUNTERS = 36 ** COUNTER_DIGITS;

/**
 * The next reading on `device`: greater than `last`, and at `now` (milliseconds since 1970) unless `last` lies ahead.
 * Throws a `RangeError` for a time before 1970 or after the year 5188, which nine digits cannot hold.
 */
export function tick(last: Hlc | null, now: number, device: DeviceId): Hlc {
  const at = Math.trunc(now);
  if (last === null || at > millisecondsOf(last)) return reading(at, 0, device);
  const counter = counterOf(last) + 1;
  return counter < COUNTERS
    ? reading(millisecondsOf(last), counter, device)
    : reading(millisecondsOf(last) + 1, 0, device);
}

/** The later of two readings. A device keeps the latest that it has seen, so that its next tick comes after it. */
export function later(a: Hlc | null, b: Hlc | null): Hlc | null {
  if (a === null) return b;
  return b !== null && b > a ? b : a;
}

/** The wall time in a reading, in milliseconds since 1970. */
export function millisecondsOf(clock: Hlc): number {
  return Number.parseInt(clock.slice(0, MILLISECOND_DIGITS), 36);
}

/** The twelve digits in a reading that tell the devices of a user apart: the last ones of the device's id. */
export function deviceDigitsOf(clock: Hlc): string {
  return clock.slice(-12);
}

/** True for a reading so far ahead of `now` that the clock that gave it must be wrong. */
export function isTooFarAhead(clock: Hlc, now: number): boolean {
  return millisecondsOf(clock) > now + MAX_CLOCK_LEAD_MS;
}

function counterOf(clock: Hlc): number {
  return Number.parseInt(clock.slice(MILLISECOND_DIGITS, MILLISECOND_DIGITS + COUNTER_DIGITS), 36);
}

function reading(milliseconds: number, counter: number, device: DeviceId): Hlc {
  const time = milliseconds.toString(36).padStart(MILLISECOND_DIGITS, '0');
  if (milliseconds < 0 || time.length > MILLISECOND_DIGITS)
    throw new RangeError(`no clock reading for ${milliseconds}`);
  // The last twelve digits of a UUIDv7 are random; the first would be alike on devices set up at the same time.
  return Hlc.parse(`${time}${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device.slice(-12).toLowerCase()}`);
}
