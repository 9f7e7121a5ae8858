import { createHash, randomBytes } from 'node:crypto';
import { SIGN_IN_START_PATH, type SignInProvider } from '@jobmagpie/api';
import { DeviceId, newId, PROFILE_ID } from '@jobmagpie/model';
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { users } from '../../../database/tables.ts';
import { makeBrowser } from '../../../testing/browser.ts';
import { databases, makeEmbedded } from '../../../testing/databases.ts';
import { freePort } from '../../../testing/global-setup.ts';
import { type Behaviour, type OpenIdProvider, startOpenIdProvider } from '../../../testing/open-id-provider.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../../../testing/service.ts';
import { identities } from '../tables.ts';

const MINUTE = 60_000;
const RETURN = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org/sign-in`;
const client = { id: 'jobmagpie', secret: 'marked-client-secret' };
const isBack = (url: URL) => url.href.startsWith(RETURN);
const refusedAs = (errorCode: string, status: number) => ({
  ok: false,
  failure: { kind: 'refused', errorCode, status },
});

let linkedin: OpenIdProvider;
let service: TestService;
beforeAll(async () => {
  linkedin = await startOpenIdProvider(client);
});
afterAll(() => linkedin.close());
beforeEach(() => {
  linkedin.person = { sub: 'member-1', name: 'Anna Bee', email: 'anna@example.com', email_verified: true };
  Object.assign(linkedin.behaviour, {
    consent: 'given',
    nonce: 'absent',
    idToken: 'right',
    token: 'answers',
    discovery: 'answers',
  } satisfies Behaviour);
});

const settings = () => ({
  LINKEDIN_CLIENT_ID: client.id,
  LINKEDIN_CLIENT_SECRET: client.secret,
  LINKEDIN_ISSUER: linkedin.issuer,
});

/** What the extension keeps to itself while the browser is away. */
function extension() {
  const codeVerifier = randomBytes(32).toString('base64url');
  return { codeVerifier, codeChallenge: createHash('sha256').update(codeVerifier).digest('base64url') };
}

function startUrl(provider: SignInProvider, query: Record<string, string | undefined> = {}): string {
  const url = new URL(SIGN_IN_START_PATH.replace(':provider', provider), service.url);
  const all = { redirect_uri: RETURN, state: 'of the extension'.replaceAll(' ', '-'), ...query };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

const comesBack = async (query: Record<string, string | undefined> = {}, browser = makeBrowser()) => {
  const { at } = await browser.walk(
    startUrl('linkedin', { code_challenge: extension().codeChallenge, ...query }),
    isBack,
  );
  return at;
};

async function signedInWithLinkedIn(): Promise<{ token: string; userId: string; deviceId: DeviceId }> {
  const { codeVerifier, codeChallenge } = extension();
  const at = await comesBack({ code_challenge: codeChallenge });
  expect(at.searchParams.get('state')).toBe('of-the-extension');
  const code = at.searchParams.get('code') ?? '';
  const body = { code, codeVerifier, deviceId: newId(DeviceId), deviceName: 'Chrome' };
  const result = await service.stranger.finishSignIn({ body });
  if (!result.ok) throw new Error(`${at.href}: ${JSON.stringify(result.failure)}`);
  return result.value;
}

const errorIn = (at: URL) => at.searchParams.get('error');

describe.each(databases)('signing in elsewhere on %s', (_, makeDatabase) => {
  beforeAll(async () => {
    service = await startTestService(makeDatabase, settings());
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  const linkedAccounts = async () => await service.database.db.select().from(identities);

  it('leads from the first page to a connected browser, and next time to the same account', async () => {
    const first = await signedInWithLinkedIn();
    const second = await signedInWithLinkedIn();
    expect(second.userId).toBe(first.userId);
    const api = clientFor(service.url, first.token as TestDevice['token']);
    expect(await api.readAccount()).toMatchObject({
      value: {
        label: 'anna@example.com',
        email: null,
        identities: [{ provider: 'linkedin', email: 'anna@example.com' }],
      },
    });
    expect(await api.listDevices()).toMatchObject({ value: { devices: [{}, {}] } });
  });

  it('makes one account for a person who comes for the first time in several windows at once', async () => {
    const comers = await Promise.all(Array.from({ length: 4 }, () => signedInWithLinkedIn()));
    expect(new Set(comers.map(({ userId }) => userId)).size).toBe(1);
    expect(await service.database.db.select({ id: users.id }).from(users)).toHaveLength(1);
  });

  it('finds the account by who it is and not by the address', async () => {
    const first = await signedInWithLinkedIn();
    linkedin.person = { ...linkedin.person, email: 'new@example.com', name: 'Another Name' };
    expect(await signedInWithLinkedIn()).toMatchObject({ userId: first.userId });
    linkedin.person = { ...linkedin.person, sub: 'member-2' };
    expect((await signedInWithLinkedIn()).userId).not.toBe(first.userId);
  });

  it('never signs in to an account by its address', async () => {
    await service.stranger.register({ body: { email: 'ANNA@example.com', password: 'four words in a row' } });
    expect(errorIn(await comesBack())).toBe('address_in_use');
    expect(await linkedAccounts()).toEqual([]);
  });

  it('tells nobody who has an account: an address that was not shown to be theirs counts as none', async () => {
    await service.stranger.register({ body: { email: 'anna@example.com', password: 'four words in a row' } });
    linkedin.person.email_verified = false;
    await signedInWithLinkedIn();
    expect(await linkedAccounts()).toMatchObject([{ email: null }]);
  });

  it('reads a word in place of a truth value', async () => {
    linkedin.person.email_verified = 'true';
    await signedInWithLinkedIn();
    expect(await linkedAccounts()).toMatchObject([{ email: 'anna@example.com' }]);
  });

  describe('the code at its end', () => {
    const ends = async () => {
      const { codeVerifier, codeChallenge } = extension();
      const at = await comesBack({ code_challenge: codeChallenge });
      const code = at.searchParams.get('code') ?? '';
      return { code, codeVerifier, deviceId: newId(DeviceId), deviceName: 'Chrome' };
    };

    it('is good once', async () => {
      const body = await ends();
      const results = await Promise.all([1, 2, 3].map(() => service.stranger.finishSignIn({ body })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toMatchObject(refusedAs('wrong_code', 403));
    });

    it('is good for nothing with another verifier, and not after it either', async () => {
      const body = await ends();
      const wrong = { ...body, codeVerifier: extension().codeVerifier };
      expect(await service.stranger.finishSignIn({ body: wrong })).toMatchObject(refusedAs('wrong_code', 403));
      expect(await service.stranger.finishSignIn({ body })).toMatchObject(refusedAs('wrong_code', 403));
    });

    it('is good for two minutes', async () => {
      const body = await ends();
      service.time.now += 2 * MINUTE;
      expect(await service.stranger.finishSignIn({ body })).toMatchObject(refusedAs('wrong_code', 403));
    });

    it('is good again with a fresh store where the first one was another account’s', async () => {
      const body = await ends();
      const other = await service.addDevice(await service.addUser());
      const taken = { ...body, deviceId: other.id };
      expect(await service.stranger.finishSignIn({ body: taken })).toMatchObject(
        refusedAs('device_of_another_account', 409),
      );
      expect(await service.stranger.finishSignIn({ body })).toMatchObject({ ok: true });
    });

    it('is not taken from a page on the web', async () => {
      const page = clientFor(service.url, undefined, 'https://jobs.example.com');
      expect(await page.finishSignIn({ body: await ends() })).toMatchObject(refusedAs('not_an_extension', 403));
    });
  });

  describe('linking', () => {
    const linked = async (device: TestDevice, by: TestDevice = device) => {
      const ticket = await device.client.makeLinkTicket();
      const { codeVerifier, codeChallenge } = extension();
      const at = await comesBack({
        code_challenge: codeChallenge,
        ticket: ticket.ok ? ticket.value.ticket : '',
      });
      const code = at.searchParams.get('code');
      if (code === null) return errorIn(at);
      return await by.client.linkProvider({ body: { code, codeVerifier } });
    };

    it('adds the provider to the account that asked, which is signed in to with it from then on', async () => {
      const device = await service.addDevice();
      expect(await linked(device)).toMatchObject({ ok: true });
      expect(await device.client.readAccount()).toMatchObject({ value: { identities: [{ provider: 'linkedin' }] } });
      expect(await signedInWithLinkedIn()).toMatchObject({ userId: device.userId });
      expect(await linked(device)).toMatchObject({ ok: true });
      expect(await linkedAccounts()).toHaveLength(1);
    });

    it('is refused where the person is another account’s', async () => {
      await signedInWithLinkedIn();
      const device = await service.addDevice(await service.addUser());
      expect(await linked(device)).toBe('linked_elsewhere');
    });

    it('cannot be finished in another account than it was begun in', async () => {
      const [mine, theirs] = [await service.addDevice(), await service.addDevice(await service.addUser())];
      expect(await linked(mine, theirs)).toMatchObject(refusedAs('wrong_code', 403));
      expect(await linkedAccounts()).toEqual([]);
    });

    it('does nothing while only the browser went through it', async () => {
      const device = await service.addDevice();
      const ticket = await device.client.makeLinkTicket();
      await comesBack({ ticket: ticket.ok ? ticket.value.ticket : '' });
      expect(await linkedAccounts()).toEqual([]);
    });

    it('takes a ticket once, and for five minutes', async () => {
      const device = await service.addDevice();
      const first = await device.client.makeLinkTicket();
      const ticket = first.ok ? first.value.ticket : '';
      expect(errorIn(await comesBack({ ticket }))).toBeNull();
      expect(errorIn(await comesBack({ ticket }))).toBe('expired');
      const second = await device.client.makeLinkTicket();
      service.time.now += 5 * MINUTE;
      expect(errorIn(await comesBack({ ticket: second.ok ? second.value.ticket : '' }))).toBe('expired');
    });

    it('can be undone while another way leads in', async () => {
      const { token } = await signedInWithLinkedIn();
      const api = clientFor(service.url, token as TestDevice['token']);
      const params = { provider: 'linkedin' } as const;
      expect(await api.unlinkProvider({ params })).toMatchObject(refusedAs('last_way_to_sign_in', 409));
      await api.setPassword({ body: { email: 'anna@example.com', newPassword: 'four words in a row' } });
      expect(await api.unlinkProvider({ params })).toMatchObject({ ok: true });
      expect(await api.unlinkProvider({ params })).toMatchObject(refusedAs('not_found', 404));
    });
  });

  describe('the profile', () => {
    const profile = async (device: TestDevice) =>
      (await device.pullAll()).find(({ entity }) => entity === 'profile')?.fields;

    it('is filled where it says nothing yet, on every browser', async () => {
      const { userId } = await signedInWithLinkedIn();
      const device = await service.addDevice(userId as TestDevice['userId']);
      expect(await profile(device)).toMatchObject({ name: 'Anna Bee', email: 'anna@example.com' });
    });

    it('keeps what the person wrote, also where it arrives later', async () => {
      const mine = await service.addDevice();
      mine.put('profile', PROFILE_ID, { name: 'Dr. Anna Bee', email: null });
      await mine.push();
      service.time.now += 1_000;
      const late = mine.put('profile', PROFILE_ID, { phone: '+49 30 1', email: 'own@example.com' });
      service.time.now += MINUTE;
      const ticket = await mine.client.makeLinkTicket();
      const { codeVerifier, codeChallenge } = extension();
      const at = await comesBack({ code_challenge: codeChallenge, ticket: ticket.ok ? ticket.value.ticket : '' });
      await mine.client.linkProvider({ body: { code: at.searchParams.get('code') ?? '', codeVerifier } });
      expect(await profile(mine)).toMatchObject({ name: 'Dr. Anna Bee', email: 'anna@example.com' });
      await mine.push([late]);
      expect(await profile(mine)).toMatchObject({ email: 'own@example.com', phone: '+49 30 1' });
    });
  });
});

describe('a sign-in on its way', () => {
  beforeAll(async () => {
    service = await startTestService(makeEmbedded, settings());
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  const atProvider = async (browser = makeBrowser()) => {
    const response = await browser.open(startUrl('linkedin', { code_challenge: extension().codeChallenge }));
    return { browser, response, provider: new URL(response.headers.get('location') ?? '') };
  };
  /** Where the provider sends the browser afterwards. */
  const callback = async (provider: URL) =>
    (await fetch(provider, { redirect: 'manual' })).headers.get('location') ?? '';

  it('asks the provider with a state, a nonce and the registered address, and gives the extension’s to nobody', async () => {
    const { provider, response } = await atProvider();
    const asked = provider.searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: `${service.url}/api/v1/auth/oauth/linkedin/callback`,
      scope: 'openid profile email',
    });
    expect(asked.get('state')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(asked.get('nonce')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(asked.get('state')).not.toBe(asked.get('nonce'));
    expect(provider.href).not.toContain('of-the-extension');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is tied to the browser by a cookie that scripts do not see and only the callback gets', async () => {
    const { browser } = await atProvider();
    expect(browser.cookies()).toHaveLength(1);
    const [cookie = ''] = browser.cookies();
    expect(cookie).toMatch(/^jobmagpie_sign_in_[0-9a-f]{12}=[A-Za-z0-9_-]{43};/);
    expect(cookie).toContain('Path=/api/v1/auth/oauth/linkedin/callback');
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Max-Age=600');
    expect(cookie).not.toContain('Secure');
  });

  it('is refused in another browser, and is over then', async () => {
    const { browser, provider } = await atProvider();
    const back = await callback(provider);
    const elsewhere = await makeBrowser().open(back);
    expect(errorIn(new URL(elsewhere.headers.get('location') ?? ''))).toBe('expired');
    expect((await browser.open(back)).status).toBe(400);
  });

  it('comes back once', async () => {
    const { browser, provider } = await atProvider();
    const back = await callback(provider);
    expect(new URL((await browser.open(back)).headers.get('location') ?? '').searchParams.has('code')).toBe(true);
    expect(browser.cookies()).toEqual([]);
    expect((await browser.open(back)).status).toBe(400);
  });

  it('is over after ten minutes', async () => {
    const { browser, provider } = await atProvider();
    const back = await callback(provider);
    service.time.now += 10 * MINUTE;
    expect(errorIn(new URL((await browser.open(back)).headers.get('location') ?? ''))).toBe('expired');
  });

  it('does not disturb another one in the same browser', async () => {
    const browser = makeBrowser();
    const [one, two] = [await atProvider(browser), await atProvider(browser)];
    for (const { provider } of [one, two]) {
      const ended = await browser.open(await callback(provider));
      expect(new URL(ended.headers.get('location') ?? '').searchParams.has('code')).toBe(true);
    }
  });

  it('does not take a state that it did not give, and shows a page without script', async () => {
    const response = await makeBrowser().open(
      `${service.url}/api/v1/auth/oauth/linkedin/callback?state=${'a'.repeat(43)}&code=x`,
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.text()).not.toMatch(/<script|aaaa/);
  });

  it.each<[what: string, query: Record<string, string | undefined>]>([
    ['to another site', { redirect_uri: 'https://example.com/' }],
    ['to another site that looks like an extension', { redirect_uri: RETURN.replace('.org/', '.org.example.com/') }],
    ['without an address', { redirect_uri: undefined }],
    ['without a state', { state: undefined }],
    ['with a state that breaks a line', { state: 'a\r\nset-cookie: x=y' }],
    ['with a NUL', { state: 'a\0' }],
    ['without a challenge', { code_challenge: undefined }],
    ['with a plain challenge', { code_challenge: 'short' }],
  ])('is not begun %s', async (_, query) => {
    const url = startUrl('linkedin', { code_challenge: extension().codeChallenge, ...query });
    const response = await makeBrowser().open(url);
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it.each(['google', 'github', 'example', '..%2f..'])('is not begun with %s, which is not set up', async (provider) => {
    const url = startUrl(provider as SignInProvider, { code_challenge: extension().codeChallenge }); // what is not one, too
    expect((await makeBrowser().open(url)).status).toBe(404);
    expect(await service.stranger.readSignInOptions()).toMatchObject({ value: { providers: ['linkedin'] } });
  });

  it('is not begun more often than a person could', async () => {
    const answers: number[] = [];
    const url = startUrl('linkedin', { code_challenge: extension().codeChallenge });
    for (let count = 0; count < 62; count += 1) answers.push((await makeBrowser().open(url)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(2);
  });

  it('keeps every secret of it out of the log', async () => {
    const { codeVerifier, codeChallenge } = extension();
    const at = await comesBack({ code_challenge: codeChallenge });
    const code = at.searchParams.get('code') ?? '';
    const body = { code, codeVerifier, deviceId: newId(DeviceId), deviceName: 'Chrome' };
    await service.stranger.finishSignIn({ body });
    linkedin.behaviour.token = 'refuses';
    await comesBack();
    const log = service.log.join('\n');
    expect(log).toContain('A sign-in with a provider failed');
    for (const secret of [code, codeVerifier, client.secret, 'of-the-extension', 'anna@example.com']) {
      expect(log).not.toContain(secret);
    }
  });
});

describe('a provider that misbehaves', () => {
  beforeAll(async () => {
    service = await startTestService(makeEmbedded, settings());
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  it('and says that the person declined, is taken at its word', async () => {
    linkedin.behaviour.consent = 'denied';
    expect(errorIn(await comesBack())).toBe('denied');
  });

  it.each<[what: string, behaviour: Partial<Behaviour>]>([
    ['answers with another nonce', { nonce: 'wrong' }],
    ['answers with an expired ID token', { idToken: 'expired' }],
    ['answers with an ID token of another issuer', { idToken: 'of another issuer' }],
    ['answers with an ID token for another client', { idToken: 'for another client' }],
    ['answers with an ID token that somebody signed', { idToken: 'signed by somebody' }],
    ['answers with an ID token that nobody signed', { idToken: 'unsigned' }],
    ['answers without an ID token', { idToken: 'absent' }],
    ['fails', { token: 'fails' }],
    ['refuses the code', { token: 'refuses' }],
    ['answers with a page', { token: 'is no JSON' }],
  ])('and %s, lets nobody in', async (_, behaviour) => {
    Object.assign(linkedin.behaviour, behaviour);
    expect(errorIn(await comesBack())).toBe('provider_failed');
    expect(await service.database.db.select().from(identities)).toEqual([]);
  });

  it('and does send the nonce, is believed where it is ours', async () => {
    linkedin.behaviour.nonce = 'echoed';
    expect(await signedInWithLinkedIn()).toMatchObject({ deviceId: expect.any(String) });
  });

  it('and does not answer, is given up after ten seconds', async () => {
    linkedin.behaviour.token = 'hangs';
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(50));
    expect(errorIn(await comesBack())).toBe('provider_failed');
    expect(asked).toHaveBeenCalledWith(10_000);
    asked.mockRestore();
  });

  it.each(['fails', 'of another issuer'] as const)(
    'and whose own description is not right (%s), is not asked',
    async (how) => {
      const fresh = await startTestService(makeEmbedded, settings());
      linkedin.behaviour.discovery = how;
      const url = new URL(startUrl('linkedin', { code_challenge: extension().codeChallenge }));
      const { at } = await makeBrowser().walk(url.href.replace(service.url, fresh.url), isBack);
      expect(errorIn(at)).toBe('provider_failed');
      await fresh.close();
    },
  );
});

describe('behind a proxy with TLS, for one extension alone', () => {
  it('sends the browser back to the public address, with a cookie for TLS alone, and to no other extension', async () => {
    service = await startTestService(makeEmbedded, {
      ...settings(),
      PUBLIC_URL: 'https://jobs.example.com/magpie/',
      EXTENSION_REDIRECTS: `https://${'ponmlkjihgfedcba'.repeat(2)}.chromiumapp.org/`,
    });
    const own = `https://${'ponmlkjihgfedcba'.repeat(2)}.chromiumapp.org/sign-in`;
    const query = { code_challenge: extension().codeChallenge };
    expect((await makeBrowser().open(startUrl('linkedin', query))).status).toBe(400);
    const browser = makeBrowser();
    const response = await browser.open(startUrl('linkedin', { ...query, redirect_uri: own }));
    const registered = 'https://jobs.example.com/magpie/api/v1/auth/oauth/linkedin/callback';
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('redirect_uri')).toBe(registered);
    expect(browser.cookies()[0]).toContain('Path=/magpie/api/v1/auth/oauth/linkedin/callback');
    expect(browser.cookies()[0]).toContain('Secure');
    await service.close();
  });
});

describe('with emulators of Google and GitHub', () => {
  let emulators: Emulator[];
  beforeAll(async () => {
    const google = await createEmulator({
      service: 'google',
      port: await freePort(),
      seed: { google: { users: [{ email: 'anna@example.com', name: 'Anna Bee' }] } },
    });
    const github = await createEmulator({
      service: 'github',
      port: await freePort(),
      seed: { github: { users: [{ login: 'annabee', name: 'Anna Bee', email: 'anna@example.org' }] } },
    });
    emulators = [google, github];
    service = await startTestService(makeEmbedded, {
      GOOGLE_CLIENT_ID: client.id,
      GOOGLE_CLIENT_SECRET: client.secret,
      GOOGLE_ISSUER: google.url,
      GITHUB_CLIENT_ID: client.id,
      GITHUB_CLIENT_SECRET: client.secret,
      GITHUB_URL: github.url,
      GITHUB_API_URL: github.url,
    });
  });
  afterAll(async () => {
    await service.close();
    for (const emulator of emulators) await emulator.close();
  });

  it.each([
    ['google', 'anna@example.com', { name: 'Anna Bee', email: 'anna@example.com' }],
    ['github', 'annabee', { name: 'Anna Bee', links: { github: expect.stringContaining('annabee') } }],
  ] as const)('a person signs in with %s and finds their profile filled', async (provider, who, filled) => {
    const { codeVerifier, codeChallenge } = extension();
    const browser = makeBrowser();
    const page = await browser.walk(startUrl(provider, { code_challenge: codeChallenge }), isBack);
    const asked = page.at.searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    const { at } = await browser.submit(page, `value="${who}"`, isBack);
    expect(errorIn(at)).toBeNull();
    const code = at.searchParams.get('code') ?? '';
    const body = { code, codeVerifier, deviceId: newId(DeviceId), deviceName: 'Chrome' };
    const result = await service.stranger.finishSignIn({ body });
    expect(result).toMatchObject({ ok: true });
    const device = await service.addDevice(result.ok ? result.value.userId : undefined);
    const rows = await device.pullAll();
    expect(rows.find(({ entity }) => entity === 'profile')?.fields).toMatchObject(filled);
  });

  it('a person who declines comes back with that', async () => {
    const browser = makeBrowser();
    const url = startUrl('github', { code_challenge: extension().codeChallenge });
    const page = await browser.walk(url, isBack);
    const state = page.at.searchParams.get('state') ?? '';
    const back = `${service.url}/api/v1/auth/oauth/github/callback?error=access_denied&state=${state}`;
    expect(errorIn((await browser.walk(back, isBack)).at)).toBe('denied');
  });

  it('a sign-in that was begun with one provider does not end with another', async () => {
    const browser = makeBrowser();
    const page = await browser.walk(startUrl('github', { code_challenge: extension().codeChallenge }), isBack);
    const state = page.at.searchParams.get('state') ?? '';
    const back = `${service.url}/api/v1/auth/oauth/google/callback?code=x&state=${state}`;
    expect(errorIn((await browser.walk(back, isBack)).at)).toBe('expired');
  });
});
