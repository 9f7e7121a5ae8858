/** Two real server processes on one PostgreSQL, as behind a proxy that sends each request to either. */
import { setTimeout as pause } from 'node:timers/promises';
import { liveClosings } from '@jobmagpie/api';
import { DeviceId, JobId, newId } from '@jobmagpie/model';
import {
  clientFor,
  type LiveSocket,
  makePostgresDatabase,
  openLive,
  pairDevice,
  type TestDevice,
} from '@jobmagpie/server/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

/** The time of this machine, which the processes go by too. */
const time = {
  get now() {
    return Date.now();
  },
};
/** Each test calls from an address of its own, as a proxy would say it: limits of one do not reach the next. */
const environment = { TRUSTED_PROXIES: '127.0.0.1' };

/** The figures are for whoever reads the run. */
const say = (text: string) => process.stdout.write(`${text}\n`);

let databaseUrl: string;
let one: ServerProcess;
let other: ServerProcess;
let sockets: LiveSocket[] = [];

beforeAll(async () => {
  // Without a single table, and both at once: of all starts, the one in which they can get into each other's way most.
  databaseUrl = await makePostgresDatabase('template1');
  [one, other] = await Promise.all([
    startServerProcess(databaseUrl, environment),
    startServerProcess(databaseUrl, environment),
  ]);
});
afterEach(() => {
  for (const { socket } of sockets) socket.terminate();
  sockets = [];
});
afterAll(() => Promise.all([one.kill(), other.kill()]));

const pairAt = async (process: ServerProcess) => pairDevice(process.url, await process.invite(), time);
const through = (process: ServerProcess, device: TestDevice) => clientFor(process.url, device.token);
const aJob = (device: TestDevice, title = 'A job') => device.put('job', newId(JobId), { title });
const enter = async (process: ServerProcess, { token }: TestDevice) => {
  const live = openLive(process.url, { token });
  sockets.push(live);
  await live.hears('ready');
  return live;
};
const idsAt = async (process: ServerProcess, device: TestDevice) => {
  const ids = new Set<string>();
  let cursor: string | undefined;
  for (;;) {
    const page = await through(process, device).pull({ query: cursor === undefined ? {} : { cursor } });
    if (!page.ok) throw new Error(JSON.stringify(page.failure));
    for (const { id } of page.value.rows) ids.add(id);
    cursor = page.value.cursor;
    if (page.value.remaining === 0) return ids;
  }
};

describe('two processes that were started at once on an empty database', () => {
  it('are one server: what one gives, the other takes', async () => {
    for (const { url } of [one, other]) expect((await fetch(`${url}/ready`)).status).toBe(200);
    const device = await pairAt(one);
    const job = aJob(device);
    await device.push();
    const first = await through(other, device).pull({});
    expect(first).toMatchObject({ ok: true, value: { rows: [{ id: job.id }] } });
    const cursor = first.ok ? first.value.cursor : '';
    expect(await through(one, device).pull({ query: { cursor } })).toMatchObject({ ok: true, value: { rows: [] } });
  });

  it('let one browser in by a code that two use at the same moment', async () => {
    const code = await one.invite();
    const tries = await Promise.all(
      [one, other].map(({ url }) =>
        clientFor(url).pair({ body: { deviceId: newId(DeviceId), deviceName: 'Firefox', code } }),
      ),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('count wrong codes together', async () => {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.7' };
    const body = JSON.stringify({ device_id: newId(DeviceId), device_name: 'A stranger', code: 'AAAA-AAAA' });
    const statuses = [];
    for (let tries = 0; tries < 12; tries += 1) {
      const { url } = tries % 2 === 0 ? one : other;
      statuses.push((await fetch(`${url}/api/v1/pairing`, { method: 'POST', headers, body })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(403), 429, 429]);
  });

  it('take each change of a device once, though it comes to both at the same moment', async () => {
    const device = await pairAt(one);
    for (let round = 0; round < 10; round += 1) {
      const mutations = Array.from({ length: 20 }, () => aJob(device));
      const answers = await Promise.all(
        [one, other].map((process) => device.push(mutations, through(process, device))),
      );
      const statuses = mutations.map((_, index) => answers.map((results) => results[index]?.status).sort());
      expect(statuses).toEqual(mutations.map(() => ['applied', 'duplicate']));
    }
    const ids = await idsAt(other, device);
    expect(ids.size).toBeGreaterThanOrEqual(200);
  });
});

describe('the live channel over two processes', () => {
  it('tells at one, within a second, what was pushed at the other', async () => {
    const [writer, reader] = [await pairAt(one), await pairAt(other)];
    const live = await enter(other, reader);
    const took: number[] = [];
    for (let pushed = 1; pushed <= 20; pushed += 1) {
      await pause(300); // so that each push is said by itself
      aJob(writer);
      const begun = performance.now();
      await writer.push();
      await live.hears('changed', pushed);
      took.push(performance.now() - begun);
    }
    took.sort((a, b) => a - b);
    say(
      `From the push at one process to the word at the other: median ${took[10]?.toFixed(1)} ms, longest ${took.at(-1)?.toFixed(1)} ms.`,
    );
    expect(took.at(-1)).toBeLessThan(1_000);
  });

  it('sends a device away at one that was disconnected at the other, where its token is dead by then', async () => {
    const [mine, lost] = [await pairAt(one), await pairAt(other)];
    const live = await enter(other, lost);
    const begun = performance.now();
    await mine.client.revokeDevice({ params: { id: lost.id } });
    expect(await lost.client.pull({})).toMatchObject({ ok: false, failure: { errorCode: 'not_signed_in' } });
    expect(await live.ended).toBe(liveClosings.revoked);
    const took = performance.now() - begun;
    say(`From the end of access at one process to the end of the connection at the other: ${took.toFixed(1)} ms.`);
    expect(took).toBeLessThan(1_000);
    expect(await openLive(other.url, { token: lost.token }).ended).toBe(liveClosings.notSignedIn);
  });
});

describe('one of two processes', () => {
  it('goes on alone when the other is killed under load: nothing that was confirmed is lost or done twice', async () => {
    const first = await pairAt(one);
    const devices = [first, await pairAt(one), await pairAt(other), await pairAt(other)];
    const listener = await pairAt(one);
    const lost = await enter(other, listener);

    let isLoaded = true;
    let failed = 0;
    const confirmed: string[] = [];
    const work = async (device: TestDevice, index: number) => {
      for (let pushed = 0; isLoaded; pushed += 1) {
        const job = aJob(device);
        // Half of it comes to either; what one did not answer goes to the other, as a device does that got no answer.
        const process = (pushed + index) % 2 === 0 ? one : other;
        try {
          await device.push([job], through(process, device));
        } catch {
          failed += 1;
          await device.push([job], through(one, device));
        }
        confirmed.push(job.id);
      }
    };
    const working = devices.map(work);
    await eventually('some load', () => confirmed.length > 100);
    await other.kill();
    expect(await lost.ended).toBe(1006);
    const found = await enter(one, listener);
    const confirmedThen = confirmed.length;
    await eventually('load without the other', () => confirmed.length > confirmedThen + 100);
    await found.hears('changed');
    isLoaded = false;
    await Promise.all(working);

    const ids = await idsAt(one, first);
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(confirmed).size).toBe(confirmed.length);
    expect(failed).toBeGreaterThan(0);
    say(`Killed under load: ${confirmed.length} changes confirmed, ${failed} sent a second time, 0 lost.`);

    other = await startServerProcess(databaseUrl, environment);
    expect((await idsAt(other, first)).size).toBe(ids.size);
  });

  it('takes over the connections of the other when that is stopped', async () => {
    const [writer, reader] = [await pairAt(one), await pairAt(one)];
    const live = await enter(other, reader);
    expect(await other.stop()).toBe(0);
    expect(await live.ended).toBe(liveClosings.stopping);
    const found = await enter(one, reader);
    aJob(writer);
    await writer.push();
    await found.hears('changed');
    expect(one.said()).not.toMatch(/"level":[56]0/); // an error, in the words of the log
    other = await startServerProcess(databaseUrl, environment);
  });
});
