import { DeviceId, JobId, newId } from '@jobmagpie/model';
import { PROTOCOL_VERSION } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases, makeEmbedded } from '../../testing/databases.ts';
import { clientFor, EXTENSION, startTestService, type TestService } from '../../testing/service.ts';

const MINUTE = 60_000;

describe.each(databases)('pairing on %s', (_, makeDatabase) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  const request = (code?: string) => ({
    body: { deviceId: newId(DeviceId), deviceName: 'Firefox', ...(code !== undefined && { code }) },
  });
  const refusedAs = (errorCode: string, status: number) => ({
    ok: false,
    failure: { kind: 'refused', errorCode, status },
  });

  describe('in one click', () => {
    it('connects the first browser and says so at the console', async () => {
      const result = await service.stranger.pair(request());
      expect(result).toMatchObject({ ok: true, value: { accountLabel: 'Owner' } });
      expect(service.said).toContain('Paired with "Firefox".');
    });

    it('lets exactly one of two browsers in that come at the same moment', async () => {
      const results = await Promise.all([service.stranger.pair(request()), service.stranger.pair(request())]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject(refusedAs('already_paired', 409));
    });

    it('is over ten minutes after the start', async () => {
      service.time.now += 10 * MINUTE + 1;
      expect(await service.stranger.pair(request())).toMatchObject(refusedAs('pairing_closed', 403));
      service.time.now -= 10 * MINUTE + 1;
    });

    it.each(['https://jobs.example.com', 'null', 'chrome-extension://a.example.com', ''])(
      'is refused to %j, which is no extension',
      async (origin) => {
        const page = clientFor(service.url, undefined, origin);
        expect(await page.pair(request())).toMatchObject(refusedAs('not_an_extension', 403));
      },
    );

    it.each([{ PUBLIC_URL: 'https://jobs.example.com' }, { TRUSTED_PROXIES: '127.0.0.1' }])(
      'is refused to everybody where %j says that a proxy brings strangers in, under whatever name',
      async (environment) => {
        const behindProxy = await startTestService(makeEmbedded, environment);
        expect(await behindProxy.stranger.pair(request())).toMatchObject(refusedAs('not_loopback', 403));
        await behindProxy.close();
      },
    );

    it('gives a person who lost every browser their account back', async () => {
      const first = await service.addDevice();
      await first.client.signOut();
      expect(await service.stranger.pair(request())).toMatchObject({ ok: true, value: { userId: first.userId } });
    });
  });

  describe('by a code', () => {
    it('connects another browser to the same account, once', async () => {
      const first = await service.addDevice();
      const invitation = await first.client.invite();
      const code = invitation.ok ? invitation.value.code : '';
      expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      const typed = code.toLowerCase().replace('-', ' ');
      expect(await service.stranger.pair(request(typed))).toMatchObject({ ok: true, value: { userId: first.userId } });
      expect(await service.stranger.pair(request(code))).toMatchObject(refusedAs('wrong_code', 403));
    });

    it('connects one of many browsers that use it at the same moment', async () => {
      const code = await service.invite();
      const results = await Promise.all(Array.from({ length: 6 }, () => service.stranger.pair(request(code))));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('is refused ten minutes after it was made', async () => {
      const code = await service.invite();
      service.time.now += 10 * MINUTE;
      expect(await service.stranger.pair(request(code))).toMatchObject(refusedAs('wrong_code', 403));
    });

    it('is refused to a page on the web', async () => {
      const page = clientFor(service.url, undefined, 'https://jobs.example.com');
      expect(await page.pair(request(await service.invite()))).toMatchObject(refusedAs('not_an_extension', 403));
    });

    it('cannot be guessed with right ones of one’s own in between', async () => {
      const own = await service.addUser();
      const device = await service.addDevice(own);
      for (let count = 0; count < 9; count += 1) await service.stranger.pair(request('2222-2222'));
      const invitation = await device.client.invite();
      expect(await service.stranger.pair(request(invitation.ok ? invitation.value.code : ''))).toMatchObject({
        ok: true,
      });
      await service.stranger.pair(request('2222-2222'));
      expect(await service.stranger.pair(request('2222-2222'))).toMatchObject(refusedAs('too_many_attempts', 429));
    });

    it('cannot be guessed: after ten wrong ones even the right one has to wait', async () => {
      const code = await service.invite();
      const guesses = Array.from({ length: 12 }, () => service.stranger.pair(request('2222-2222')));
      const answers = await Promise.all(guesses);
      expect(
        answers.filter((answer) => !answer.ok && 'status' in answer.failure && answer.failure.status === 429),
      ).toHaveLength(2);
      expect(await service.stranger.pair(request(code))).toMatchObject({
        failure: { status: 429, errorCode: 'too_many_attempts', retryAfterSeconds: 600 },
      });
      service.time.now += 10 * MINUTE;
      expect(await service.stranger.pair(request(await service.invite()))).toMatchObject({ ok: true });
    });
  });

  describe('a device that was paired before', () => {
    it('gets a new token for its old store, and the old token is dead', async () => {
      const device = await service.addDevice();
      const again = await service.stranger.pair({
        body: { deviceId: device.id, deviceName: 'Firefox', code: await service.invite() },
      });
      expect(again).toMatchObject({ ok: true, value: { userId: device.userId } });
      expect(await device.client.listDevices()).toMatchObject(refusedAs('not_signed_in', 401));
    });

    it('is heard anew from its first number on, because another server may have numbered its queue in between', async () => {
      const device = await service.addDevice();
      const id = newId(JobId);
      for (const notes of ['one', 'two', 'three', 'four']) device.put('job', id, { notes });
      device.put('spaceship', id, { notes: 'refused' });
      const statuses = (await device.push()).map(({ status }) => status);
      expect(statuses).toEqual(['applied', 'applied', 'applied', 'applied', 'rejected']);

      service.time.now += 1_000;
      const again = await service.pairAgain(device);
      const [one, two] = [again.put('job', id, { title: 'Engineer' }), again.put('job', id, { notes: 'after' })];
      const body = { protocol: PROTOCOL_VERSION, deviceId: device.id, mutations: [{ ...one, seq: 4 }] };
      expect(await again.client.push({ body })).toMatchObject({
        failure: { status: 409, errorCode: 'sequence_gap', expectedSeq: 1 },
      });
      const rest = ['a', 'b', 'c'].map((company) => again.put('job', id, { company }));
      const results = await again.push([one, two, ...rest]);
      expect(results.map(({ status }) => status)).toEqual(results.map(() => 'applied'));
      expect(await again.push([one, two, ...rest])).toEqual(
        results.map((result) => ({ ...result, status: 'duplicate' })),
      );
      expect(await again.pullAll()).toMatchObject([{ fields: { title: 'Engineer', notes: 'after', company: 'c' } }]);
    });

    it('cannot join another account with what it stores, and does not use up the code', async () => {
      const device = await service.addDevice();
      const other = await service.addDevice(await service.addUser());
      const invitation = await other.client.invite();
      const code = invitation.ok ? invitation.value.code : '';
      const moved = { body: { deviceId: device.id, deviceName: 'Firefox', code } };
      expect(await service.stranger.pair(moved)).toMatchObject(refusedAs('device_of_another_account', 409));
      expect(await service.stranger.pair(request(code))).toMatchObject({ ok: true, value: { userId: other.userId } });
    });
  });

  describe('devices', () => {
    it('are listed with the one that asks marked', async () => {
      const first = await service.addDevice();
      const second = await service.addDevice();
      const list = await second.client.listDevices();
      expect(list.ok && list.value.devices.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
        [first.id, false],
        [second.id, true],
      ]);
    });

    it('are dead at once when they are revoked', async () => {
      const first = await service.addDevice();
      const second = await service.addDevice();
      expect(await first.client.revokeDevice({ params: { id: second.id } })).toMatchObject({ ok: true });
      expect(await second.client.pull({})).toMatchObject(refusedAs('not_signed_in', 401));
      expect(await first.client.revokeDevice({ params: { id: second.id } })).toMatchObject(refusedAs('not_found', 404));
    });

    it('of another account cannot be seen or revoked', async () => {
      const mine = await service.addDevice();
      const other = await service.addDevice(await service.addUser());
      expect(await other.client.revokeDevice({ params: { id: mine.id } })).toMatchObject(refusedAs('not_found', 404));
      expect(await mine.client.listDevices()).toMatchObject({ ok: true });
      const list = await other.client.listDevices();
      expect(list.ok && list.value.devices.map(({ id }) => id)).toEqual([other.id]);
    });
  });

  it('keeps neither tokens nor codes where the log or the database could show them', async () => {
    const device = await service.addDevice();
    const code = await service.invite();
    const dump = JSON.stringify(await service.database.db.execute('select * from sessions, invitations'));
    for (const secret of [device.token, code]) {
      expect(dump).not.toContain(secret);
      expect(service.log.join('\n')).not.toContain(secret);
    }
  });
});

describe('pairing with a server that other machines can reach', () => {
  it('needs a code', async () => {
    const service = await startTestService(makeEmbedded, { HOST: '0.0.0.0' });
    const body = { deviceId: newId(DeviceId), deviceName: 'Firefox' };
    const result = await clientFor(service.url, undefined, EXTENSION).pair({ body });
    expect(result).toMatchObject({ failure: { status: 403, errorCode: 'not_loopback' } });
    expect(await service.addDevice()).toMatchObject({ userId: expect.any(String) });
    await service.close();
  });
});
