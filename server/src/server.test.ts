import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { toInstant } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeQueues } from './background/boss.ts';
import { enqueue } from './background/enqueue.ts';
import { tasks } from './background/tasks.ts';
import type { Database } from './database/connect.ts';
import { rowsOf } from './database/rows.ts';
import { sendMail } from './mail/send-mail.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';
import { beginRequest } from './testing/begun-request.ts';
import { databases } from './testing/databases.ts';
import { testSettings } from './testing/services.ts';

/** Takes a port and says nothing to whoever connects. */
let silent: Server;
const connected = new Set<Socket>();
beforeEach(async () => {
  silent = createServer((socket) => connected.add(socket.on('error', () => undefined)));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
});
afterEach(() => {
  for (const socket of connected) socket.destroy();
  silent.close();
});

describe.each(databases)('a server on %s', (_, makeDatabase) => {
  it('that cannot have its port leaves no work begun behind', async () => {
    const database = await makeDatabase();
    const { port } = silent.address() as AddressInfo; // it listens on a port
    await makeQueues(database.db, database.runScript, tasks());
    const deadline = toInstant(Date.now() + 60_000);
    const mail = { key: 'a-mail', to: ['anna@example.com'], subject: 'Hello', text: 'Hello', deadline };
    await database.db.transaction((tx) => enqueue(tx, sendMail, mail));
    const settings = readSettings({
      ...testSettings,
      PORT: String(port),
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      MAIL_FROM: 'no-reply@example.com',
    });
    const openDatabase = async () => ({ ...database, close: async () => undefined });
    await expect(startServer(settings, { openDatabase, log: pino({ level: 'silent' }) })).rejects.toThrow('EADDRINUSE');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await statesOfMails(database.db)).not.toContainEqual({ state: 'active' });
    await database.close();
  });

  it('that is stopped while a request is under way answers it, and does not wait for what the browser may ask next', async () => {
    const openDatabase = makeDatabase;
    const log = pino({ level: 'silent' });
    const server = await startServer(readSettings(testSettings), { openDatabase, log });
    const begun = await beginRequest(`${server.url}/api/v1/auth/register`);
    const closing = server.close();
    expect(await begun.finish('{"email":"anna@example.com","password":"four words in a row"}')).toBe(202);
    const answeredAt = performance.now();
    await closing;
    expect(performance.now() - answeredAt).toBeLessThan(1_000);
  });

  it('that is stopped while everything hangs ends within five seconds and hands back what it had begun', async () => {
    const database = await makeDatabase();
    const { port } = silent.address() as AddressInfo; // it listens on a port
    const settings = readSettings({
      ...testSettings,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(port),
      MAIL_FROM: 'no-reply@example.com',
    });
    let states: unknown;
    const openDatabase = async () => ({
      ...database,
      async close() {
        states = await statesOfMails(database.db);
        await database.close();
      },
    });
    const server = await startServer(settings, { openDatabase, log: pino({ level: 'silent' }) });
    const { hostname, port: ownPort } = new URL(server.url);
    const half = connect(Number(ownPort), hostname);
    connected.add(half.on('error', () => undefined));
    half.write('POST /api/v1/pairing HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n');
    half.write('content-length: 100\r\n\r\n{');
    const deaf = connect(Number(ownPort), hostname);
    connected.add(deaf.on('error', () => undefined));
    deaf.write('GET /api/v1/live HTTP/1.1\r\nhost: localhost\r\nconnection: Upgrade\r\nupgrade: websocket\r\n');
    deaf.write(`sec-websocket-version: 13\r\nsec-websocket-key: ${randomBytes(16).toString('base64')}\r\n\r\n`);
    await once(deaf, 'data');
    const deadline = toInstant(Date.now() + 60_000);
    const mail = { key: 'a-mail', to: ['anna@example.com'], subject: 'Hello', text: 'Hello', deadline };
    await database.db.transaction((tx) => enqueue(tx, sendMail, mail));
    await expect.poll(() => statesOfMails(database.db), { timeout: 10_000 }).toEqual([{ state: 'active' }]);
    const question = database.db.execute(database.kind === 'postgresql' ? sql`select pg_sleep(4.9)` : sql`select 1`);
    const answered = question.then(
      () => true,
      () => false, // cut off
    );

    const begun = performance.now();
    await server.close();
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(states).toEqual([{ state: 'retry' }]);
    expect(await answered).toBe(database.kind === 'embedded');
  });
});

async function statesOfMails(db: Database): Promise<unknown> {
  const rows = await db.execute(sql`select state::text as state from pgboss.job where name = 'mail.send'`);
  return rowsOf(z.object({ state: z.string() }), rows);
}
