import { createHmac, hkdfSync } from 'node:crypto';
import { auditActions } from '@jobmagpie/api';
import { DeviceId, JobId, newId } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rowsOf } from '../../database/rows.ts';
import { readServerState } from '../../database/state.ts';
import { databases, makeEmbedded } from '../../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../../testing/service.ts';
import { fingerprintOf } from './access-tokens.ts';
import { AUDIT_LIFETIME_MS, pruneAudit } from './audit.ts';
import { keepSignIn } from './elsewhere/sign-ins.ts';
import { makeOnceCode } from './once-codes.ts';
import { identities, sessions } from './tables.ts';

const HOUR = 60 * 60_000;
const START = Date.UTC(2026, 10, 21, 8);
const refusedAs = (errorCode: string, status: number) => ({
  ok: false,
  failure: { kind: 'refused', errorCode, status },
});
let service: TestService;

const accessTokenOf = async (device: TestDevice) => {
  const made = await device.client.refreshAccess();
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return { ...made.value, client: clientFor(service.url, made.value.accessToken as TestDevice['token']) };
};

describe.each(databases)('an account on %s', (_, makeDatabase) => {
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    service.time.now = START;
    await service.wipe();
  });
  afterAll(() => service.close());

  describe('the short-lived token of a browser', () => {
    it('opens what the browser’s own opens, for an hour', async () => {
      const device = await service.addDevice();
      const { client, expiresAt, userId, tokenType } = await accessTokenOf(device);
      expect({ expiresAt, userId, tokenType }).toEqual({
        expiresAt: new Date(service.time.now + HOUR).toISOString(),
        userId: device.userId,
        tokenType: 'Bearer',
      });
      expect(await client.readAccount()).toMatchObject({ ok: true });
      expect(await client.pull({})).toMatchObject({ ok: true });
      service.time.now += HOUR;
      expect(await client.readAccount()).toMatchObject(refusedAs('not_signed_in', 401));
      expect(await device.client.readAccount()).toMatchObject({ ok: true });
    });

    it('cannot make the next one', async () => {
      const { client } = await accessTokenOf(await service.addDevice());
      expect(await client.refreshAccess()).toMatchObject(refusedAs('not_signed_in', 401));
    });

    it('opens no way into the account that would outlive it', async () => {
      const { client } = await accessTokenOf(await service.addDevice());
      const refused = refusedAs('not_signed_in', 401);
      expect(await client.invite()).toMatchObject(refused);
      expect(await client.separateDevice({ body: { deviceId: newId(DeviceId) } })).toMatchObject(refused);
      expect(await client.makeLinkTicket()).toMatchObject(refused);
      const body = { email: 'anna@example.com', newPassword: 'four words in a row' };
      expect(await client.setPassword({ body })).toMatchObject(refused);
    });

    it('dies with the browser’s own, and does not come back with it', async () => {
      const [first, second] = [await service.addDevice(), await service.addDevice()];
      const { client } = await accessTokenOf(second);
      await first.client.revokeDevice({ params: { id: second.id } });
      expect(await client.readAccount()).toMatchObject(refusedAs('not_signed_in', 401));
      await service.pairAgain(second);
      expect(await client.readAccount()).toMatchObject(refusedAs('not_signed_in', 401));
    });
  });

  describe('browsers', () => {
    it('can be given another name, one’s own alone', async () => {
      const [first, second] = [await service.addDevice(), await service.addDevice()];
      const other = await service.addDevice(await service.addUser());
      const rename = { params: { id: second.id }, body: { name: 'On the desk' } };
      expect(await other.client.renameDevice(rename)).toMatchObject(refusedAs('not_found', 404));
      expect(await first.client.renameDevice(rename)).toMatchObject({ ok: true });
      expect(await second.client.listDevices()).toMatchObject({
        value: { devices: [{ name: 'A browser' }, { name: 'On the desk' }] },
      });
      await first.client.revokeDevice({ params: { id: second.id } });
      expect(await first.client.renameDevice(rename)).toMatchObject(refusedAs('not_found', 404));
    });

    it('are all signed out at once, the one that asks included, and no invitation outlives it', async () => {
      const [first, second] = [await service.addDevice(), await service.addDevice()];
      const other = await service.addDevice(await service.addUser());
      const invitation = await first.client.invite();
      const { client } = await accessTokenOf(second);
      expect(await first.client.signOutEverywhere()).toMatchObject({ ok: true });
      for (const one of [first.client, second.client, client]) {
        expect(await one.listDevices()).toMatchObject(refusedAs('not_signed_in', 401));
      }
      const body = { deviceId: newId(DeviceId), deviceName: 'x', code: invitation.ok ? invitation.value.code : '' };
      expect(await service.stranger.pair({ body })).toMatchObject(refusedAs('wrong_code', 403));
      expect(await other.client.listDevices()).toMatchObject({ ok: true });
    });
  });

  describe('the audit', () => {
    const actionsOf = async (device: TestDevice) => {
      const read = await device.client.readAudit({});
      return read.ok
        ? read.value.entries.map(({ action, subject }) => (subject ? `${action}: ${subject}` : action))
        : [];
    };

    it('tells what was done, by which browser, newest first', async () => {
      const [first, second] = [await service.addDevice(), await service.addDevice()];
      await first.client.invite();
      await first.client.renameDevice({ params: { id: second.id }, body: { name: 'On the desk' } });
      await accessTokenOf(first);
      await first.client.revokeDevice({ params: { id: second.id } });
      await first.client.setPassword({ body: { email: 'anna@example.com', newPassword: 'four words in a row' } });
      const body = { email: 'anna@example.com', password: 'wrong', deviceId: newId(DeviceId), deviceName: 'x' };
      await service.stranger.signIn({ body });
      await service.stranger.signIn({ body: { ...body, password: 'four words in a row' } });
      expect(await actionsOf(first)).toEqual([
        'sign-in.succeeded: password',
        'sign-in.failed: password',
        'password.set',
        'device.revoked: On the desk',
        'access-token.made',
        'device.renamed: On the desk',
        'invitation.made',
        'device.paired',
        'invitation.made',
        'device.paired',
        'invitation.made',
        'account.created',
      ]);
      const read = await first.client.readAudit({ query: { limit: 4 } });
      expect(read).toMatchObject({ value: { entries: [{}, {}, {}, { deviceId: first.id, deviceName: 'A browser' }] } });
    });

    it('comes in pages, and is of one’s own account alone', async () => {
      const device = await service.addDevice();
      const other = await service.addDevice(await service.addUser());
      for (let count = 0; count < 5; count += 1) await device.client.invite();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await device.client.readAudit({ query: { limit: 3, ...(cursor !== undefined && { cursor }) } });
        if (!page.ok) throw new Error(JSON.stringify(page.failure));
        seen.push(...page.value.entries.map(({ id }) => id));
        cursor = page.value.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(8);
      expect(seen).toEqual([...seen].sort().reverse());
      expect(await actionsOf(other)).toEqual(['device.paired', 'invitation.made']);
    });

    it('forgets what is older than 400 days', async () => {
      const device = await service.addDevice();
      service.time.now += AUDIT_LIFETIME_MS;
      await device.client.invite();
      service.time.now += 1;
      await pruneAudit(service.database.db, device.userId, new Date(service.time.now - AUDIT_LIFETIME_MS));
      expect(await actionsOf(device)).toEqual(['invitation.made']);
    });

    it('knows only words of the contract', async () => {
      const device = await service.addDevice();
      await device.client.invite();
      const read = await device.client.readAudit({});
      for (const { action } of read.ok ? read.value.entries : []) expect(auditActions).toContain(action);
    });
  });

  describe('deleting an account', () => {
    /** Every table of every schema that is ours, with its rows as text. */
    async function everyRow(): Promise<Map<string, string>> {
      const { db } = service.database;
      const names = await db.execute(sql`
        select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
      const rows = new Map<string, string>();
      for (const { name } of rowsOf(z.object({ name: z.string() }), names)) {
        const found = rowsOf(z.unknown(), await db.execute(sql`select * from ${sql.raw(name)}`));
        rows.set(name, JSON.stringify(found));
      }
      return rows;
    }

    async function fill(device: TestDevice): Promise<void> {
      const id = newId(JobId);
      device.put('job', id, { title: 'Engineer', notes: 'first' });
      device.put('job', id, { notes: 'second' });
      device.put('spaceship', id, { notes: 'refused' });
      await device.push();
      const invitation = await device.client.invite();
      if (!invitation.ok) throw new Error('There is no invitation.');
      await accessTokenOf(device);
      const { db } = service.database;
      const { userId } = device;
      const linkedAt = new Date(service.time.now);
      await db.insert(identities).values({ provider: 'github', subject: userId, userId, email: null, linkedAt });
      const asked = { provider: 'github', returnTo: 'x', returnState: 'x', challenge: 'x', userId } as const;
      await keepSignIn(db, asked, service.time.now);
      await db.transaction((tx) => makeOnceCode(tx, { purpose: 'link', userId }, service.time.now));
    }

    it('leaves no row of it in any table, and every row of others', async () => {
      const [mine, second] = [await service.addDevice(), await service.addDevice()];
      const other = await service.addDevice(await service.addUser());
      await mine.client.setPassword({ body: { email: 'anna@example.com', newPassword: 'four words in a row' } });
      for (const device of [mine, other]) await fill(device);
      const before = await everyRow();
      const holding = (rows: Map<string, string>, id: string) =>
        [...rows].flatMap(([name, text]) => (text.includes(id) ? [name] : []));
      expect(holding(before, mine.userId).length).toBeGreaterThan(12);
      const ofOther = holding(before, other.userId);

      expect(await mine.client.deleteAccount({ body: { confirm: 'Owner' } })).toMatchObject({ ok: true });
      const after = await everyRow();
      for (const id of [mine.userId, mine.id, second.id, 'anna@example.com']) expect(holding(after, id)).toEqual([]);
      expect(holding(after, other.userId)).toEqual(ofOther);
      for (const { client } of [mine, second]) {
        expect(await client.pull({})).toMatchObject(refusedAs('not_signed_in', 401));
      }
      expect(await other.client.pull({})).toMatchObject({ value: { rows: [{}] } });
      expect(await service.isPaired()).toBe(true);
    });

    it('is done only where the person typed what the account is called', async () => {
      const device = await service.addDevice();
      for (const confirm of ['', 'owner', 'Owner!', device.userId]) {
        expect(await device.client.deleteAccount({ body: { confirm } })).toMatchObject(refusedAs('not_confirmed', 400));
      }
      expect(await device.client.readAccount()).toMatchObject({ value: { label: 'Owner' } });
    });

    it('of the owner leaves the server to whoever comes first at its machine', async () => {
      const device = await service.addDevice();
      await device.client.deleteAccount({ body: { confirm: ' Owner ' } });
      const body = { deviceId: device.id, deviceName: 'Firefox' };
      const again = await service.stranger.pair({ body });
      expect(again).toMatchObject({ ok: true });
      const client = clientFor(service.url, again.ok ? again.value.token : undefined);
      expect(await client.readAccount()).toMatchObject({ value: { isOwner: true } });
      expect(again.ok && again.value.userId).not.toBe(device.userId);
    });

    it('of the owner leaves the server to nobody who only has an account there', async () => {
      const device = await service.addDevice();
      await device.client.deleteAccount({ body: { confirm: 'Owner' } });
      const stranger = { email: 'stranger@example.com', password: 'four words in a row' };
      await service.stranger.register({ body: stranger });
      const body = { ...stranger, deviceId: newId(DeviceId), deviceName: 'Firefox' };
      const signedIn = await service.stranger.signIn({ body });
      const client = clientFor(service.url, signedIn.ok ? signedIn.value.token : undefined);
      expect(await client.readAccount()).toMatchObject({ value: { isOwner: false } });
      expect(await client.listTasks({ query: {} })).toMatchObject({ ok: false, failure: { status: 404 } });
    });

    it('while a browser pushes leaves nothing behind and breaks nothing', async () => {
      const device = await service.addDevice();
      for (let count = 0; count < 50; count += 1) device.put('job', newId(JobId), { title: `Job ${count}` });
      const [pushed] = await Promise.allSettled([
        device.push(),
        device.client.deleteAccount({ body: { confirm: 'Owner' } }),
      ]);
      if (pushed?.status === 'rejected') expect(String(pushed.reason)).not.toContain('internal_error');
      for (const [, text] of await everyRow()) expect(text).not.toContain(device.userId);
    });
  });
});

describe('a forged short-lived token', () => {
  let device: TestDevice;
  let key: Uint8Array;
  let ses: string;
  beforeAll(async () => {
    service = await startTestService(makeEmbedded);
    device = await service.addDevice();
    const { db } = service.database;
    const { secret } = await readServerState(db);
    key = new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', 'jobmagpie access token', 32));
    ses = fingerprintOf((await db.select().from(sessions))[0]?.tokenHash ?? '');
  });
  afterAll(() => service.close());

  const claims = () => ({ sub: device.userId, sid: device.id, ses, iss: 'jobmagpie', aud: 'jobmagpie-api' });
  const now = () => Math.floor(service.time.now / 1_000);
  const signed = (changes: Record<string, unknown>, header: { alg: string } = { alg: 'HS256' }, by = key) =>
    new SignJWT({ ...claims(), exp: now() + 60, ...changes }).setProtectedHeader(header).sign(by);
  const answered = async (token: string) => await clientFor(service.url, token as TestDevice['token']).readAccount();

  it('that is right in everything is let in, so that the others prove something', async () => {
    expect(await answered(await signed({}))).toMatchObject({ ok: true });
  });

  it.each<[what: string, make: () => Promise<string> | string]>([
    ['of another issuer', () => signed({ iss: 'another' })],
    ['for another audience', () => signed({ aud: 'another' })],
    ['that has expired', () => signed({ exp: now() - 1 })],
    ['that never expires', () => signed({ exp: undefined })],
    ['of another session', () => signed({ ses: '0'.repeat(32) })],
    ['of another device', () => signed({ sid: newId(DeviceId) })],
    ['of nobody', () => signed({ sub: 'nobody' })],
    ['by another algorithm', () => signed({}, { alg: 'HS512' }, new Uint8Array(64).fill(1))],
    ['under another key', () => signed({}, { alg: 'HS256' }, new Uint8Array(32))],
    ['that nobody signed', () => unsigned({ alg: 'none' }, '')],
    ['with a signature that was cut', () => unsigned({ alg: 'HS256' }, 'AAAA')],
    ['that is no token', () => 'a.b.c'],
    ['of dots', () => '...'],
  ])('%s is refused', async (_, make) => {
    expect(await answered(await make())).toMatchObject(refusedAs('not_signed_in', 401));
  });

  function unsigned(header: { alg: string }, signature: string): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part(header)}.${part({ ...claims(), exp: now() + 60 })}.${signature}`;
  }

  it('cannot be made from what the token of a browser is', async () => {
    const by = createHmac('sha256', device.token).update('x').digest();
    expect(await answered(await signed({}, { alg: 'HS256' }, by))).toMatchObject({ ok: false });
  });
});
