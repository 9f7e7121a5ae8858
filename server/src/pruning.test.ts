import { JobId, newId } from '@jobmagpie/model';
import { tick } from '@jobmagpie/sync';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from './database/tables.ts';
import { makePruner, type Pruner } from './pruning.ts';
import { history } from './sync/tables.ts';
import { databases } from './testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from './testing/service.ts';

const DAY = 24 * 60 * 60_000;

describe.each(databases)('what grows on %s', (_, makeDatabase) => {
  let service: TestService;
  let pruner: Pruner;
  let log: string[];
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    service = await startTestService(makeDatabase);
    log = [];
    pruner = makePruner({
      db: service.database.db,
      clock: () => service.time.now,
      log: pino({}, { write: (line: string) => log.push(line) }),
    });
  });
  afterEach(async () => {
    await pruner.stop();
    await service.close();
    vi.useRealTimers();
  });

  const counts = async () => ({
    history: await service.database.db.$count(history),
    events: await service.database.db.$count(events),
  });

  /** A saved job with a note that gave way: one event and one entry of the history more each time it is changed. */
  const changeTwice = async (device: TestDevice) => {
    const id = newId(JobId);
    device.put('job', id, { notes: 'call Ann' });
    device.put('job', id, { notes: 'call Bob' }, tick(null, service.time.now + 1, device.id));
    await device.push();
    return id;
  };

  it('is let go when its time is over, for every account, and the jobs stay', async () => {
    const mine = await service.addDevice();
    const theirs = await service.addDevice(await service.addUser());
    for (const device of [mine, theirs]) await changeTwice(device);
    expect(await counts()).toEqual({ history: 2, events: 4 });

    service.time.now += 30 * DAY;
    await pruner.prune();
    expect(await counts()).toEqual({ history: 2, events: 4 });

    service.time.now += 1;
    await changeTwice(mine);
    await pruner.prune();
    expect(await counts()).toEqual({ history: 3, events: 2 });

    service.time.now += 370 * DAY;
    await pruner.prune();
    expect(await counts()).toEqual({ history: 1, events: 0 });
    expect(await mine.pullAll()).toHaveLength(2);
    expect(await theirs.pullAll()).toHaveLength(1);
  });

  it('is looked at when the server starts and once a day from then on', async () => {
    const device = await service.addDevice();
    await changeTwice(device);
    service.time.now += 31 * DAY;
    pruner.start();
    await pruner.settled();
    expect(await counts()).toEqual({ history: 1, events: 0 });
    await changeTwice(device);
    service.time.now += 401 * DAY;
    vi.advanceTimersByTime(DAY);
    await pruner.settled();
    expect(await counts()).toEqual({ history: 0, events: 0 });
  });

  it('is left for the next day when the database does not take it', async () => {
    const device = await service.addDevice();
    await changeTwice(device);
    service.time.now += 401 * DAY;
    await service.database.db.execute('alter table history rename to gone');
    await pruner.prune();
    expect(log.join('\n')).toContain('tomorrow');
    await service.database.db.execute('alter table gone rename to history');
    await pruner.prune();
    expect(await counts()).toEqual({ history: 0, events: 0 });
  });
});
