import type { ScheduleStatus } from '@jobmagpie/api';
import { toInstant } from '@jobmagpie/model';
import type { Services } from '../services.ts';
import { readTicks } from './claims.ts';
import { nextDueAfter } from './due.ts';
import { schedules } from './index.ts';

/** What is done by the clock, as the operator sees it. */
export async function readSchedules({ db, clock }: Services): Promise<ScheduleStatus[]> {
  const now = new Date(clock());
  const all = schedules();
  const rows = await readTicks(
    db,
    all.map(({ name }) => name),
    now,
  );
  return all.map((schedule) => {
    const { name, pattern, timeZone } = schedule;
    const row = rows.get(name);
    return {
      name,
      pattern,
      timeZone,
      isRunning: row !== undefined && row.claimedUntil !== null && row.claimedUntil > now,
      nextDueAt: toInstant(nextDueAfter(schedule, row?.lastDueAt ?? now).getTime()),
      lastRunAt: row?.lastRunAt ? toInstant(row.lastRunAt.getTime()) : null,
      lastDurationMs: row?.lastDurationMs ?? null,
      lastResult: row?.lastResult ?? null,
    };
  });
}
