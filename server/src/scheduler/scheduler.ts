/**
 * What is done by the clock. Every process looks once a minute; each due moment is done by one of them.
 *
 * The moment of the last run stands in the database and the next is counted from there, so it does not matter who was
 * running when, and neither a standstill nor a clock that jumps does anything twice or leaves anything out.
 */
import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import { forLog } from '../http/unexpected.ts';
import type { Services } from '../services.ts';
import { CLAIM_MS, claimTick, endClaim, readTicks, renewClaim, type Tick } from './claims.ts';
import { dueMoment } from './due.ts';
import type { Schedule } from './schedule.ts';

export interface Scheduler {
  /** Looks now, and resolves when what was begun by it has ended. Never rejects. */
  tick(): Promise<void>;
  /** Begins nothing more and waits for what is under way; what takes longer than this is left to others. */
  stop(patienceMs: number): Promise<void>;
}

export function startScheduler(services: Services, schedules: readonly Schedule[]): Scheduler {
  const { log } = services;
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  const looking = new Set<Promise<void>>();
  const owner = randomUUID();
  let isStopped = false;

  async function tick(): Promise<void> {
    if (isStopped) return;
    const look = lookOnce();
    looking.add(look);
    try {
      await look;
    } finally {
      looking.delete(look);
    }
  }

  async function lookOnce(): Promise<void> {
    try {
      const now = new Date(services.clock());
      const names = schedules.map(({ name }) => name);
      const rows = await readTicks(services.db, names, now);
      const idle = schedules.filter(({ name }) => !running.has(name));
      await Promise.all(idle.map((schedule) => runWhenDue(schedule, rows.get(schedule.name), now)));
    } catch (error) {
      log.warn(forLog(error), 'What is due by the clock could not be looked up; it is tried again in a minute');
    }
  }

  async function runWhenDue(schedule: Schedule, row: Tick | undefined, now: Date): Promise<void> {
    const dueAt = row === undefined ? null : dueMoment(schedule, row.lastDueAt, now);
    if (row === undefined || dueAt === null || !(await claimTick(services.db, row, owner, now))) return;
    const run = runClaimed(services, schedule, owner, dueAt, stopping.signal).finally(() => {
      running.delete(schedule.name);
    });
    running.set(schedule.name, run);
    await run;
  }

  const cron = new Cron('* * * * *', { unref: true }, () => void tick());

  return {
    tick,
    async stop(patienceMs) {
      isStopped = true;
      cron.stop();
      const patience = Promise.withResolvers<void>();
      const timer = setTimeout(() => {
        stopping.abort(new Error('The process stops.'));
        patience.resolve();
      }, patienceMs);
      await Promise.race([Promise.all(looking), patience.promise]);
      clearTimeout(timer);
    },
  };
}

async function runClaimed(
  services: Services,
  schedule: Schedule,
  owner: string,
  dueAt: Date,
  stopping: AbortSignal,
): Promise<void> {
  const { db, clock, log } = services;
  const { name } = schedule;
  const lost = new AbortController();
  const signal = AbortSignal.any([stopping, lost.signal]);
  const renewing = setInterval(() => {
    renewClaim(db, name, owner, new Date(clock())).then(
      (isOurs) => isOurs || lost.abort(new Error('Another process has taken over.')),
      (error: unknown) => log.warn({ schedule: name, ...forLog(error) }, 'A claim could not be renewed'),
    );
  }, CLAIM_MS / 3).unref();
  const startedAt = new Date(clock());
  const begun = performance.now();
  let result = 'ok';
  try {
    await schedule.run({ services, signal }, dueAt);
  } catch (error) {
    result = error instanceof Error ? error.name : typeof error;
    if (!signal.aborted) log.error({ schedule: name, ...forLog(error) }, 'What is due by the clock failed');
  } finally {
    clearInterval(renewing);
  }
  const durationMs = Math.round(performance.now() - begun);
  const isCutShort = signal.aborted && result !== 'ok';
  await endClaim(db, name, owner, isCutShort ? null : { dueAt, startedAt, durationMs, result });
  log.info({ schedule: name, dueAt, durationMs, result: isCutShort ? 'cut short' : result }, 'Done by the clock');
}
