import { connect as connectTcp } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { liveClosings, MAX_LIVE_MESSAGE_BYTES } from '@jobmagpie/api';
import { JobId, newId } from '@jobmagpie/model';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { databases } from '../testing/databases.ts';
import { type LiveSocket, type LiveSocketOptions, openLive } from '../testing/live-socket.ts';
import { startTestService, type TestDevice, type TestService } from '../testing/service.ts';

describe.each(databases)('the live channel on %s', (_, make) => {
  let service: TestService;
  let sockets: LiveSocket[] = [];
  beforeAll(async () => {
    service = await startTestService(make);
  });
  afterEach(async () => {
    for (const { socket } of sockets) socket.terminate();
    sockets = [];
    await service.wipe();
  });
  afterAll(() => service.close());

  const open = (options: LiveSocketOptions = {}) => {
    const socket = openLive(service.url, options);
    sockets.push(socket);
    return socket;
  };
  const enter = async (device: TestDevice) => {
    const live = open({ token: device.token });
    await live.hears('ready');
    return live;
  };
  const edit = (device: TestDevice) => {
    device.put('job', newId(JobId), { title: 'A job' });
    return device.push();
  };

  it('tells the user’s other devices that one has pushed, and nobody else', async () => {
    const [mine, other] = [await service.addDevice(), await service.addDevice()];
    const stranger = await service.addDevice(await service.addUser());
    const [ofMine, ofOther, ofStranger] = [await enter(mine), await enter(other), await enter(stranger)];
    const begun = performance.now();
    await edit(mine);
    await ofOther.hears('changed');
    expect(performance.now() - begun).toBeLessThan(1_000);
    await edit(other);
    await ofMine.hears('changed');
    expect(ofMine.heard).toEqual(['ready', 'changed']);
    expect(ofOther.heard).toEqual(['ready', 'changed']);
    expect(ofStranger.heard).toEqual(['ready']);
  });

  it('says nothing of a push that changed nothing', async () => {
    const [mine, other] = [await service.addDevice(), await service.addDevice()];
    const ofOther = await enter(other);
    const mutation = mine.put('job', newId(JobId), { title: 'Once' });
    await mine.push([mutation]);
    await ofOther.hears('changed');
    await pause(300);
    await mine.push([mutation]);
    await pause(300);
    expect(ofOther.heard).toEqual(['ready', 'changed']);
  });

  it('makes few messages of many pushes', async () => {
    const [mine, other] = [await service.addDevice(), await service.addDevice()];
    const ofOther = await enter(other);
    const begun = performance.now();
    for (let pushed = 0; pushed < 40; pushed += 1) await edit(mine);
    await pause(300);
    const seconds = (performance.now() - begun) / 1_000;
    const told = ofOther.heard.filter((type) => type === 'changed').length;
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 1);
  });

  it('sends a device away at once when it is signed out, disconnected, or paired anew', async () => {
    const [mine, lost, leaving] = [await service.addDevice(), await service.addDevice(), await service.addDevice()];
    const [ofMine, ofLost, ofLeaving] = [await enter(mine), await enter(lost), await enter(leaving)];
    await mine.client.revokeDevice({ params: { id: lost.id } });
    expect(await ofLost.ended).toBe(liveClosings.revoked);
    await leaving.client.signOut();
    expect(await ofLeaving.ended).toBe(liveClosings.revoked);
    const again = await service.pairAgain(mine);
    expect(await ofMine.ended).toBe(liveClosings.revoked);
    await enter(again);
  });

  it('lets nobody in without a token of its own', async () => {
    expect(await open({ token: 'x'.repeat(43), origin: null }).ended).toBe(liveClosings.notSignedIn);
    expect(await open({ token: 'x', origin: null }).ended).toBe(liveClosings.notSignedIn);
    const device = await service.addDevice();
    await device.client.signOut();
    expect(await open({ token: device.token, origin: null }).ended).toBe(liveClosings.notSignedIn);
  });

  it('takes no token in the address', async () => {
    const { token } = await service.addDevice();
    const live = open({ query: `?token=${token}` });
    await new Promise((resolve) => live.socket.once('open', resolve));
    live.say({ type: 'pong' });
    expect(await live.ended).toBe(liveClosings.unreadable);
    expect(service.log.join('')).not.toContain(token);
  });

  it('is open to paired extensions and to programs without an origin, under the names of the server alone', async () => {
    expect(await open({ origin: 'https://evil.example' }).ended).toBe(403);
    expect(await open({ origin: 'null' }).ended).toBe(403);
    expect(await open().ended).toBe(403); // no browser is paired with this origin yet
    const { token } = await service.addDevice();
    expect(await open({ token, headers: { host: 'evil.example' } }).ended).toBe(403);
    await open({ token }).hears('ready');
    await open({ token, origin: null }).hears('ready');
  });

  it('ends a connection that says too much, and serves the others', async () => {
    const device = await service.addDevice();
    const live = await enter(device);
    live.socket.send('x'.repeat(MAX_LIVE_MESSAGE_BYTES + 1));
    expect(await live.ended).toBe(1009);
    const binary = open();
    await new Promise((resolve) => binary.socket.once('open', resolve));
    binary.socket.send(Buffer.from([1, 2, 3]));
    expect(await binary.ended).toBe(liveClosings.unreadable);
    const talking = await enter(device);
    for (let said = 0; said < 40; said += 1) talking.say({ type: 'pong' });
    expect(await talking.ended).toBe(liveClosings.tooMany);
    await enter(device);
  });

  it('closes the oldest connections of a device that opens more and more', async () => {
    const device = await service.addDevice();
    const opened = [];
    for (let count = 0; count < 5; count += 1) opened.push(await enter(device));
    expect(await opened[0]?.ended).toBe(liveClosings.tooMany);
    expect(await opened[1]?.ended).toBe(liveClosings.tooMany);
    expect(opened.slice(2).map(({ socket }) => socket.readyState)).toEqual([1, 1, 1]);
  });

  it('stays up when what comes is no WebSocket at all', async () => {
    const { port } = new URL(service.url);
    const answerTo = (lines: string[], more: Uint8Array = new Uint8Array()) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = connectTcp(Number(port), '127.0.0.1');
        socket.on('data', (chunk) => {
          answer += chunk.toString('latin1');
        });
        socket.on('close', () => resolve(answer));
        socket.on('error', () => undefined);
        socket.write(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), more]));
        setTimeout(() => socket.destroy(), 500);
      });
    const get = (path: string) => [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: Upgrade'];
    const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    // A frame with every reserved bit set and no mask, in the packet of the handshake.
    const garbage = await answerTo([...get('/api/v1/live'), ...upgrade], Buffer.from([0xff, 0x01, 0x00]));
    expect(garbage).toMatch(/^HTTP\/1\.1 101 /);
    expect(await answerTo([...get('/api/v1/live'), 'Upgrade: websocket'])).toMatch(/^HTTP\/1\.1 400 /);
    expect(await answerTo([...get('/health'), ...upgrade])).toMatch(/^HTTP\/1\.1 200 /);
    expect(await answerTo([...get('/health'), 'Upgrade: h2c'])).toContain('{"status":"ok"}');
    expect((await fetch(`${service.url}/api/v1/live`)).status).toBe(404);
    await enter(await service.addDevice());
  });
});

it.each(databases.filter(([kind]) => kind === 'PostgreSQL'))(
  'whoever is connected looks again when the service was cut off from %s for a moment',
  async (_, make) => {
    const service = await startTestService(make);
    try {
      const device = await service.addDevice();
      const live = openLive(service.url, { token: device.token });
      await live.hears('ready');
      await service.database.db.execute(
        sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query ilike 'listen%'`,
      );
      await live.hears('changed');
      live.socket.terminate();
    } finally {
      await service.close();
    }
  },
);

it.each(databases)(
  'a server on %s that stops sends everybody away with the word that they may come again',
  async (_, make) => {
    const service = await startTestService(make);
    const device = await service.addDevice();
    const live = openLive(service.url, { token: device.token });
    const unknown = openLive(service.url);
    await live.hears('ready');
    const begun = performance.now();
    await service.close();
    expect(await live.ended).toBe(liveClosings.stopping);
    expect(await unknown.ended).toBe(liveClosings.stopping);
    expect(performance.now() - begun).toBeLessThan(5_000);
  },
);
