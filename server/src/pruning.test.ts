import { JobId, newId } from '@jobmagpie/model';
import { tick } from '@jobmagpie/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { events } from './database/tables.ts';
import { attempts, invitations, onceCodes } from './features/accounts/tables.ts';
import { pruning } from './pruning.ts';
import { history } from './sync/tables.ts';
import { databases } from './testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from './testing/service.ts';
import { makeTestServices } from './testing/services.ts';

const DAY = 24 * 60 * 60_000;

describe.each(databases)('what grows on %s', (_, makeDatabase) => {
  let service: TestService;
  beforeEach(async () => {
    service = await startTestService(makeDatabase, { ENABLE_SCHEDULER: 'false' });
  });
  afterEach(() => service.close());

  const prune = async (signal = new AbortController().signal) => {
    const services = await makeTestServices(service.database.db);
    services.time.now = service.time.now;
    await pruning.run({ services, signal }, new Date(service.time.now));
  };
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
    await prune();
    expect(await counts()).toEqual({ history: 2, events: 4 });

    service.time.now += 1;
    await changeTwice(mine);
    await prune();
    expect(await counts()).toEqual({ history: 3, events: 2 });

    service.time.now += 370 * DAY;
    await prune();
    expect(await counts()).toEqual({ history: 1, events: 0 });
    expect(await mine.pullAll()).toHaveLength(2);
    expect(await theirs.pullAll()).toHaveLength(1);
  });

  it('includes codes that nobody used and counts that are over, and no others', async () => {
    const { userId } = await service.addDevice();
    const { db } = service.database;
    const [over, open] = [new Date(service.time.now), new Date(service.time.now + 1)];
    await db.insert(onceCodes).values([
      { codeHash: 'over', purpose: 'link', userId, expiresAt: over },
      { codeHash: 'open', purpose: 'link', userId, expiresAt: open },
    ]);
    await db.insert(invitations).values([
      { codeHash: 'over', userId, expiresAt: over },
      { codeHash: 'open', userId, expiresAt: open },
    ]);
    await db.insert(attempts).values([
      { key: 'over', count: 1, windowEndsAt: over },
      { key: 'open', count: 1, windowEndsAt: open },
    ]);
    await prune();
    expect((await db.select().from(onceCodes)).map(({ codeHash }) => codeHash)).toEqual(['open']);
    expect((await db.select().from(invitations)).map(({ codeHash }) => codeHash)).toEqual(['open']);
    const counted = (await db.select().from(attempts)).map(({ key }) => key);
    expect(counted).toContain('open');
    expect(counted).not.toContain('over');
  });

  it('is left alone when the process stops', async () => {
    await changeTwice(await service.addDevice());
    service.time.now += 401 * DAY;
    await expect(prune(AbortSignal.abort())).rejects.toThrow();
    expect(await counts()).toEqual({ history: 1, events: 2 });
  });
});
