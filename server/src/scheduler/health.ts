import type { Services } from '../services.ts';
import { readTicks } from './claims.ts';
import { nextDueAfter } from './due.ts';
import { schedules } from './index.ts';

/** A minute until somebody looks, and the time that a claim of a dead process lasts, with some room. */
const LATE_AFTER_MS = 5 * 60_000;

/** `off` in a process that leaves it to others; `late` where something was due and nobody has begun it. */
export async function schedulerHealth({ db, clock, settings }: Services): Promise<'ok' | 'off' | 'late'> {
  if (!settings.enableScheduler) return 'off';
  const now = clock();
  const all = schedules();
  const rows = await readTicks(
    db,
    all.map(({ name }) => name),
    new Date(now),
  );
  const isLate = all.some((schedule) => {
    const row = rows.get(schedule.name);
    if (row === undefined || (row.claimedUntil !== null && row.claimedUntil.getTime() > now)) return false;
    return nextDueAfter(schedule, row.lastDueAt).getTime() + LATE_AFTER_MS < now;
  });
  return isLate ? 'late' : 'ok';
}
