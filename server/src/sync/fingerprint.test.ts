import { JobId, newId } from '@jobmagpie/model';
import { fingerprintsOf } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';

describe.each(databases)('the check of both sides on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    await service.wipe();
    laptop = await service.addDevice();
  });
  afterAll(() => service.close());

  const check = async (device = laptop) => {
    const result = await device.client.checkSync();
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };

  it('says the same of the rows as the device that pulled them, at the place that it reached', async () => {
    const ids = Array.from({ length: 300 }, () => newId(JobId));
    for (const id of ids)
      laptop.put('job', id, { title: 'Engineer', 'tags/new': true, later: { deep: [1, null, 'ü'] } });
    for (const id of ids.slice(200)) laptop.put('job', id, { 'tags/new': null });
    for (const id of ids.slice(0, 3)) laptop.delete('job', id);
    await laptop.push();
    const page = await laptop.client.pull({ query: { limit: 1_000 } });
    const { cursor, entities } = await check();
    expect(page.ok && page.value.remaining).toBe(0);
    expect(page.ok && page.value.cursor).toBe(cursor);
    expect(fingerprintsOf(await laptop.pullAll())).toEqual(entities);
    expect(entities.job?.rows).toBe(300);
  });

  it('is empty for an account without rows, and tells nothing of another account', async () => {
    const stranger = await service.addDevice(await service.addUser());
    stranger.put('job', newId(JobId), { title: 'Theirs' });
    await stranger.push();
    expect((await check()).entities).toEqual({});
    expect(await clientFor(service.url).checkSync()).toMatchObject({ failure: { status: 401 } });
  });

  it('is right while others write', async () => {
    const ids = Array.from({ length: 700 }, () => newId(JobId));
    for (let start = 0; start < ids.length; start += 350) {
      for (const id of ids.slice(start, start + 350)) laptop.put('job', id, { title: 'Engineer' });
      await laptop.push();
    }
    const phone = await service.addDevice();
    let isWriting = true;
    const writing = (async () => {
      for (let round = 0; isWriting; round += 1) {
        service.time.now += 1;
        for (const id of ids.slice((round * 37) % 600, ((round * 37) % 600) + 50))
          phone.put('job', id, { notes: `${round}` });
        await phone.push();
      }
    })();
    const checks = [await check(), await check(), await check()];
    isWriting = false;
    await writing;
    for (const { entities } of checks) expect(entities.job?.rows).toBe(700);
    expect((await check()).entities).toEqual(fingerprintsOf(await laptop.pullAll()));
  });
});
