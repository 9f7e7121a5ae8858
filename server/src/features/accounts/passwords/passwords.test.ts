import { DeviceId, JobId, newId } from '@jobmagpie/model';
import bcrypt from 'bcryptjs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { users } from '../../../database/tables.ts';
import { databases, makeEmbedded } from '../../../testing/databases.ts';
import { clientFor, startTestService, type TestService } from '../../../testing/service.ts';
import { makeOnceCode } from '../once-codes.ts';
import { credentials, identities } from '../tables.ts';

const MINUTE = 60_000;
const anna = { email: 'Anna@Example.com', password: 'four words in a row' };
const refusedAs = (errorCode: string, status: number) => ({
  ok: false,
  failure: { kind: 'refused', errorCode, status },
});

describe.each(databases)('passwords on %s', (_, makeDatabase) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  const device = (deviceId = newId(DeviceId)) => ({ deviceId, deviceName: 'Firefox' });
  const signIn = (who: { email: string; password: string } = anna, deviceId?: DeviceId) =>
    service.stranger.signIn({ body: { ...who, ...device(deviceId) } });
  const register = (who = anna) => service.stranger.register({ body: who });
  const signedIn = async (who = anna) => {
    const result = await signIn(who);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return { ...result.value, client: clientFor(service.url, result.value.token) };
  };
  const registered = async (who = anna) => {
    await register(who);
    return await signedIn(who);
  };
  const storedHash = async () => (await service.database.db.select().from(credentials))[0]?.passwordHash;

  describe('an account', () => {
    it('is made with an address and a password, and signed in to with the address in any case', async () => {
      expect(await register()).toEqual({ ok: true, value: undefined });
      const result = await signIn({ ...anna, email: 'ANNA@example.COM' });
      expect(result).toMatchObject({ ok: true, value: { accountLabel: 'Anna@Example.com' } });
      const { client, deviceId } = await signedIn();
      expect(await client.readAccount()).toMatchObject({
        value: { email: 'Anna@Example.com', isEmailVerified: false, identities: [], isOwner: false },
      });
      expect(await client.listDevices()).toMatchObject({ value: { devices: [{}, { id: deviceId, isCurrent: true }] } });
    });

    it('is answered for alike whether the address is known or not, and is not changed by a second one', async () => {
      const { userId } = await registered();
      const again = { ...anna, password: 'another four words' };
      expect(await register(again)).toEqual({ ok: true, value: undefined });
      expect(await signIn(again)).toMatchObject(refusedAs('wrong_credentials', 401));
      expect(await signIn()).toMatchObject({ ok: true });
      expect(await service.database.db.select({ id: users.id }).from(users)).toEqual([{ id: userId }]);
    });

    it('is made once when it is asked for many times at once', async () => {
      const results = await Promise.all(Array.from({ length: 5 }, () => register()));
      expect(results.every(({ ok }) => ok)).toBe(true);
      expect(await service.database.db.select({ id: users.id }).from(users)).toHaveLength(1);
    });

    it('is never the owner’s by itself: who pairs afterwards does not come into an account of somebody else', async () => {
      service.said.length = 0;
      const stranger = await registered();
      expect(service.said.join('\n')).toContain('this server has no owner yet');
      const owner = await service.addDevice();
      expect(owner.userId).not.toBe(stranger.userId);
      expect(await stranger.client.readAccount()).toMatchObject({ value: { isOwner: false } });
      expect(await owner.client.readAccount()).toMatchObject({ value: { isOwner: true } });
    });

    it('is the owner’s once the person at the console has typed its address', async () => {
      const { client, userId } = await registered();
      expect(await service.makeOwner('nobody@example.com')).toBe('unknown');
      expect(await service.isOwned()).toBe(false);
      expect(await service.makeOwner('ANNA@example.com')).toBe('done');
      expect(await client.readAccount()).toMatchObject({ value: { isOwner: true } });
      expect((await service.addDevice()).userId).toBe(userId);
    });

    it('is not taken for the owner’s where another one is reached by the same address at a provider', async () => {
      await register();
      const userId = await service.addUser();
      const linked = { provider: 'google', subject: '42', userId, linkedAt: new Date(service.time.now) };
      await service.database.db.insert(identities).values({ ...linked, email: anna.email });
      expect(await service.makeOwner(anna.email)).toBe('ambiguous');
      expect(await service.isOwned()).toBe(false);
    });

    it('is not made with a password that is tried first, or is too short', async () => {
      expect(await register({ ...anna, password: 'Password1' })).toMatchObject(refusedAs('common_password', 400));
      expect(await register({ ...anna, password: 'seven77' })).toMatchObject(refusedAs('invalid_request', 400));
      expect(await register({ ...anna, password: 'half a \ud800 character' })).toMatchObject(
        refusedAs('invalid_request', 400),
      );
    });
  });

  describe('signing in', () => {
    it('is refused alike for a wrong password and for an address that nobody has', async () => {
      await register();
      const wrong = await signIn({ ...anna, password: 'four words in a now' });
      const unknown = await signIn({ ...anna, email: 'nobody@example.com' });
      const detail = (result: typeof wrong) => !result.ok && 'detail' in result.failure && result.failure.detail;
      expect(wrong).toMatchObject(refusedAs('wrong_credentials', 401));
      expect(unknown).toMatchObject(refusedAs('wrong_credentials', 401));
      expect(detail(wrong)).toBe(detail(unknown));
    });

    it('is refused to a page on the web', async () => {
      await register();
      const page = clientFor(service.url, undefined, 'https://jobs.example.com');
      expect(await page.signIn({ body: { ...anna, ...device() } })).toMatchObject(refusedAs('not_an_extension', 403));
    });

    it('gives each browser a token of its own, and a browser that comes again a new one', async () => {
      const first = await registered();
      const again = await signIn(anna, first.deviceId);
      expect(again).toMatchObject({ ok: true, value: { deviceId: first.deviceId, userId: first.userId } });
      expect(await first.client.listDevices()).toMatchObject(refusedAs('not_signed_in', 401));
    });

    it('is refused to a browser that holds another account’s data', async () => {
      const other = await service.addDevice(await service.addUser());
      await register();
      expect(await signIn(anna, other.id)).toMatchObject(refusedAs('device_of_another_account', 409));
    });

    it('replaces a hash of bcrypt, and not at a wrong password', async () => {
      await register();
      const imported = bcrypt.hashSync(anna.password, 4);
      await service.database.db.update(credentials).set({ passwordHash: imported });
      expect(await signIn({ ...anna, password: 'four words in a now' })).toMatchObject({ ok: false });
      expect(await storedHash()).toBe(imported);
      expect(await signIn()).toMatchObject({ ok: true });
      expect(await storedHash()).toMatch(/^\$argon2id\$/);
      expect(await signIn()).toMatchObject({ ok: true });
    });

    it('has to wait after ten wrong tries from one place, for accounts that are there and not', async () => {
      const { client } = await registered();
      for (let count = 0; count < 10; count += 1) {
        await signIn({ email: `nobody${count}@example.com`, password: 'x' });
      }
      expect(await signIn()).toMatchObject({
        failure: { status: 429, errorCode: 'too_many_attempts', retryAfterSeconds: 600 },
      });
      expect(await client.listDevices()).toMatchObject({ ok: true });
      service.time.now += 10 * MINUTE;
      expect(await signIn()).toMatchObject({ ok: true });
    });

    it('does not give tries back to whoever signs in to their own account in between', async () => {
      await register();
      const victim = { email: 'victim@example.com', password: 'x' };
      for (let count = 0; count < 10; count += 1) {
        await signIn(victim);
        if (count < 9) expect(await signIn()).toMatchObject({ ok: true });
      }
      expect(await signIn()).toMatchObject(refusedAs('too_many_attempts', 429));
    });
  });

  describe('changing the password', () => {
    it('needs the present one, and signs every other browser out at once', async () => {
      const { client } = await registered();
      const other = await signedIn();
      const { client: invited } = await signedIn();
      const invitation = await invited.invite();
      const change = { newPassword: 'another four words' };
      expect(await client.setPassword({ body: change })).toMatchObject(refusedAs('wrong_credentials', 401));
      expect(await client.setPassword({ body: { ...change, currentPassword: 'not it at all' } })).toMatchObject(
        refusedAs('wrong_credentials', 401),
      );
      const body = { ...change, currentPassword: anna.password };
      expect(await client.setPassword({ body })).toMatchObject({ ok: true });
      expect(await client.listDevices()).toMatchObject({ ok: true });
      expect(await other.client.listDevices()).toMatchObject(refusedAs('not_signed_in', 401));
      const code = invitation.ok ? invitation.value.code : '';
      expect(await service.stranger.pair({ body: { ...device(), code } })).toMatchObject(refusedAs('wrong_code', 403));
      expect(await signIn()).toMatchObject(refusedAs('wrong_credentials', 401));
      expect(await signIn({ ...anna, password: 'another four words' })).toMatchObject({ ok: true });
    });

    it('gives the owner, who came by one click, an address and a password', async () => {
      const owner = await service.addDevice();
      expect(await owner.client.setPassword({ body: { newPassword: anna.password } })).toMatchObject(
        refusedAs('address_not_usable', 400),
      );
      const body = { email: anna.email, newPassword: anna.password };
      expect(await owner.client.setPassword({ body })).toMatchObject({ ok: true });
      expect(await owner.client.readAccount()).toMatchObject({ value: { email: anna.email, isOwner: true } });
      expect(await signIn()).toMatchObject({ ok: true, value: { userId: owner.userId } });
    });

    it('does not say why an address that another account has cannot be had', async () => {
      await register();
      const owner = await service.addDevice(await service.addUser());
      const body = { email: 'ANNA@example.com', newPassword: 'another four words' };
      expect(await owner.client.setPassword({ body })).toMatchObject(refusedAs('address_not_usable', 400));
      expect(await signIn()).toMatchObject({ ok: true });
    });

    it('gives an address that several accounts want at once to one of them, and says to the others that it is taken', async () => {
      const people = ['bee', 'cy', 'dee', 'eve'].map((name) => ({ ...anna, email: `${name}@example.com` }));
      const browsers = [];
      for (const person of people) browsers.push(await registered(person));
      for (const email of ['wanted-one@example.com', 'wanted-two@example.com', 'wanted-three@example.com']) {
        const body = { email, newPassword: anna.password, currentPassword: anna.password };
        const results = await Promise.all(browsers.map(({ client }) => client.setPassword({ body })));
        expect(results.filter(({ ok }) => ok)).toHaveLength(1);
        for (const refused of results.filter(({ ok }) => !ok)) {
          expect(refused).toMatchObject(refusedAs('address_not_usable', 400));
        }
      }
    });

    it('can change the address, by which the account is called, with it', async () => {
      const { client } = await registered();
      const bee = { email: 'bee@example.com', password: 'another four words' };
      const body = { email: bee.email, newPassword: bee.password, currentPassword: anna.password };
      expect(await client.setPassword({ body })).toMatchObject({ ok: true });
      expect(await client.readAccount()).toMatchObject({ value: { email: bee.email, label: bee.email } });
      expect(await signIn(bee)).toMatchObject({ ok: true });
      expect(await signIn()).toMatchObject({ ok: false });
    });

    it('has to wait after ten wrong tries, and the browser goes on working', async () => {
      const { client } = await registered();
      const body = { newPassword: 'another four words', currentPassword: 'wrong' };
      for (let count = 0; count < 10; count += 1) await client.setPassword({ body });
      expect(await client.setPassword({ body: { ...body, currentPassword: anna.password } })).toMatchObject(
        refusedAs('too_many_attempts', 429),
      );
      expect(await client.listDevices()).toMatchObject({ ok: true });
    });
  });

  describe('a code of a letter', () => {
    const codeFor = async (purpose: 'reset-password' | 'verify-email', bound = anna.email.toLowerCase()) => {
      const { db } = service.database;
      const [credential] = await db
        .select()
        .from(credentials)
        .where(eq(credentials.emailKey, anna.email.toLowerCase()));
      if (credential === undefined) throw new Error('There is no such account.');
      const what = { purpose, userId: credential.userId, bound };
      return (await db.transaction((tx) => makeOnceCode(tx, what, service.time.now))).code;
    };

    it('chooses another password once, and signs every browser out', async () => {
      const { client } = await registered();
      const body = { code: await codeFor('reset-password'), password: 'another four words' };
      expect(await service.stranger.resetPassword({ body })).toMatchObject({ ok: true });
      expect(await client.listDevices()).toMatchObject(refusedAs('not_signed_in', 401));
      expect(await service.stranger.resetPassword({ body })).toMatchObject(refusedAs('wrong_code', 403));
      const after = await signedIn({ ...anna, password: 'another four words' });
      expect(await after.client.readAccount()).toMatchObject({ value: { isEmailVerified: true } });
    });

    it('is refused after an hour, for another purpose, and after the address was changed', async () => {
      await register();
      const password = 'another four words';
      const late = await codeFor('reset-password');
      service.time.now += 60 * MINUTE;
      for (const code of [
        late,
        await codeFor('verify-email'),
        await codeFor('reset-password', 'old@example.com'),
        'x',
      ]) {
        expect(await service.stranger.resetPassword({ body: { code, password } })).toMatchObject(
          refusedAs('wrong_code', 403),
        );
      }
      expect(await signIn()).toMatchObject({ ok: true });
    });

    it('shows that the address is its owner’s', async () => {
      const { client } = await registered();
      const code = await codeFor('verify-email');
      expect(await service.stranger.verifyEmail({ body: { code } })).toMatchObject({ ok: true });
      expect(await service.stranger.verifyEmail({ body: { code } })).toMatchObject(refusedAs('wrong_code', 403));
      expect(await client.readAccount()).toMatchObject({ value: { isEmailVerified: true } });
    });
  });

  it('keeps neither passwords nor codes where the log or the database could show them', async () => {
    const { client } = await registered({ ...anna, password: 'marked-secret-one' });
    const body = { newPassword: 'marked-secret-two', currentPassword: 'marked-secret-one' };
    await client.setPassword({ body });
    await signIn({ ...anna, password: 'marked-secret-three' });
    const { db } = service.database;
    const rows = JSON.stringify(await db.execute('select * from credentials, audit_entries, attempts'));
    for (const text of [rows, service.log.join('\n')]) expect(text).not.toContain('marked-secret');
    expect(service.log.join('\n').toLowerCase()).not.toContain('anna@example.com');
  });

  it('lets what was saved under one account be seen by no other', async () => {
    const mine = await service.addDevice();
    mine.put('job', newId(JobId), { title: 'Mine' });
    await mine.push();
    const { client } = await registered();
    expect(await client.pull({})).toMatchObject({ value: { rows: [] } });
  });
});

describe('a server that takes no new accounts', () => {
  it('says so, and lets those who have one sign in', async () => {
    const service = await startTestService(makeEmbedded, { REGISTRATION: 'closed' });
    expect(await service.stranger.register({ body: anna })).toMatchObject(refusedAs('registration_closed', 403));
    const owner = await service.addDevice();
    await owner.client.setPassword({ body: { email: anna.email, newPassword: anna.password } });
    const body = { ...anna, deviceId: newId(DeviceId), deviceName: 'Firefox' };
    expect(await service.stranger.signIn({ body })).toMatchObject({ ok: true });
    expect(await service.stranger.readSignInOptions()).toEqual({
      ok: true,
      value: { providers: [], isRegistrationOpen: false, hasMail: false },
    });
    expect(await service.stranger.requestPasswordReset({ body: { email: anna.email } })).toMatchObject(
      refusedAs('mail_not_available', 409),
    );
    await service.close();
  });
});

describe('a server that other machines can reach', () => {
  it('says nothing of strangers’ accounts at its console, and makes none the owner’s', async () => {
    const service = await startTestService(makeEmbedded, { HOST: '0.0.0.0' });
    await service.stranger.register({ body: anna });
    const body = { ...anna, deviceId: newId(DeviceId), deviceName: 'Firefox' };
    const result = await service.stranger.signIn({ body });
    const client = clientFor(service.url, result.ok ? result.value.token : undefined);
    expect(await client.readAccount()).toMatchObject({ value: { isOwner: false } });
    expect(service.said.join('\n')).not.toContain('owner');
    await service.close();
  });
});
