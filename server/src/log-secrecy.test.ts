/** What must never stand in the log: drives the service with marked secrets, and looks for them. */
import { DeviceId, JobId, newId, toInstant } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enqueue } from './background/enqueue.ts';
import { forLog } from './http/unexpected.ts';
import { sendMail } from './mail/send-mail.ts';
import { makeEmbedded } from './testing/databases.ts';
import { type MailSink, startMailSink } from './testing/mail-sink.ts';
import { EXTENSION, startTestService, type TestDevice, type TestService } from './testing/service.ts';
import { makeTestServices } from './testing/services.ts';

let sink: MailSink;
let service: TestService;
let device: TestDevice;
beforeAll(async () => {
  sink = await startMailSink();
  service = await startTestService(makeEmbedded, {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(sink.port),
    SMTP_USER: 'marked-smtp-user',
    SMTP_PASSWORD: 'marked-smtp-password',
    MAIL_FROM: 'no-reply@example.com',
  });
  device = await service.addDevice();
});
afterAll(async () => {
  await service.close();
  await sink.close();
});

/** Text that would be read as an entry of its own, were it written as it is. */
const hostile = 'marked-name\r\n{"level":60,"msg":"marked-entry"}\u2028marked-line';

async function call(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: { origin: EXTENSION, ...headers },
    ...(body !== undefined && { body }),
  });
  await response.arrayBuffer();
  return response.status;
}

const json = { 'content-type': 'application/json' };
const signedIn = () => ({ ...json, authorization: `Bearer ${device.token}` });
const markedJob = () => [device.put('job', newId(JobId), { title: 'marked-title', notes: hostile })];

async function usual(): Promise<void> {
  await call('GET', '/marked-path/marked-token?token=marked-query');
  await call('GET', '/api/v1/sync/pull?cursor=marked-query', signedIn());
  await call('GET', '/api/v1/jobs?stage=marked-query', signedIn());
  await call('GET', '/api/v1/devices', { authorization: 'Bearer marked-token', cookie: 'session=marked-cookie' });
  await call('GET', '/health', {
    'user-agent': 'marked-agent',
    referer: 'https://marked-referer.example/?q=marked-query',
  });
  await call('DELETE', '/api/v1/devices/marked-id', signedIn());
  await call('POST', '/api/v1/sync/push', signedIn(), '{"marked-body');
  await call('POST', '/api/v1/sync/push', signedIn(), JSON.stringify({ protocol: 1, 'marked-field': 'marked-body' }));
  const secrets = { email: 'marked-person@example.com', password: 'marked-password', device_name: hostile };
  for (const path of [
    'auth/register',
    'auth/sign-in',
    'auth/token',
    'auth/password-reset',
    'auth/password-reset/confirm',
  ]) {
    await call(
      'POST',
      `/api/v1/${path}`,
      json,
      JSON.stringify({ ...secrets, device_id: device.id, token: 'marked-token' }),
    );
  }
  await call('PUT', '/api/v1/account/password', signedIn(), JSON.stringify({ current_password: 'marked-password' }));
  await call('POST', '/api/v1/pairing', json, JSON.stringify({ ...secrets, device_id: device.id, code: 'MARK-EDCO' }));
  await call('GET', '/api/v1/devices', { authorization: `Bearer ${'marked-token'.padEnd(43, 'x')}` });
  await device.push(markedJob());
}

async function mails(): Promise<void> {
  const answers = [null, { code: 451, text: 'marked-answer' }, { code: 550, text: 'marked-answer' }];
  let asked = 0;
  sink.onRecipient = () => answers[asked++ % answers.length] ?? null;
  const marked = {
    to: ['marked-person@example.com'],
    subject: 'marked-subject',
    text: 'marked-mail',
    html: 'marked-mail',
  };
  const deadline = toInstant(service.time.now + 3_600_000);
  const { db } = service.database;
  for (const number of [1, 2, 3]) {
    await db.transaction((tx) => enqueue(tx, sendMail, { ...marked, key: `mail.${number}`, deadline }));
  }
  // Letters about the account may come between: whichever is asked for meets an answer of each kind.
  const patiently = { timeout: 10_000 };
  await expect.poll(() => asked, patiently).toBeGreaterThanOrEqual(answers.length);
  await expect
    .poll(() => service.log.filter((line) => line.includes('mail.send')).length, patiently)
    .toBeGreaterThanOrEqual(2);
}

/** Takes a table away, so that requests fail in the middle with what they were given at hand. */
async function broken(): Promise<void> {
  await service.database.db.execute(sql`alter table records rename to records_away`);
  const body = { protocol: 1, deviceId: device.id, mutations: markedJob() };
  expect(await call('POST', '/api/v1/sync/push', signedIn(), JSON.stringify(body))).toBe(500);
  expect(await call('GET', '/api/v1/sync/pull?marked=marked-query', signedIn())).toBe(500);
  await service.database.db.execute(sql`alter table records_away rename to records`);
}

it('the log holds no secret and nothing that a person wrote, whatever happens', async () => {
  const code = await service.invite();
  await usual();
  await mails();
  await broken();
  const entries = service.log.map((line) => JSON.parse(line));
  // Were nothing logged, nothing could be found.
  expect(entries.filter(({ msg }) => msg === 'request').length).toBeGreaterThan(15);
  expect(entries.filter(({ msg }) => msg === 'A request failed')).toHaveLength(2);
  const all = service.log.join('');
  expect(all.match(/.{0,60}marked.{0,60}/gi) ?? []).toEqual([]);
  expect(all).not.toContain(device.token);
  expect(all).not.toContain(code);
  expect(all).not.toMatch(/cursor=|token=|\?q=/);
});

it('an entry is one line, whatever stands in it', async () => {
  for (const line of service.log) expect(line.indexOf('\n')).toBe(line.length - 1);
  const { log, logged } = await makeTestServices(service.database.db);
  log.error(forLog(new Error(hostile)), hostile);
  expect(logged).toHaveLength(1);
  expect(logged[0]?.trimEnd()).not.toMatch(/[\r\n]/);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ level: 50, msg: hostile, message: hostile });
});

it('a name that would write over the console is not taken', async () => {
  for (const name of [hostile, '\u001b[2Jmarked-name', 'marked\u0007name']) {
    const body = { device_id: newId(DeviceId), device_name: name, code: await service.invite() };
    expect(await call('POST', '/api/v1/pairing', json, JSON.stringify(body))).toBe(400);
  }
  expect(service.said).not.toEqual([]);
  expect(service.said.join('')).not.toMatch(/marked|\p{Cc}/u);
});
