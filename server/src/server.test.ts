import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { toInstant } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeQueues } from './background/boss.ts';
import { enqueue } from './background/enqueue.ts';
import { tasks } from './background/tasks.ts';
import { rowsOf } from './database/rows.ts';
import { sendMail } from './mail/send-mail.ts';
import { startServer } from './server.ts';
import { readSettings } from './settings.ts';
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
    const rows = await database.db.execute(sql`select state::text as state from pgboss.job where name = 'mail.send'`);
    expect(rowsOf(z.object({ state: z.string() }), rows)).not.toContainEqual({ state: 'active' });
    await database.close();
  });
});
