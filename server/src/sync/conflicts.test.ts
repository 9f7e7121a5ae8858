import { JobId, newId } from '@jobmagpie/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';

describe.each(databases)('values that gave way on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  let phone: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    await service.wipe();
    laptop = await service.addDevice();
    phone = await service.addDevice();
  });
  afterAll(() => service.close());

  const pages = async (device: TestDevice, limit = 200) => {
    const found = await device.client.listConflicts({ query: { limit } });
    if (!found.ok) throw new Error(JSON.stringify(found.failure));
    return found.value;
  };
  const conflicts = async (device = laptop) => (await pages(device)).conflicts;
  const historyOf = async (device: TestDevice, recordId: string, more = {}) =>
    device.client.listHistory({ query: { entity: 'job', recordId, ...more } });

  /** Both write the field over what was there before either did, and the laptop's edit is the later one. */
  async function bothWrite(field: string, first: string, second: string): Promise<JobId> {
    const id = newId(JobId);
    const start = laptop.put('job', id, { [field]: 'at first', title: 'Engineer' });
    await laptop.push();
    service.time.now += 1_000;
    const over = { [field]: start.at };
    Object.assign(phone.put('job', id, { [field]: first }), { over });
    await phone.push();
    service.time.now += 1_000;
    Object.assign(laptop.put('job', id, { [field]: second }), { over });
    await laptop.push();
    return id;
  }

  it('are shown where two devices wrote without knowing of each other, with both sides', async () => {
    const id = await bothWrite('notes', 'call Bob', 'call Ann');
    expect(await conflicts()).toMatchObject([
      {
        entity: 'job',
        recordId: id,
        field: 'notes',
        kept: { value: 'call Ann', deviceName: 'A browser' },
        other: { value: 'call Bob', deviceName: 'A browser' },
      },
    ]);
    const [conflict] = await conflicts(phone);
    expect(conflict?.kept.at.slice(-12)).toBe(laptop.id.slice(-12));
    expect(conflict?.other.at.slice(-12)).toBe(phone.id.slice(-12));
  });

  it('are no conflict where the later writer saw the earlier value, or nobody knows what it saw', async () => {
    const id = newId(JobId);
    const start = laptop.put('job', id, { notes: 'one' });
    await laptop.push();
    service.time.now += 1_000;
    Object.assign(phone.put('job', id, { notes: 'two' }), { over: { notes: start.at } });
    await phone.push();
    service.time.now += 1_000;
    laptop.put('job', id, { notes: 'three' });
    await laptop.push();
    expect(await conflicts()).toEqual([]);
    expect(await historyOf(laptop, id)).toMatchObject({
      value: { values: [{ value: 'two' }, { value: 'one', replacedAt: expect.any(String) }], nextCursor: null },
    });
  });

  it('are closed once, stay in the history, and can be closed again without harm', async () => {
    const id = await bothWrite('notes', 'call Bob', 'call Ann');
    const [conflict] = await conflicts();
    for (const device of [laptop, phone]) {
      expect(await device.client.resolveConflict({ params: { id: conflict?.id ?? '' } })).toEqual({ ok: true });
    }
    expect(await conflicts()).toEqual([]);
    expect(await historyOf(phone, id)).toMatchObject({
      value: {
        values: [{ value: 'call Bob', isConflict: true, resolvedAt: expect.any(String) }, { isConflict: false }],
      },
    });
  });

  it('belong to their account: another one finds neither the conflict nor the history', async () => {
    const id = await bothWrite('notes', 'call Bob', 'call Ann');
    const [conflict] = await conflicts();
    const stranger = await service.addDevice(await service.addUser());
    expect(await conflicts(stranger)).toEqual([]);
    const notFound = { failure: { status: 404, errorCode: 'not_found' } };
    expect(await stranger.client.resolveConflict({ params: { id: conflict?.id ?? '' } })).toMatchObject(notFound);
    expect(await historyOf(stranger, id)).toMatchObject(notFound);
    expect(await historyOf(laptop, newId(JobId))).toMatchObject(notFound);
    expect(await clientFor(service.url).listConflicts({})).toMatchObject({ failure: { status: 401 } });
    expect(await conflicts()).toHaveLength(1);
  });

  it('cannot be closed where they are no conflict', async () => {
    const id = await bothWrite('notes', 'call Bob', 'call Ann');
    const past = await historyOf(laptop, id);
    const plain = past.ok ? past.value.values.find(({ isConflict }) => !isConflict) : undefined;
    expect(await laptop.client.resolveConflict({ params: { id: plain?.id ?? '' } })).toMatchObject({
      failure: { status: 404 },
    });
  });

  it('come in pages, long texts whole', async () => {
    const long = 'ü'.repeat(90_000);
    for (const text of ['a', 'b', 'c']) await bothWrite('notes', `${long}${text}`, 'short');
    const first = await pages(laptop, 2);
    expect(first.conflicts.map(({ other }) => other.value)).toEqual([`${long}c`, `${long}b`]);
    const cursor = first.nextCursor ?? '';
    expect(await laptop.client.listConflicts({ query: { limit: 2, cursor } })).toMatchObject({
      value: { conflicts: [{ other: { value: `${long}a` } }], nextCursor: null },
    });
  });

  it('are not asked about while their row is deleted', async () => {
    const id = await bothWrite('notes', 'call Bob', 'call Ann');
    service.time.now += 1_000;
    laptop.delete('job', id);
    await laptop.push();
    expect(await conflicts()).toEqual([]);
  });
});
