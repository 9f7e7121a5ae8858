import { toInstant } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enqueue } from '../background/enqueue.ts';
import { Hopeless } from '../background/task.ts';
import { rowsOf } from '../database/rows.ts';
import { databases } from '../testing/databases.ts';
import { type MailSink, startMailSink } from '../testing/mail-sink.ts';
import { startTestService, type TestService } from '../testing/service.ts';
import { makeTestServices, type TestServices } from '../testing/services.ts';
import { MailMessage } from './message.ts';
import { sendMail } from './send-mail.ts';
import { suspendedOf } from './suspensions.ts';
import { mailAddresses } from './tables.ts';

describe.each(databases)('a mail on its way, with %s', (_, make) => {
  let sink: MailSink;
  let service: TestService;
  let services: TestServices;
  let environment: Record<string, string>;
  beforeAll(async () => {
    sink = await startMailSink();
    environment = {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(sink.port),
      SMTP_USER: 'magpie',
      SMTP_PASSWORD: 'marked-password',
      MAIL_FROM: 'no-reply@example.com',
    };
    service = await startTestService(make, environment);
  });
  afterAll(async () => {
    await service.close();
    await sink.close();
  });
  beforeEach(async () => {
    services = await makeTestServices(service.database.db, environment);
    await services.db.delete(mailAddresses);
  });
  afterEach(() => {
    sink.received.length = 0;
    sink.onRecipient = sink.onMail = sink.onPassword = () => null;
  });

  function aMail(given: Partial<MailMessage> = {}): MailMessage {
    return MailMessage.parse({
      key: `mail.${crypto.randomUUID()}`,
      to: ['ada@example.com'],
      subject: 'marked-subject',
      text: 'marked-body',
      deadline: toInstant(services.time.now + 3_600_000),
      ...given,
    });
  }
  const run = (mail: MailMessage, by = services) =>
    sendMail.run(mail, { services: by, attempt: 1, signal: new AbortController().signal });

  it('is delivered by the queue once the transaction that wants it is committed', async () => {
    const wanted = aMail({ key: 'mail.wanted' });
    const { db } = service.database;
    await db
      .transaction(async (tx) => {
        await enqueue(tx, sendMail, aMail({ key: 'mail.unwanted' }));
        throw new Error('no');
      })
      .catch((error: unknown) => expect(error).toMatchObject({ message: 'no' }));
    await db.transaction((tx) => enqueue(tx, sendMail, wanted));
    const arrived = () => sink.received.map(({ parsed: { messageId, text } }) => ({ messageId, text }));
    const asWanted = { messageId: '<mail.wanted@example.com>', text: 'marked-body\n' };
    await expect.poll(arrived, { timeout: 10_000 }).toContainEqual(asWanted);
    const rows = await db.execute(sql`select data::text as data from pgboss.job where name = 'mail.send'`);
    expect(JSON.stringify(rows)).not.toContain('mail.unwanted');
  });

  it('is tried again after 451, and then delivered once', async () => {
    const mail = aMail();
    let answers = 0;
    sink.onRecipient = () => (++answers <= 2 ? { code: 451 } : null);
    await expect(run(mail)).rejects.not.toThrow(Hopeless);
    await expect(run(mail)).rejects.toThrow('not taken yet (451)');
    await run(mail);
    await run(mail); // a repeat, because nobody could note that it was done
    expect(sink.received).toHaveLength(1);
    expect(await services.db.select().from(mailAddresses)).toEqual([]);
  });

  it('is tried at least five times in at least a day', () => {
    const { limit, delaySeconds } = sendMail.retry;
    // Chance takes at most half of each step.
    const shortest = Array.from({ length: limit }, (__, step) => (delaySeconds * 2 ** step) / 2);
    expect(limit).toBeGreaterThanOrEqual(5);
    expect(shortest.reduce((total, seconds) => total + seconds, 0)).toBeGreaterThanOrEqual(24 * 60 * 60);
  });

  it('is tried again when the server is away or does not let us in', async () => {
    const away = await makeTestServices(service.database.db, { ...environment, SMTP_PORT: '1' });
    await expect(run(aMail(), away)).rejects.toThrow('cannot be reached');
    await expect(run(aMail(), away)).rejects.not.toThrow(Hopeless);
    sink.onPassword = () => ({ code: 535 });
    await expect(run(aMail())).rejects.not.toThrow(Hopeless);
    expect(await services.db.select().from(mailAddresses)).toEqual([]);
  });

  it('is given up after its deadline', async () => {
    const mail = aMail();
    services.time.now += 3_600_001;
    await expect(run(mail)).rejects.toThrow(Hopeless);
    expect(sink.received).toEqual([]);
  });

  it('is given up where mail is not set up, and it says what is missing', async () => {
    const without = await makeTestServices(service.database.db);
    await expect(run(aMail(), without)).rejects.toThrow(Hopeless);
    await expect(run(aMail(), without)).rejects.toThrow('SMTP_HOST is not set');
  });

  it('is given up after 550, and the third one suspends the address, of which only a hash is kept', async () => {
    sink.onRecipient = () => ({ code: 550, text: '5.1.1 no such user ada@example.com' });
    for (let failures = 1; failures <= 3; failures += 1) {
      expect(await suspendedOf(services, ['ada@example.com'])).toEqual([]);
      await expect(run(aMail())).rejects.toThrow(Hopeless);
      const rows = await services.db.select().from(mailAddresses);
      expect(rows).toMatchObject([{ permanentFailures: failures }]);
      expect(JSON.stringify(rows)).not.toContain('ada');
    }
    expect(await suspendedOf(services, ['ADA@example.com', 'bob@example.com'])).toEqual(['ADA@example.com']);
    sink.onRecipient = () => null;
    await expect(run(aMail())).rejects.toThrow('too often');
    expect(sink.received).toEqual([]);
    await run(aMail({ to: ['ada@example.com', 'bob@example.com'] }));
    expect(sink.received.map(({ to }) => to)).toEqual([['bob@example.com']]);
  });

  it('that is taken makes earlier refusals forgotten', async () => {
    for (const code of [550, 550, null, 550, 550]) {
      sink.onRecipient = () => (code === null ? null : { code });
      await run(aMail()).catch((error: unknown) => expect(error).toBeInstanceOf(Hopeless));
    }
    expect(await suspendedOf(services, ['ada@example.com'])).toEqual([]);
  });

  it('to several goes on alone to the one that is not taken yet, and names the one that never will be', async () => {
    sink.onRecipient = (address) =>
      address === 'later@example.com' ? { code: 451 } : address === 'never@example.com' ? { code: 550 } : null;
    const mail = aMail({ key: 'mail.to-several', to: ['ada@example.com', 'later@example.com', 'never@example.com'] });
    await expect(run(mail)).rejects.toThrow('refused for good (550)');
    expect(sink.received.map(({ to }) => to)).toEqual([['ada@example.com']]);
    const waiting = rowsOf(
      z.object({ to: z.array(z.string()) }),
      await services.db.execute(
        sql`select data->'payload'->'to' as "to" from pgboss.job where data->'payload'->>'key' = 'mail.to-several'`,
      ),
    );
    expect(waiting).toEqual([{ to: ['later@example.com'] }]);
    expect(await services.db.select().from(mailAddresses)).toMatchObject([{ permanentFailures: 1 }]);
  });

  it('leaves nothing of itself in the log, whatever becomes of it', async () => {
    const away = await makeTestServices(service.database.db, { ...environment, SMTP_PORT: '1' });
    for (const code of [null, 451, 550]) {
      sink.onRecipient = () => (code === null ? null : { code, text: 'no: ada@example.com marked-subject' });
      await run(aMail()).catch((error: unknown) => expect(String(error)).not.toMatch(/marked|example\.com/));
    }
    await run(aMail(), away).catch((error: unknown) => expect(String(error)).not.toMatch(/marked|example\.com/));
    const logged = [...services.logged, ...away.logged, ...service.log].join('');
    expect(logged).toContain('550');
    expect(logged).not.toMatch(/marked-(subject|body|password)|ada@example/);
  });
});
