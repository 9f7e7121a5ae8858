import { DeviceId, JobId, newId } from '@jobmagpie/model';
import { isAlive, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';
import { rejections } from './tables.ts';

describe.each(databases)('two browsers with one copied store on %s', (_, makeDatabase) => {
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

  const push = (mutations: unknown[], deviceId = laptop.id, client = laptop.client) =>
    client.push({ body: { protocol: PROTOCOL_VERSION, deviceId, mutations: mutations as never } }); // wrong ones too
  const copied = (expectedSeq: number) => ({ failure: { status: 409, errorCode: 'device_copied', expectedSeq } });

  it('are told apart by what they send under one number, and nothing of it is taken in', async () => {
    const id = newId(JobId);
    const shared = laptop.put('job', id, { title: 'Engineer' });
    const own = laptop.put('job', id, { notes: 'call Ann' });
    await laptop.push();
    service.time.now += 1_000;
    const other = { ...laptop.put('job', id, { notes: 'call Bob' }), seq: own.seq };
    expect(await push([shared, other])).toMatchObject(copied(own.seq));
    expect((await laptop.pullAll())[0]?.fields).toMatchObject({ notes: 'call Ann' });
  });

  it('are told apart also where both wrote at the same moment', async () => {
    const id = newId(JobId);
    const own = laptop.put('job', id, { notes: 'call Ann' });
    await laptop.push();
    expect(await push([{ ...own, fields: { notes: 'call Bob' } }])).toMatchObject(copied(own.seq));
  });

  it('are told apart by a deletion and by a refused change', async () => {
    const id = newId(JobId);
    laptop.put('job', id, { title: 'Engineer' });
    const wrong = laptop.put('job', id, { stage: 'hired' });
    await laptop.push();
    service.time.now += 1_000;
    const deletion = laptop.delete('job', id);
    expect(await push([{ ...deletion, seq: wrong.seq }])).toMatchObject(copied(wrong.seq));
    expect(await push([{ ...deletion, seq: 1 }])).toMatchObject(copied(1));
  });

  it('go on as two, with nothing lost and nothing doubled', async () => {
    const id = newId(JobId);
    const own = laptop.put('job', id, { notes: 'call Ann', title: 'Engineer' });
    await laptop.push();
    service.time.now += 1_000;
    const mine = { ...laptop.put('job', id, { notes: 'call Bob' }), seq: own.seq };
    expect(await push([mine])).toMatchObject(copied(own.seq));
    const deviceId = newId(DeviceId);
    const first = await laptop.client.separateDevice({ body: { deviceId } });
    const again = await laptop.client.separateDevice({ body: { deviceId } });
    if (!first.ok || !again.ok) throw new Error('A browser was not given an id of its own.');
    expect(await clientFor(service.url, first.value.token).pull({})).toMatchObject({ failure: { status: 401 } });
    const client = clientFor(service.url, again.value.token);
    expect(await push([mine], deviceId, client)).toMatchObject({ value: { results: [{ status: 'applied' }] } });
    expect((await laptop.pullAll())[0]?.fields).toMatchObject({ notes: 'call Bob', title: 'Engineer' });
    const page = await laptop.client.listHistory({ query: { entity: 'job', recordId: id } });
    expect(page).toMatchObject({ value: { values: [{ value: 'call Ann' }] } });
    expect(await laptop.client.listDevices()).toMatchObject({ value: { devices: [{}, { id: deviceId }] } });
  });

  it('give no browser the id of another account', async () => {
    const stranger = await service.addDevice(await service.addUser());
    expect(await laptop.client.separateDevice({ body: { deviceId: stranger.id } })).toMatchObject({
      failure: { status: 409, errorCode: 'device_of_another_account' },
    });
  });

  it('are not suspected for a repeat, whatever became of it since', async () => {
    const phone = await service.addDevice();
    const [id, gone] = [newId(JobId), newId(JobId)];
    const future = service.time.now + 60 * 60_000;
    const sent = [
      laptop.put('job', id, { id, title: 'Engineer', notes: 'a', 'tags/remote': true, later: { b: 1, a: [2] } }),
      laptop.put('job', id, { notes: 'b', 'tags/remote': null }),
      laptop.put('job', id, { notes: 'ahead' }, tick(null, future, laptop.id)),
      laptop.put('job', gone, { id: gone, title: 'Gone' }),
      laptop.delete('job', gone),
      laptop.put('job', gone, { stage: 'hired' }),
      laptop.put('job', id, {}),
    ];
    await laptop.push();
    service.time.now += 2 * 60 * 60_000;
    phone.put('job', id, { notes: 'c', title: 'Platform Engineer', later: 0 });
    phone.put('job', gone, { title: 'Back' });
    phone.delete('job', id);
    await phone.push();
    expect((await laptop.push(sent)).map(({ status }) => status)).toEqual([
      ...Array(5).fill('duplicate'),
      'rejected',
      'duplicate',
    ]);
    expect((await laptop.pullAll()).filter(isAlive).map((row) => row.id)).toEqual([gone]);
  });

  it('forget a refusal once the device has gone on after it', async () => {
    const id = newId(JobId);
    const refusals = () => service.database.db.select().from(rejections).where(eq(rejections.userId, laptop.userId));
    laptop.put('job', id, { stage: 'hired' });
    await laptop.push();
    expect(await refusals()).toHaveLength(1);
    laptop.put('job', id, { title: 'Engineer' });
    await laptop.push();
    expect(await refusals()).toEqual([]);
  });
});
