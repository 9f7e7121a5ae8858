import { Cron } from 'croner';
import type { Schedule } from './schedule.ts';

type Times = Pick<Schedule, 'pattern' | 'timeZone'>;

/** The first moment after this one at which it is due. */
export function nextDueAfter({ pattern, timeZone }: Times, moment: Date): Date {
  const next = new Cron(pattern, { timezone: timeZone, paused: true }).nextRun(moment);
  if (next === null) throw new Error(`${pattern} is never due.`);
  return next;
}

/**
 * The moment for which it is to be done now, or null. Of several that were missed it is the last one. A clock that went
 * back has the last one still ahead of it, so nothing is done twice.
 */
export function dueMoment(times: Times, lastDueAt: Date, now: Date): Date | null {
  const next = nextDueAfter(times, lastDueAt);
  if (next > now) return null;
  const cron = new Cron(times.pattern, { timezone: times.timeZone, paused: true });
  // What is looked for may be this very second, which only the one before the next second finds.
  const [last] = cron.previousRuns(1, new Date(now.getTime() + 1_000)).filter((moment) => moment <= now);
  return last !== undefined && last > next ? last : next;
}
