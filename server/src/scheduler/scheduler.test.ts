import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/connect.ts';
import { databases } from '../testing/databases.ts';
import { makeTestServices, type TestServices } from '../testing/services.ts';
import type { Schedule, ScheduleContext } from './schedule.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { ticks } from './tables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const PATIENCE = { timeout: 10_000, interval: 10 };

describe.each(databases)('what is done by the clock on %s', (_, makeDatabase) => {
  let database: OpenDatabase;
  let services: TestServices;
  let schedulers: Scheduler[];
  let done: string[];
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    database = await makeDatabase();
    services = await makeTestServices(database.db);
    services.time.now = Date.UTC(2026, 10, 21, 8, 30);
    schedulers = [];
    done = [];
  });
  afterEach(async () => {
    await Promise.all(schedulers.map((scheduler) => scheduler.stop(0)));
    await database.close();
    vi.useRealTimers();
  });

  const hourly = (run?: (context: ScheduleContext) => Promise<void>): Schedule => ({
    name: 'hourly',
    pattern: '0 * * * *',
    timeZone: 'UTC',
    async run(context, dueAt) {
      done.push(dueAt.toISOString().slice(11, 16));
      await run?.(context);
    },
  });
  /** As a process does it: looks at its start. */
  const start = async (schedule = hourly()) => {
    const scheduler = startScheduler(services, [schedule]);
    schedulers.push(scheduler);
    await scheduler.tick();
    return scheduler;
  };
  const row = async () => {
    const [found] = await database.db.select().from(ticks).where(eq(ticks.name, 'hourly'));
    if (found === undefined) throw new Error('It has no row.');
    return found;
  };
  const allTick = () => Promise.all(schedulers.map((scheduler) => scheduler.tick()));

  it('is first due at its next moment, and at each moment once, whoever of several looks', async () => {
    await start();
    await start();
    await start();
    expect(done).toEqual([]);
    for (let minute = 0; minute < 150; minute += 1) {
      services.time.now += MINUTE;
      await allTick();
    }
    expect(done).toEqual(['09:00', '10:00', '11:00']);
  });

  it('is caught up once after a standstill, and told apart from what comes next', async () => {
    const first = await start();
    await first.stop(0);
    services.time.now += 5 * HOUR;
    const second = await start();
    await second.tick();
    expect(done).toEqual(['13:00']);
    services.time.now += HOUR;
    await second.tick();
    expect(done).toEqual(['13:00', '14:00']);
  });

  it('is not done twice when the clock goes back an hour, and not left out when it goes forward', async () => {
    const scheduler = await start();
    services.time.now += 31 * MINUTE;
    await scheduler.tick();
    services.time.now -= HOUR;
    for (let minute = 0; minute < 61; minute += 1) {
      await scheduler.tick();
      services.time.now += MINUTE;
    }
    expect(done).toEqual(['09:00']);
    services.time.now += HOUR;
    await scheduler.tick();
    expect(done).toEqual(['09:00', '10:00']);
  });

  it('is taken over when its process died in the middle, and not before', async () => {
    const never = new Promise<void>(() => undefined);
    const dying = startScheduler(services, [hourly(() => never)]); // it never ends and never renews its claim
    await dying.tick();
    services.time.now += 30 * MINUTE;
    void dying.tick();
    await vi.waitFor(() => expect(done).toEqual(['09:00']), PATIENCE);
    const other = await start();
    services.time.now += 59_000;
    await other.tick();
    expect(done).toEqual(['09:00']);
    services.time.now += 1_000;
    await other.tick();
    expect(done).toEqual(['09:00', '09:00']);
    await other.tick();
    expect(done).toHaveLength(2);
    expect(await row()).toMatchObject({ claimedBy: null, lastResult: 'ok' });
  });

  it('is not taken from a process that lives, however long it takes', async () => {
    const gate = Promise.withResolvers<void>();
    const slow = await start(hourly(() => gate.promise));
    const other = await start();
    services.time.now += 30 * MINUTE;
    const ending = slow.tick();
    await vi.waitFor(async () => expect((await row()).claimedBy).not.toBeNull(), PATIENCE);
    for (let third = 0; third < 9; third += 1) {
      services.time.now += 20_000;
      vi.advanceTimersByTime(20_000);
      await vi.waitFor(
        async () => expect((await row()).claimedUntil?.getTime()).toBe(services.time.now + MINUTE),
        PATIENCE,
      );
      await other.tick();
    }
    expect(done).toEqual(['09:00']);
    gate.resolve();
    await ending;
    expect(await row()).toMatchObject({ claimedUntil: null, lastResult: 'ok' });
  });

  it('is left to others where its process has to stop', async () => {
    const first = await start(
      hourly(({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject))),
    );
    services.time.now += 30 * MINUTE;
    const ending = first.tick();
    await vi.waitFor(() => expect(done).toHaveLength(1), PATIENCE);
    await Promise.all([first.stop(50), ending]);
    await start();
    expect(done).toEqual(['09:00', '09:00']);
  });

  it('is written down and logged with its duration, also where it fails, and comes again at its next moment', async () => {
    const scheduler = await start(hourly(() => Promise.reject(new TypeError('broken'))));
    services.time.now += 30 * MINUTE;
    await scheduler.tick();
    await scheduler.tick();
    expect(await row()).toMatchObject({
      lastResult: 'TypeError',
      lastRunAt: new Date(services.time.now),
      lastDueAt: new Date(Date.UTC(2026, 10, 21, 9)),
      lastDurationMs: expect.any(Number),
    });
    expect(services.logged.join('\n')).toMatch(/"schedule":"hourly".*"durationMs":\d+,"result":"TypeError"/);
    services.time.now += HOUR;
    await scheduler.tick();
    expect(done).toEqual(['09:00', '10:00']);
  });

  it('waits for the next minute when the database does not answer', async () => {
    const scheduler = await start();
    await database.db.execute('alter table ticks rename to gone');
    await scheduler.tick();
    expect(services.logged.join('\n')).toContain('could not be looked up');
    await database.db.execute('alter table gone rename to ticks');
    services.time.now += 30 * MINUTE;
    await scheduler.tick();
    expect(done).toEqual(['09:00']);
  });
});
