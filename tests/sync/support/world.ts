/**
 * Five browsers with the extension's own code, a real server, and what was written: one history is played on them, and
 * in the end it is asked whether all came to the same and nothing got lost on the way.
 */
import { type SyncedEntityName, syncedEntityList } from '@jobmagpie/model';
import { type OpenDatabase, startTestService, type TestService } from '@jobmagpie/server/testing';
import { isAlive, type PulledRow } from '@jobmagpie/sync';
import { expect, vi } from 'vitest';
import { backUp, putBack } from './back-up.ts';
import {
  type Device,
  evict,
  fetchFor,
  installDevice,
  noFaults,
  restart,
  rowsOn,
  type Sent,
  shownIds,
} from './device.ts';
import { type DeviceCode, loadDeviceCode } from './device-code.ts';
import { entityEdits } from './entity-edits.ts';
import { type Ledger, makeLedger, type Rows } from './ledger.ts';
import { DEVICES, type Step } from './schedule.ts';

/** Enough rounds for anything that is still on its way, restored servers and lost pairings included. */
const ROUNDS_UNTIL_QUIET = 5;

/** How often something happened, over all histories: what a run has shown depends on it. */
export type Counts = Record<Step['do'] | 'kill' | 'lost answer' | 'lost request' | 'doubled request', number>;

export interface World {
  counts: Counts;
  play(history: readonly Step[]): Promise<void>;
  close(): Promise<void>;
}

/** Makes the browsers and the server once; each history begins with empty stores and a new account. */
export async function makeWorld(makeDatabase: () => Promise<OpenDatabase>): Promise<World> {
  const opened = await makeDatabase();
  const database: OpenDatabase = { ...opened, close: async () => undefined };
  const realFetch = globalThis.fetch;
  let service: TestService = await startTestService(async () => database);
  const serverTime = () => service.time.now;
  // All may be killed in one exchange, and one more, so that none goes on at once with the copy that was just stopped.
  const spare: DeviceCode[] = [];
  while (spare.length < DEVICES + 1) spare.push(await loadDeviceCode());
  const devices: Device[] = [];
  while (devices.length < DEVICES + 1) devices.push(await installDevice(await loadDeviceCode(), serverTime));
  const fresh = devices.pop() as Device;

  let sent: Sent[] = [];
  let texts = 0;
  let ledger: Ledger = makeLedger();
  let hasBackUp = false;
  const counts: Counts = {
    write: 0,
    delete: 0,
    restore: 0,
    exchange: 0,
    repeat: 0,
    evict: 0,
    stop: 0,
    clock: 0,
    wait: 0,
    'back-up': 0,
    'put-back': 0,
    kill: 0,
    'lost answer': 0,
    'lost request': 0,
    'doubled request': 0,
  };

  const send = async (url: string, init: RequestInit) => {
    const { pathname, search } = new URL(url);
    return await realFetch(`${service.url}${pathname}${search}`, init);
  };
  // What is lost, stopped and refused on purpose is reported by the code thousands of times.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    const device = [...devices, fresh].find(({ tokens }) => tokens.has(token));
    if (device === undefined) return await realFetch(url, init);
    return await fetchFor(device, send, (one) => sent.push(one), { url, init });
  });

  async function pair(device: Device): Promise<void> {
    device.isUnknown = false;
    device.faults = noFaults;
    const deviceId = await device.code.ownDeviceId();
    const body = { deviceId: deviceId as never, deviceName: 'A browser', code: await service.invite() };
    const paired = await service.stranger.pair({ body });
    if (!paired.ok) throw new Error(`Pairing was refused: ${JSON.stringify(paired.failure)}`);
    device.tokens = new Set([paired.value.token]);
    await device.code.beginPairing({ serverUrl: 'http://server.test', ...paired.value });
  }

  async function exchange(device: Device, faults: Device['faults']): Promise<void> {
    Object.assign(device, { faults, requests: 0, transactions: 0 });
    await device.code.exchange().catch((error: unknown) => {
      if (!device.isKilled) throw error;
    });
    device.faults = noFaults;
    const hit = (number: number | null) => (number !== null && number < device.requests ? 1 : 0);
    counts['lost request'] += hit(faults.requestLost);
    counts['lost answer'] += hit(faults.answerLost);
    counts['doubled request'] += hit(faults.doubled);
    counts.kill += device.isKilled ? 1 : 0;
    if (device.isKilled) await stop(device);
    if (device.isUnknown) await pair(device);
  }

  async function stop(device: Device): Promise<void> {
    const next = spare.shift();
    if (next === undefined) throw new Error('There is no other copy of the code.');
    spare.push(await restart(device, next, serverTime));
  }

  /** A person writes on a device. What was confirmed is noted, with the clock that it was given. */
  async function edit(device: Device, work: Parameters<DeviceCode['edit']>[0]): Promise<void> {
    const before = await rowsOn(device);
    await device.code.edit(work);
    for (const [key, row] of await rowsOn(device)) ledger.note(key, row, before.get(key), serverTime());
  }

  async function serverRows(): Promise<Rows> {
    const device = await service.addDevice();
    return new Map((await device.pullAll()).map((row) => [`${row.entity}/${row.id}`, row]));
  }

  async function countAnew(): Promise<void> {
    ledger.countAnew([await serverRows(), ...(await Promise.all(devices.map(rowsOn)))]);
  }

  async function write(device: Device, entity: SyncedEntityName, row: number, change: number): Promise<void> {
    const { make, empty, changes } = entityEdits[entity];
    texts += 1;
    const text = `v${texts}`;
    const ids = await shownIds(device, entity);
    const id = ids[row % (ids.length + 3)];
    if (id === undefined && make !== null) {
      const parent = syncedEntityList().find(([name]) => name === entity)?.[1].parent;
      const parents = parent === undefined ? [] : await shownIds(device, parent.entity as SyncedEntityName);
      return edit(device, (edits) => edits.put(entity, make(parents[change % parents.length] ?? null, text)));
    }
    const value = id === undefined ? empty : (await device.code.database.rowsOf(entity).get(id))?.value;
    const changed = changes[change % changes.length];
    if (value === undefined || value === null || changed === undefined) return;
    await edit(device, (edits) => edits.put(entity, changed(value, text)));
  }

  async function take(step: Step): Promise<void> {
    service.time.now += 10;
    counts[step.do] += 1;
    const device = devices['device' in step ? step.device : 0] as Device;
    switch (step.do) {
      case 'write':
        return write(device, step.entity, step.row, step.change);
      case 'delete': {
        const ids = await shownIds(device, step.entity);
        const id = ids[step.row % Math.max(ids.length, 1)];
        return id === undefined ? undefined : edit(device, (edits) => edits.delete(step.entity, id));
      }
      case 'restore': {
        const dead = (await device.code.database.tombstones.toArray()).filter(({ entity }) => entity === step.entity);
        const id = dead[step.row % Math.max(dead.length, 1)]?.id;
        return id === undefined ? undefined : edit(device, (edits) => edits.restore(step.entity, id));
      }
      case 'exchange':
        await Promise.all(step.devices.map((one) => exchange(devices[one.device] as Device, one.faults)));
        for (const one of step.devices) await seeUnsent(devices[one.device] as Device);
        return;
      case 'repeat': {
        const late = sent[step.sent % Math.max(sent.length, 1)];
        if (late !== undefined) await (await send(late.url, late.init)).arrayBuffer();
        return;
      }
      case 'stop':
        return stop(device);
      case 'evict': {
        await evict(device, serverTime);
        await countAnew();
        return pair(device);
      }
      case 'clock':
        device.skewMs = step.skewMs;
        return;
      case 'wait':
        service.time.now += step.ms;
        return;
      case 'back-up':
        hasBackUp = true;
        return backUp(database);
      case 'put-back': {
        if (!hasBackUp) return;
        const { now } = service.time;
        await service.close();
        await putBack(database);
        service = await startTestService(async () => database);
        service.time.now = now;
        return countAnew();
      }
    }
  }

  async function begin(): Promise<void> {
    await service.wipe();
    [sent, ledger] = [[], makeLedger()];
    hasBackUp = false;
    for (const device of devices) {
      device.skewMs = 0;
      await evict(device, serverTime);
      await pair(device);
      // Often a row that is just being pulled: the one that everybody has.
      device.editMeanwhile = () => write(device, texts % 2 === 0 ? 'profile' : 'job', texts, texts % 4 === 0 ? 1 : 0);
    }
  }

  /** Until a whole round passes in which nobody had anything to send: then everybody has heard of everything. */
  async function settle(): Promise<void> {
    for (let round = 0; round < ROUNDS_UNTIL_QUIET; round += 1) {
      sent = [];
      for (const device of devices) {
        service.time.now += 10;
        await exchange(device, noFaults);
      }
      if (sent.length === 0) return;
    }
  }

  /** What a person wrote stays in sight, whatever came in over it and before it is sent. */
  async function seeUnsent(device: Device): Promise<void> {
    const unsent = await device.code.database.outbox.toArray();
    if (unsent.length === 0) return;
    const rows = await rowsOn(device);
    for (const { mutation } of unsent) {
      const row = rows.get(`${mutation.entity}/${mutation.id}`);
      for (const field of Object.keys(mutation.fields)) {
        const clock = row?.clocks[field];
        expect(clock !== undefined && clock >= mutation.at, `${field} of ${mutation.id} is in sight`).toBe(true);
      }
    }
  }

  async function judge(): Promise<void> {
    const onServer = plain(await serverRows());
    for (const [number, device] of devices.entries()) {
      const unsent = await device.code.database.outbox.toArray();
      expect(unsent, `what device ${number} has not sent`).toEqual([]);
      expect(plain(await rowsOn(device)), `device ${number} beside the server`).toEqual(onServer);
    }
    await evict(fresh, serverTime);
    await pair(fresh);
    await exchange(fresh, noFaults);
    expect(plain(await rowsOn(fresh)), 'a new device beside the server').toEqual(onServer);

    const final = await serverRows();
    ledger.compare(final);
    for (const [, row] of final) {
      const { parent } = syncedEntityList().find(([name]) => name === row.entity)?.[1] ?? {};
      const above = parent === undefined ? undefined : final.get(`${parent.entity}/${row.fields[parent.field]}`);
      if (above !== undefined && isAlive(row)) expect(isAlive(above), `the parent of ${row.id} is there`).toBe(true);
    }
  }

  return {
    counts,
    async play(history) {
      await begin();
      for (const step of history) await take(step);
      await settle();
      await judge();
    },
    async close() {
      for (const device of [...devices, fresh]) device.code.database.close();
      await service.close();
      await opened.close();
      vi.unstubAllGlobals();
    },
  };
}

/**
 * Rows as they can be compared: in an order. An element that was taken out of a set is null or not there, which says the
 * same; its clock is compared like any other.
 */
function plain(rows: Rows): PulledRow[] {
  const sorted = [...rows.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, row]) => {
    const fields = Object.entries(row.fields).filter(([name, value]) => value !== null || !name.includes('/'));
    return { ...row, fields: Object.fromEntries(fields) };
  });
}
