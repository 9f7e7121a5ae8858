import { JobId, MutationId, newId, StageChangeId } from '@jobmagpie/model';
import { aJob, aStageChange } from '@jobmagpie/model/testing';
import { type Hlc, isAlive, millisecondsOf, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { events } from '../database/tables.ts';
import { databases } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';
import { history, records } from './tables.ts';

const MINUTE = 60_000;

describe.each(databases)('a push on %s', (_, makeDatabase) => {
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

  const rowOf = async (device: TestDevice, id: string) => (await device.pullAll()).find((row) => row.id === id);
  const eventNames = async () => {
    const rows = await service.database.db
      .select()
      .from(events)
      .where(eq(events.userId, laptop.userId))
      .orderBy(asc(events.id));
    return rows.map(({ name }) => name);
  };

  it('is applied once, however often and at once it is sent', async () => {
    const id = newId(JobId);
    const mutations = [laptop.put('job', id, { title: 'Engineer' }), laptop.put('job', id, { notes: 'call Ann' })];
    const answers = await Promise.all(Array.from({ length: 10 }, () => laptop.push(mutations)));
    const statuses = answers.map((results) => results.map(({ status }) => status).join());
    expect(statuses.filter((status) => status === 'applied,applied')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'duplicate,duplicate')).toHaveLength(9);
    expect(await eventNames()).toEqual(['job.created', 'job.changed']);
  });

  it('keeps both edits when two devices change different fields of one job', async () => {
    const id = newId(JobId);
    laptop.put('job', id, { title: 'Engineer', notes: '' });
    await laptop.push();
    service.time.now += 1_000;
    laptop.put('job', id, { title: 'Platform Engineer' });
    phone.put('job', id, { notes: 'call Ann', 'tags/remote': true });
    await Promise.all([laptop.push(), phone.push()]);
    expect(await rowOf(laptop, id)).toMatchObject({
      fields: { title: 'Platform Engineer', notes: 'call Ann', 'tags/remote': true },
    });
  });

  it('keeps the later edit and records the other when two devices change one field', async () => {
    const id = newId(JobId);
    const early = tick(null, service.time.now - 2_000, laptop.id);
    phone.put('job', id, { notes: 'call Bob' });
    await phone.push();
    laptop.put('job', id, { notes: 'call Ann' }, early);
    expect(await laptop.push()).toMatchObject([{ status: 'applied' }]);
    expect(await rowOf(laptop, id)).toMatchObject({ fields: { notes: 'call Bob' } });
    const kept = await service.database.db.select().from(history).where(eq(history.recordId, id));
    expect(kept).toMatchObject([{ field: 'notes', value: { was: 'call Ann' }, writtenAt: early }]);
  });

  it('does not let a clock that is ten years ahead win for good', async () => {
    const id = newId(JobId);
    const wrong = tick(null, service.time.now + 10 * 365 * 24 * 60 * MINUTE, laptop.id);
    laptop.put('job', id, { notes: 'from the future' }, wrong);
    await laptop.push();
    const stored = await rowOf(laptop, id);
    expect(millisecondsOf(stored?.clocks.notes as Hlc)).toBe(service.time.now); // the row was pulled just now
    service.time.now += 1_000;
    phone.put('job', id, { notes: 'from now' });
    await phone.push();
    expect(await rowOf(laptop, id)).toMatchObject({ fields: { notes: 'from now' } });
  });

  it('keeps the order of edits that a wrong clock made', async () => {
    const id = newId(JobId);
    const future = service.time.now + 60 * MINUTE;
    laptop.put('job', id, { notes: 'first' }, tick(null, future, laptop.id));
    laptop.put('job', id, { notes: 'second' }, tick(null, future + 1, laptop.id));
    await laptop.push();
    expect(await rowOf(phone, id)).toMatchObject({ fields: { notes: 'second' } });
  });

  it('says from which number to send when one is missing, and takes nothing', async () => {
    const id = newId(JobId);
    laptop.put('job', id, { title: 'One' });
    await laptop.push();
    const lost = laptop.put('job', id, { title: 'Two' });
    const next = laptop.put('job', id, { title: 'Three' });
    const body = { protocol: PROTOCOL_VERSION, deviceId: laptop.id, mutations: [next] };
    expect(await laptop.client.push({ body })).toMatchObject({
      failure: { status: 409, errorCode: 'sequence_gap', expectedSeq: 2 },
    });
    expect(await laptop.push([lost, next])).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
  });

  it('answers each wrong mutation with a reason, goes on with the rest, and repeats the answer', async () => {
    const id = newId(JobId);
    const good = laptop.put('job', id, { title: 'Engineer' });
    const mutations = [
      laptop.put('spaceship', id, { title: 'x' }),
      laptop.put('job', id, { stage: 'hired' }),
      laptop.put('job', id, { notes: 'a\u0000b' }),
      laptop.put('job', id, { notes: '\ud800' }),
      laptop.put('job', id, JSON.parse('{"__proto__":{"x":1}}')),
      laptop.put('job', id, { later: JSON.parse('['.repeat(40) + ']'.repeat(40)) }),
      laptop.put('job', id, { id: newId(JobId) }),
      { mutationId: newId(MutationId), seq: 9, op: 'explode' },
    ];
    const last = { ...laptop.put('job', id, { notes: 'still here' }), seq: 10 };
    const results = await laptop.push([good, ...mutations, last]);
    expect(results.map(({ status }) => status)).toEqual(['applied', ...mutations.map(() => 'rejected'), 'applied']);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatch(/\w+ \w+/);
    expect(await laptop.push([good, ...mutations, last])).toEqual(
      results.map((result) => (result.status === 'applied' ? { ...result, status: 'duplicate' } : result)),
    );
    expect(await rowOf(phone, id)).toMatchObject({ fields: { title: 'Engineer', notes: 'still here' } });
  });

  it('takes a posting in that is larger than a whole push, because it comes alone', async () => {
    const job = aJob({ description: { markdown: 'ü'.repeat(490_000), text: 'ü'.repeat(490_000) } });
    laptop.put('job', job.id, { description: job.description });
    expect(await laptop.push()).toMatchObject([{ status: 'applied' }]);
    const many = Array.from({ length: 3 }, () => laptop.put('job', newId(JobId), { notes: 'n'.repeat(400_000) }));
    await expect(laptop.push(many)).rejects.toThrow('too_large');
  });

  it('keeps fields of a newer version as they are', async () => {
    const id = newId(JobId);
    const later = { nested: [1.5, null, { deep: 'Łódź 🐦' }], empty: {}, 'odd name': false };
    laptop.put('job', id, { title: 'Engineer', later, gone: null });
    await laptop.push();
    expect(await rowOf(phone, id)).toMatchObject({ fields: { title: 'Engineer', later, gone: null } });
  });

  it('is refused for another device than the one that is signed in', async () => {
    const mutation = phone.put('job', newId(JobId), { title: 'x' });
    const body = { protocol: PROTOCOL_VERSION, deviceId: phone.id, mutations: [mutation] };
    expect(await laptop.client.push({ body })).toMatchObject({
      failure: { status: 403, errorCode: 'not_your_device' },
    });
    expect(await clientFor(service.url).push({ body })).toMatchObject({ failure: { status: 401 } });
  });

  it('never touches the row that another account has under the same id', async () => {
    const stranger = await service.addDevice(await service.addUser());
    const id = newId(JobId);
    laptop.put('job', id, { notes: 'mine' });
    await laptop.push();
    stranger.put('job', id, { notes: 'theirs' });
    stranger.delete('job', id);
    expect((await stranger.push()).map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(await rowOf(laptop, id)).toMatchObject({ fields: { notes: 'mine' }, deletedAt: null });
    expect((await stranger.pullAll()).map(({ fields }) => fields)).toEqual([{ notes: 'theirs' }]);
  });

  describe('a job and its history', () => {
    const aliveIds = async () => (await laptop.pullAll()).filter(isAlive).map(({ id }) => id);

    it('are deleted in one mutation and come back together', async () => {
      const job = newId(JobId);
      const change = aStageChange({ jobId: job });
      laptop.put('job', job, { id: job, title: 'Engineer' });
      laptop.put('stageChange', change.id, change);
      await laptop.push();
      service.time.now += 1_000;
      laptop.delete('job', job);
      await laptop.push();
      expect(await aliveIds()).toEqual([]);
      const versions = await service.database.db.select().from(records).where(eq(records.userId, laptop.userId));
      expect(versions.map(({ version }) => version).sort()).toEqual([3, 4]);
      service.time.now += 1_000;
      phone.put('job', job, { title: 'Engineer' });
      await phone.push();
      expect((await aliveIds()).sort()).toEqual([change.id, job].sort());
      expect(await eventNames()).toEqual([
        'job.created',
        'stageChange.created',
        'job.deleted',
        'stageChange.deleted',
        'job.restored',
        'stageChange.restored',
      ]);
    });

    it('stay together when the history arrives before its job', async () => {
      const job = newId(JobId);
      const change = aStageChange({ id: newId(StageChangeId), jobId: job });
      laptop.put('stageChange', change.id, change);
      expect(await laptop.push()).toMatchObject([{ status: 'applied' }]);
      service.time.now += 1_000;
      phone.delete('job', job);
      await phone.push();
      expect(await aliveIds()).toEqual([]);
    });
  });
});
