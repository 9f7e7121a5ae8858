import { connect as connectTcp, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { databases, makePostgresDatabase } from '../testing/databases.ts';
import type { OpenDatabase } from './connect.ts';
import { type NotificationListener, notify } from './notify.ts';
import { openPostgres } from './postgres.ts';

const PATIENCE = { timeout: 10_000, interval: 10 };
const open: OpenDatabase[] = [];
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()));
  await Promise.all(ends.splice(0).map((end) => end()));
});

async function listenTo(database: OpenDatabase) {
  const heard: string[] = [];
  const lookAgain = vi.fn();
  const listener: NotificationListener = { heard: (payload) => heard.push(payload), lookAgain };
  await database.listen('jobmagpie_changed', listener);
  return { heard, lookAgain };
}

const say = (database: OpenDatabase, payload: string) =>
  database.db.transaction((tx) => notify(tx, 'jobmagpie_changed', payload));

describe.each(databases)('what is said on %s', (_, make) => {
  it('is heard after the commit, and never where there is none', async () => {
    const database = await make();
    open.push(database);
    const { heard, lookAgain } = await listenTo(database);
    const failing = database.db.transaction(async (tx) => {
      await notify(tx, 'jobmagpie_changed', 'taken back');
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    await database.db.transaction(async (tx) => {
      await notify(tx, 'jobmagpie_changed', "it's one");
      await notify(tx, 'jobmagpie_access', 'on another channel');
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual(["it's one"]), PATIENCE);
    expect(lookAgain).not.toHaveBeenCalled();
  });
});

describe('several processes on one PostgreSQL', () => {
  it('hear each other', async () => {
    const url = await makePostgresDatabase();
    const [one, other] = [await openPostgres(url, 2), await openPostgres(url, 2)];
    open.push(one, other);
    const [atOne, atOther] = [await listenTo(one), await listenTo(other)];
    await say(one, 'from one');
    await say(other, 'from the other');
    await vi.waitFor(() => expect(atOne.heard).toEqual(['from one', 'from the other']), PATIENCE);
    await vi.waitFor(() => expect(atOther.heard).toEqual(['from one', 'from the other']), PATIENCE);
  });

  it('look again when PostgreSQL was away for a while, and hear what is said from then on', async () => {
    const direct = new URL(await makePostgresDatabase());
    const line = await startLine(Number(direct.port));
    const through = new URL(direct);
    through.port = String(line.port);
    const [cutOff, other] = [await openPostgres(through.href, 2), await openPostgres(direct.href, 2)];
    open.push(cutOff, other);
    const { heard, lookAgain } = await listenTo(cutOff);
    line.cut();
    await say(other, 'unheard');
    await pause(1_000); // several tries to connect fail meanwhile
    expect(lookAgain).not.toHaveBeenCalled();
    line.mend();
    await vi.waitFor(() => expect(lookAgain).toHaveBeenCalled(), PATIENCE);
    await say(other, 'heard');
    await vi.waitFor(() => expect(heard).toEqual(['heard']), PATIENCE);
  });
});

/** A line to PostgreSQL that can be cut. */
async function startLine(port: number) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const line = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connectTcp(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  ends.push(async () => {
    cut();
    await new Promise((resolve) => line.close(resolve));
  });
  return {
    port: address.port,
    cut,
    mend() {
      isCut = false;
    },
  };
}
