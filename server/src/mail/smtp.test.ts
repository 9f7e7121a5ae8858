import { toInstant } from '@jobmagpie/model';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings, summaryOf } from '../settings.ts';
import { type MailSink, startMailSink } from '../testing/mail-sink.ts';
import { composeMail } from './compose.ts';
import { makeMail } from './mail.ts';
import { MailMessage } from './message.ts';

const now = Date.UTC(2026, 10, 21, 8);

let sink: MailSink;
beforeEach(async () => {
  sink = await startMailSink();
});
afterEach(() => sink.close());

function aMail(given: Partial<MailMessage> = {}): MailMessage {
  return MailMessage.parse({
    key: 'reminder.1',
    to: ['ada@example.com'],
    subject: 'Tomorrow: Grüße aus Köln',
    text: 'Hello Ada',
    deadline: toInstant(now + 3_600_000),
    ...given,
  });
}

function sender(environment: Record<string, string> = {}) {
  const settings = readSettings({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(sink.port),
    MAIL_FROM: 'Jobmagpie <no-reply@jobs.example.com>',
    ...environment,
  });
  const mail = makeMail(settings.mail, () => now);
  if (mail.status !== 'available') throw new Error(mail.because);
  return (message: MailMessage) => mail.send(message, new AbortController().signal);
}

describe('a mail', () => {
  it('arrives as it was written, under a Message-ID that stays the same', async () => {
    const ics = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    const message = aMail({
      ...composeMail({
        language: 'en',
        subject: 'Tomorrow: Grüße aus Köln',
        paragraphs: ['<script>alert(1)</script> & "quotes"'],
        action: { label: 'Open', url: 'https://jobs.example.com/?a=1&b=2' },
      }),
      attachments: [
        {
          filename: 'Gespräch.ics',
          contentType: 'text/calendar; charset=utf-8',
          content: Buffer.from(ics).toString('base64'),
        },
      ],
      unsubscribeUrl: 'https://jobs.example.com/unsubscribe?t=abc',
    });
    expect(await sender()(message)).toEqual({ status: 'handed-over', refused: [] });
    const [received] = sink.received;
    expect(received?.to).toEqual(['ada@example.com']);
    expect(received?.parsed).toMatchObject({
      messageId: '<reminder.1@jobs.example.com>',
      subject: 'Tomorrow: Grüße aus Köln',
      from: { name: 'Jobmagpie', address: 'no-reply@jobs.example.com' },
      to: [{ address: 'ada@example.com' }],
      date: new Date(now).toISOString(),
    });
    expect(received?.parsed.text).toContain('<script>alert(1)</script> & "quotes"');
    expect(received?.parsed.html).toContain('&#60;script&#62;');
    expect(received?.parsed.html).not.toContain('<script');
    expect(received?.raw).toContain('List-Unsubscribe: <https://jobs.example.com/unsubscribe?t=abc>');
    expect(received?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const [attachment] = received?.parsed.attachments ?? [];
    expect(attachment).toMatchObject({ filename: 'Gespräch.ics', mimeType: 'text/calendar' });
    // Byte by byte: a calendar wants its line ends as they are.
    expect(received?.raw).toContain(Buffer.from(ics).toString('base64'));
  });

  it('is handed over once, however often that is asked for', async () => {
    const send = sender();
    await send(aMail());
    await send(aMail());
    expect(sink.received).toHaveLength(1);
    await send(aMail({ key: 'reminder.2' }));
    await send(aMail({ to: ['ada@example.com', 'bob@example.com'] }));
    expect(sink.received.map(({ to }) => to)).toEqual([['ada@example.com'], ['ada@example.com'], ['bob@example.com']]);
  });

  it('is sent by the one who signs in', async () => {
    await sender({ SMTP_USER: 'magpie', SMTP_PASSWORD: 'marked-secret' })(aMail());
    expect(sink.signedIn).toEqual(['magpie:marked-secret']);
    expect(sink.received).toHaveLength(1);
  });

  it.each<[what: string, given: Record<string, unknown>]>([
    ['a line break in the subject', { subject: 'Hello\r\nBcc: eve@example.com' }],
    ['a bare line feed in the subject', { subject: 'Hello\nBcc: eve@example.com' }],
    ['a bare carriage return in the subject', { subject: 'Hello\rBcc: eve@example.com' }],
    ['a zero byte in the subject', { subject: 'Hello\0' }],
    ['a line break in an address', { to: ['ada@example.com\r\nRCPT TO:<eve@example.com>'] }],
    ['two addresses in one', { to: ['ada@example.com, eve@example.com'] }],
    ['a name with an address', { to: ['Ada <eve@example.com>'] }],
    ['a line break in the key', { key: 'a\r\nBcc: eve@example.com' }],
    ['an angle bracket in the key', { key: 'a><b' }],
    ['a line break in a file name', { attachments: [{ filename: 'a\r\nb', contentType: 'text/plain', content: '' }] }],
    ['a line break in a type', { attachments: [{ filename: 'a', contentType: 'text/plain\r\nX: y', content: '' }] }],
    ['a line break in the unsubscribe address', { unsubscribeUrl: 'https://example.com/\r\nBcc: eve@example.com' }],
    [
      'an angle bracket in the unsubscribe address',
      { unsubscribeUrl: 'https://example.com/>, <mailto:eve@example.com' },
    ],
    ['another scheme to unsubscribe', { unsubscribeUrl: 'javascript:alert(1)' }],
    ['nobody to go to', { to: [] }],
  ])('with %s is refused', (_, given) => {
    expect(MailMessage.safeParse({ ...aMail(), ...given }).success).toBe(false);
  });
});

describe('a mail that is not taken', () => {
  it('for now, for one address: that one is named, and the others have it', async () => {
    sink.onRecipient = (address) => (address === 'bob@example.com' ? { code: 451, text: '4.7.1 greylisted' } : null);
    const send = sender();
    const mail = aMail({ to: ['ada@example.com', 'bob@example.com'] });
    expect(await send(mail)).toEqual({
      status: 'handed-over',
      refused: [{ address: 'bob@example.com', code: '451 4.7.1', isForGood: false }],
    });
    sink.onRecipient = () => null;
    expect(await send(mail)).toEqual({ status: 'handed-over', refused: [] });
    expect(sink.received.map(({ to }) => to)).toEqual([['ada@example.com'], ['bob@example.com']]);
    expect(sink.received.map(({ parsed }) => parsed.messageId)).toEqual(Array(2).fill('<reminder.1@jobs.example.com>'));
  });

  it('by all addresses: each is named with what was answered', async () => {
    sink.onRecipient = (address) => ({ code: address === 'bob@example.com' ? 451 : 550, text: '5.1.1 <ada> unknown' });
    expect(await sender()(aMail({ to: ['ada@example.com', 'bob@example.com'] }))).toEqual({
      status: 'handed-over',
      refused: [
        { address: 'ada@example.com', code: '550 5.1.1', isForGood: true },
        { address: 'bob@example.com', code: '451 5.1.1', isForGood: false },
      ],
    });
    expect(sink.received).toEqual([]);
  });

  it.each([
    [451, false],
    [552, true],
    [554, true],
    [421, false],
  ])('after it was read, with %i: for good is %s', async (code, isForGood) => {
    sink.onMail = () => ({ code });
    expect(await sender()(aMail())).toEqual({
      status: 'handed-over',
      refused: [{ address: 'ada@example.com', code: String(code), isForGood }],
    });
  });

  it('because of who sends it: no address is to blame', async () => {
    sink.onSender = () => ({ code: 550 });
    expect(await sender()(aMail())).toMatchObject({ status: 'failed', isForGood: true });
    sink.onSender = () => ({ code: 451 });
    expect(await sender()(aMail())).toMatchObject({ status: 'failed', isForGood: false });
  });

  it('because of the password: the operator can put that right', async () => {
    sink.onPassword = () => ({ code: 535, text: 'wrong: marked-secret' });
    const delivery = await sender({ SMTP_USER: 'magpie', SMTP_PASSWORD: 'marked-secret' })(aMail());
    expect(delivery).toMatchObject({ status: 'failed', isForGood: false, reason: expect.stringContaining('535') });
    expect(JSON.stringify(delivery)).not.toContain('marked-secret');
  });

  it('because nobody answers, or not to the end', async () => {
    sink.onMail = () => 'cut';
    expect(await sender()(aMail())).toMatchObject({ status: 'failed', isForGood: false });
    expect(await sender({ SMTP_PORT: '1' })(aMail())).toMatchObject({ status: 'failed', isForGood: false });
    expect(await sender({ SMTP_HOST: 'nowhere.invalid' })(aMail())).toMatchObject({
      status: 'failed',
      isForGood: false,
    });
  });

  it('is given up when the caller gives up', async () => {
    const controller = new AbortController();
    const mail = makeMail(
      readSettings({ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(sink.port), MAIL_FROM: 'a@example.com' }).mail,
      () => now,
    );
    if (mail.status !== 'available') throw new Error(mail.because);
    sink.onSender = () => {
      controller.abort();
      return null;
    };
    expect(await mail.send(aMail(), controller.signal)).toMatchObject({ status: 'failed', isForGood: false });
    expect(sink.received).toEqual([]);
  });
});

describe('the settings of mail', () => {
  const given = { SMTP_HOST: 'mail.example.com', MAIL_FROM: 'no-reply@example.com' };

  it('say that there is none, and why', () => {
    expect(makeMail(readSettings({}).mail, () => now)).toEqual({
      status: 'not-available',
      because: 'SMTP_HOST is not set',
    });
    expect(makeMail(readSettings({ SMTP_HOST: 'mail.example.com' }).mail, () => now)).toEqual({
      status: 'not-available',
      because: 'MAIL_FROM is not set',
    });
  });

  it('take the usual port for the kind of connection', () => {
    expect(readSettings(given).mail.smtp).toMatchObject({ port: 587, isSecure: false });
    expect(readSettings({ ...given, SMTP_SECURE: 'true' }).mail.smtp).toMatchObject({ port: 465, isSecure: true });
    expect(readSettings({ ...given, SMTP_PORT: '465' }).mail.smtp).toMatchObject({ port: 465, isSecure: true });
    expect(readSettings({ ...given, SMTP_PORT: '25' }).mail.smtp).toMatchObject({ port: 25, isSecure: false });
  });

  it.each([
    ['no-reply@example.com', { name: '', address: 'no-reply@example.com' }],
    ['Jobmagpie <no-reply@example.com>', { name: 'Jobmagpie', address: 'no-reply@example.com' }],
    ['"Jobs, Inc." <no-reply@example.com>', { name: 'Jobs, Inc.', address: 'no-reply@example.com' }],
  ])('take %s for the sender', (text, sender) => {
    expect(readSettings({ ...given, MAIL_FROM: text }).mail.from).toEqual(sender);
  });

  it.each(['Jobmagpie', 'a@b@c', 'a <b', 'Job\r\nBcc: eve@example.com <a@example.com>'])('refuse %j for it', (text) => {
    expect(() => readSettings({ ...given, MAIL_FROM: text })).toThrow('MAIL_FROM: ');
  });

  it('are shown without the password', () => {
    const settings = readSettings({ ...given, SMTP_USER: 'magpie', SMTP_PASSWORD: 'marked-secret' });
    expect(JSON.stringify(summaryOf(settings))).not.toContain('marked-secret');
  });
});
