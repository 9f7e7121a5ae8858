import { makeApiClient } from '@jobmagpie/api';
import { DeviceId, newId } from '@jobmagpie/model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { databases, makeEmbedded } from '../../testing/databases.ts';
import { type MailSink, startMailSink } from '../../testing/mail-sink.ts';
import { clientFor, startTestService, type TestService } from '../../testing/service.ts';
import { words } from '../../words/index.ts';
import { languages } from '../../words/language.ts';
import { PAGE_SCRIPT_PATH, RESET_PAGE_PATH, VERIFY_PAGE_PATH } from './pages/paths.ts';
import { credentials, identities } from './tables.ts';

const anna = { email: 'Anna@example.com', password: 'four words in a row' };
let sink: MailSink;
let service: TestService;
const mailSettings = () => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(sink.port),
  MAIL_FROM: 'no-reply@example.com',
});
beforeAll(async () => {
  sink = await startMailSink();
});
afterEach(() => {
  sink.received.length = 0;
});
afterAll(() => sink.close());

const arrived = (count: number) =>
  vi.waitFor(() => expect(sink.received).toHaveLength(count), { timeout: 10_000, interval: 20 });
const lastLink = () => /https?:\S+/.exec(sink.received.at(-1)?.parsed.text ?? '')?.[0] ?? '';
const codeIn = (link: string) => new URL(link).hash.slice(1);

describe.each(databases)('letters about an account, with %s', (_, makeDatabase) => {
  beforeAll(async () => {
    service = await startTestService(makeDatabase, {
      ...mailSettings(),
      PUBLIC_URL: 'https://jobs.example.com/magpie',
    });
  });
  beforeEach(() => service.wipe());
  afterAll(() => service.close());

  it('let the owner of an address show that it is theirs', async () => {
    await service.stranger.register({ body: anna });
    await arrived(1);
    expect(sink.received[0]?.to).toEqual(['Anna@example.com']);
    expect(lastLink()).toMatch(/^https:\/\/jobs\.example\.com\/magpie\/account\/verify-email#[A-Za-z0-9_-]{43}$/);
    expect(await service.stranger.verifyEmail({ body: { code: codeIn(lastLink()) } })).toMatchObject({ ok: true });
  });

  it('are in the language of the browser with which the person was last met', async () => {
    const browser = (language: string) =>
      makeApiClient({
        baseUrl: service.url,
        fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'accept-language': language } }),
      });
    const subjects = () => sink.received.map(({ parsed }) => parsed.subject);
    const askedBy = async (language: string) => {
      const before = sink.received.length;
      await browser(language).requestPasswordReset({ body: { email: anna.email } });
      await arrived(before + 1);
    };
    await browser('de-DE,de;q=0.9,en;q=0.8').register({ body: anna });
    await arrived(1);
    await askedBy('en'); // anybody may ask: it is the account that has a language
    const body = { ...anna, deviceId: newId(DeviceId), deviceName: 'Firefox' };
    await browser('fr').signIn({ body });
    await askedBy('fr');
    await browser('en-GB').signIn({ body });
    await askedBy('de');
    const { letters } = words.de;
    expect(subjects()).toEqual([
      letters['verify-email'].subject,
      letters['reset-password'].subject,
      letters['reset-password'].subject,
      words.en.letters['reset-password'].subject,
    ]);
  });

  it('let a person choose another password', async () => {
    await service.stranger.register({ body: anna });
    await arrived(1);
    expect(await service.stranger.requestPasswordReset({ body: { email: 'anna@EXAMPLE.com' } })).toEqual({
      ok: true,
      value: undefined,
    });
    await arrived(2);
    expect(lastLink()).toContain(RESET_PAGE_PATH);
    const body = { code: codeIn(lastLink()), password: 'another four words' };
    expect(await service.stranger.resetPassword({ body })).toMatchObject({ ok: true });
    const device = { deviceId: newId(DeviceId), deviceName: 'Firefox' };
    const result = await service.stranger.signIn({ body: { email: anna.email, password: body.password, ...device } });
    expect(result).toMatchObject({ ok: true });
  });

  it('take an account over whole: who made it with an address that was not theirs has no provider left in it', async () => {
    const linkedAfterReset = async (isVerified: boolean) => {
      await service.stranger.register({ body: anna });
      await arrived(1);
      if (isVerified) await service.stranger.verifyEmail({ body: { code: codeIn(lastLink()) } });
      const { db } = service.database;
      const [made] = await db.select({ userId: credentials.userId }).from(credentials);
      if (made === undefined) throw new Error('There is no account.');
      const linkedAt = new Date(service.time.now);
      await db.insert(identities).values({ provider: 'github', subject: '42', email: null, linkedAt, ...made });
      await service.stranger.requestPasswordReset({ body: { email: anna.email } });
      await arrived(2);
      await service.stranger.resetPassword({ body: { code: codeIn(lastLink()), password: 'another four words' } });
      return await db.select({ provider: identities.provider }).from(identities);
    };
    expect(await linkedAfterReset(false)).toEqual([]);
    await service.wipe();
    sink.received.length = 0;
    expect(await linkedAfterReset(true)).toEqual([{ provider: 'github' }]);
  });

  it('tell the owner, and not who asks, that an address is known', async () => {
    await service.stranger.register({ body: anna });
    await arrived(1);
    expect(await service.stranger.register({ body: anna })).toEqual({ ok: true, value: undefined });
    await arrived(2);
    expect(sink.received[1]?.parsed.subject).toBe('You have a Jobmagpie account already');
  });

  it('go to nobody where nobody has the address, with the same answer', async () => {
    await service.stranger.register({ body: anna });
    const asked = await service.stranger.requestPasswordReset({ body: { email: 'nobody@example.com' } });
    expect(asked).toEqual({ ok: true, value: undefined });
    await service.stranger.requestPasswordReset({ body: { email: anna.email } });
    await arrived(2);
    expect(sink.received.map(({ to }) => to)).toEqual([[anna.email], [anna.email]]);
  });

  it('do not fill a mailbox: after three in an hour whoever asks has to wait', async () => {
    const email = 'nobody@example.com';
    for (let count = 0; count < 3; count += 1) {
      expect(await service.stranger.requestPasswordReset({ body: { email } })).toMatchObject({ ok: true });
    }
    expect(await service.stranger.requestPasswordReset({ body: { email } })).toMatchObject({
      failure: { status: 429, errorCode: 'too_many_attempts' },
    });
  });

  it('that wait are gone with the account', async () => {
    await service.stranger.register({ body: anna });
    await arrived(1);
    const device = { deviceId: newId(DeviceId), deviceName: 'Firefox' };
    const result = await service.stranger.signIn({ body: { ...anna, ...device } });
    const client = clientFor(service.url, result.ok ? result.value.token : undefined);
    expect(await client.deleteAccount({ body: { confirm: anna.email } })).toMatchObject({ ok: true });
    const tasks = JSON.stringify(await service.database.db.execute('select data from pgboss.job'));
    expect(tasks.toLowerCase()).not.toContain('"anna@example.com"');
  });
});

describe('the pages behind the links', () => {
  beforeAll(async () => {
    service = await startTestService(makeEmbedded, mailSettings());
  });
  afterAll(() => service.close());

  it.each([RESET_PAGE_PATH, VERIFY_PAGE_PATH])(
    '%s runs its own script alone and can be framed by nobody',
    async (path) => {
      const answer = await fetch(service.url + path);
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const html = await answer.text();
      expect(html).not.toMatch(/<script(?! src="page\.js" defer><)|\son\w+=/);
    },
  );

  it.each(languages)('speak %s to a browser that asks for it, refusals included', async (language) => {
    for (const [path, { title }] of [
      [RESET_PAGE_PATH, words[language].resetPage],
      [VERIFY_PAGE_PATH, words[language].verifyPage],
    ] as const) {
      const answer = await fetch(service.url + path, { headers: { 'accept-language': `${language}-XX` } });
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-language');
      const asRead = (await answer.text()).replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(asRead).toContain(`<html lang="${language}">`);
      expect(asRead).toContain(`<h1>${title}</h1>`);
      expect(asRead).toContain(words[language].forms.refusals.wrong_code);
    }
  });

  it('have their script, and it is a script', async () => {
    const answer = await fetch(service.url + PAGE_SCRIPT_PATH);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const script = await answer.text();
    expect(() => new Function(script)).not.toThrow();
  });

  it('are at the address of this machine where the server has no public one', async () => {
    await service.stranger.register({ body: anna });
    await arrived(1);
    expect(lastLink()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/account\/verify-email#/);
    expect(await service.stranger.readSignInOptions()).toMatchObject({ value: { hasMail: true } });
  });
});
