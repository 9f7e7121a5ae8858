/** Devices whose version is one before or after the server's: nothing is lost between them. */
import { JobId, newId } from '@jobmagpie/model';
import { type Hlc, PROTOCOL_VERSION } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { EXTENSION, startTestService, type TestDevice, type TestService } from '../testing/service.ts';

describe.each(databases)('versions one apart on %s', (_, makeDatabase) => {
  let service: TestService;
  let older: TestDevice;
  let newer: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    await service.wipe();
    older = await service.addDevice();
    newer = await service.addDevice();
  });
  afterAll(() => service.close());

  const rowOf = async (device: TestDevice, id: string) => (await device.pullAll()).find((row) => row.id === id);
  /** Sends a push as it stands: the client of this version would leave out what it does not know. */
  const send = async (device: TestDevice, body: Record<string, unknown>) => {
    const response = await fetch(`${service.url}/api/v1/sync/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${device.token}`, origin: EXTENSION },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };

  it('gives the newer device its unknown fields back unchanged after an edit by an older one', async () => {
    const id = newId(JobId);
    const later = { nested: [1.5, null, { deep: 'Łódź' }], snake_case: { camelCase: true } };
    newer.put('job', id, { title: 'Engineer', later });
    await newer.push();
    service.time.now += 1_000;
    const edit = older.put('job', id, { title: 'Platform Engineer' });
    expect(edit).not.toHaveProperty('over');
    expect(await older.push()).toMatchObject([{ status: 'applied' }]);
    service.time.now += 1_000;
    const seen = await rowOf(newer, id);
    const mutation = newer.put('job', id, { title: 'Lead Engineer' });
    expect(await newer.push([{ ...mutation, over: { title: seen?.clocks.title as Hlc } }])).toMatchObject([
      { status: 'applied' },
    ]);
    expect(await rowOf(older, id)).toMatchObject({ fields: { title: 'Lead Engineer', later } });
  });

  it('takes a push in whose frame and mutations say more than is known here', async () => {
    const id = newId(JobId);
    const mutation = { ...newer.put('job', id, { title: 'Engineer' }), because: { of: 'a later version' } };
    const frame = { protocol: PROTOCOL_VERSION, deviceId: newer.id, mutations: [mutation], hint: ['later'] };
    expect((await send(newer, frame)).status).toBe(200);
    expect(await rowOf(older, id)).toMatchObject({ fields: { title: 'Engineer' } });
  });

  it('refuses an unknown entity with a reason, alone among its neighbours', async () => {
    const [before, after] = [newId(JobId), newId(JobId)];
    newer.put('job', before, { title: 'Before' });
    newer.put('spaceship', newId(JobId), { title: 'Between' });
    newer.put('job', after, { title: 'After' });
    expect(await newer.push()).toMatchObject([
      { status: 'applied' },
      { status: 'rejected', reason: expect.stringMatching(/\w+ \w+/) },
      { status: 'applied' },
    ]);
    expect((await older.pullAll()).map(({ id }) => id).sort()).toEqual([before, after].sort());
  });

  it.each([PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1])(
    'says that it does not speak protocol %j, and takes the same changes once it is one that it speaks',
    async (protocol) => {
      const mutations = [newer.put('job', newId(JobId), { title: 'Engineer' })];
      const answer = await newer.client.push({ body: { protocol, deviceId: newer.id, mutations } });
      // Before the first protocol there is none; its number is no number of one.
      const errorCode = protocol > PROTOCOL_VERSION ? 'unsupported_protocol' : 'invalid_request';
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused', errorCode } });
      expect(await older.pullAll()).toEqual([]);
      expect(await newer.push(mutations)).toMatchObject([{ status: 'applied' }]);
    },
  );
});
