/** A server process that is killed again and again while several devices push to it. */
import { setTimeout as pause } from 'node:timers/promises';
import { JobId, newId } from '@jobmagpie/model';
import { clientFor, countStored, pairDevice, type TestDevice } from '@jobmagpie/server/testing';
import type { Mutation } from '@jobmagpie/sync';
import { eventually } from './eventually.ts';
import { startServerProcess } from './server-process.ts';

const DEVICES = 4;
/** A server lives for up to so many answered mutations, and then a moment longer, into the middle of a push. */
const MOST_ANSWERS = 40;
const LONGEST_MOMENT_MS = 60;

export interface KillCounts {
  kills: number;
  /** Mutations that were answered with success. */
  acknowledged: number;
  /** Pushes that got no answer and were sent again. */
  retried: number;
  lost: number;
  doubled: number;
  slowestRestartMs: number;
  /** How long the stop in mid-load took, and the exit code. */
  stopMs: number;
  stopCode: number | null;
}

/** The time of this machine, which the processes go by too. */
const time = {
  get now() {
    return Date.now();
  },
};

/** Kills a server of its own `kills` times, then stops it as an operator does, all under load. */
export async function killUnderLoad(
  database: string | { dataDir: string },
  kills: number,
  random: () => number,
): Promise<KillCounts> {
  let server = await startServerProcess(database);
  /** The address to push to; waits while the server is down. */
  let address = Promise.resolve(server.url);
  let isLoaded = true;
  /** What was acknowledged last for each job. */
  const acknowledged = new Map<string, number>();
  const sent = new Map<string, number>();
  const counts = { kills: 0, acknowledged: 0, retried: 0, lost: 0, doubled: 0, slowestRestartMs: 0 };

  const devices: TestDevice[] = [];
  while (devices.length < DEVICES) devices.push(await pairDevice(server.url, await server.invite(), time));
  const [first] = devices;
  if (first === undefined) throw new Error('There is no device.');
  const { token, userId } = first;

  /** Sends until there is an answer, the same each time, as a device does that cannot know what arrived. */
  async function deliver(device: TestDevice, mutations: Mutation[]) {
    return await eventually(
      'an answer to a push',
      async () => {
        try {
          return await device.push(mutations, clientFor(await address, device.token));
        } catch (error) {
          counts.retried += 1;
          throw error;
        }
      },
      { timeoutMs: 60_000 },
    );
  }

  async function load(device: TestDevice): Promise<void> {
    const own: string[] = [];
    while (isLoaded) {
      const mutations: Mutation[] = [];
      const size = 1 + Math.floor(random() * 4);
      while (mutations.length < size) {
        const known = own[Math.floor(random() * own.length * 2)];
        const id = known ?? newId(JobId);
        if (known === undefined) own.push(id);
        const count = (sent.get(id) ?? 0) + 1;
        sent.set(id, count);
        mutations.push(device.put('job', id, { title: 'A job', notes: String(count) }));
      }
      for (const { status } of await deliver(device, mutations)) {
        if (status !== 'applied' && status !== 'duplicate') throw new Error(`A push was answered with ${status}.`);
      }
      counts.acknowledged += mutations.length;
      for (const { id, fields } of mutations) acknowledged.set(id, Number(fields.notes));
      if (random() < 0.1) {
        const again = await deliver(device, mutations);
        counts.doubled += again.filter(({ status }) => status !== 'duplicate').length;
      }
    }
  }

  async function restart(): Promise<void> {
    const begun = performance.now();
    server = await startServerProcess(database);
    if (!(await fetch(`${server.url}/health`)).ok) throw new Error('The server started and is not well.');
    counts.slowestRestartMs = Math.max(counts.slowestRestartMs, Math.round(performance.now() - begun));
  }

  /** Compares what the server holds with what it had acknowledged, before anybody sends again. */
  async function check(promised: ReadonlyMap<string, number>): Promise<void> {
    const held = new Map<string, number>();
    const client = clientFor(server.url, token);
    for (let cursor: string | undefined; ; ) {
      const page = await client.pull({ query: { limit: 1_000, ...(cursor !== undefined && { cursor }) } });
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      for (const { id, fields } of page.value.rows) {
        if (held.has(id)) counts.doubled += 1;
        held.set(id, Number(fields.notes));
      }
      cursor = page.value.cursor;
      if (page.value.remaining === 0) break;
    }
    for (const [id, count] of promised) if ((held.get(id) ?? 0) < count) counts.lost += 1;
  }

  /** Lets the devices wait while the server goes down in the given way, comes back and is checked. */
  async function goDown<Result>(end: () => Promise<Result>): Promise<Result> {
    const back = Promise.withResolvers<string>();
    const result = end();
    address = back.promise;
    const ended = await result;
    // Answers that were on their way arrive in this turn of the loop; later nobody can have promised anything.
    await pause(10);
    const promised = new Map(acknowledged);
    await restart();
    await check(promised);
    back.resolve(server.url);
    return ended;
  }

  async function answers(count: number): Promise<void> {
    const before = counts.acknowledged;
    await eventually('load', () => counts.acknowledged >= before + count, { timeoutMs: 60_000 });
  }

  // Settled, because a device that gives up early is to be heard of below and must not end the whole process here.
  const working = Promise.allSettled(devices.map(load));
  try {
    while (counts.kills < kills) {
      await answers(1 + Math.floor(random() * MOST_ANSWERS));
      await pause(random() * LONGEST_MOMENT_MS);
      await goDown(() => server.kill());
      counts.kills += 1;
    }
    await answers(MOST_ANSWERS);
    const begun = performance.now();
    let stopMs = 0;
    const stopCode = await goDown(async () => {
      const code = await server.stop();
      stopMs = Math.round(performance.now() - begun);
      return code;
    });
    isLoaded = false;
    for (const result of await working) if (result.status === 'rejected') throw result.reason;
    await check(acknowledged);
    await server.stop();
    counts.doubled += await countDoubled();
    return { ...counts, stopMs, stopCode };
  } finally {
    isLoaded = false;
    await server.kill();
  }

  async function countDoubled(): Promise<number> {
    const { history, created, lastSeqs } = await countStored(database, userId);
    const wrongSeqs = devices.filter(
      (device) => lastSeqs.get(device.id) !== device.put('job', newId(JobId), {}).seq - 1,
    );
    return history.length - new Set(history).size + created.length - new Set(created).size + wrongSeqs.length;
  }
}
