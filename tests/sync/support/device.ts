/** One browser: a store that outlives its code, a clock of its own, and a network that loses what it is told to lose. */
import type { SyncedEntityName } from '@jobmagpie/model';
import type { PulledRow } from '@jobmagpie/sync';
import { IDBFactory } from 'fake-indexeddb';
import { z } from 'zod';
import type { DeviceCode } from './device-code.ts';

/** What goes wrong in one exchange: the number of the request, from 0, that it happens to. */
export interface Faults {
  requestLost: number | null;
  answerLost: number | null;
  doubled: number | null;
  /** The code is stopped before it begins this transaction with its store. */
  killedAt: number | null;
  /** The person writes while this request is under way. */
  editedAt: number | null;
}

export const noFaults: Faults = {
  requestLost: null,
  answerLost: null,
  doubled: null,
  killedAt: null,
  editedAt: null,
};

export interface Sent {
  url: string;
  init: RequestInit;
}

export interface Device {
  code: DeviceCode;
  /** How far its clock is off. */
  skewMs: number;
  /** What it signs in with: more than one once it has become a device by itself, as a copy of another does. */
  tokens: Set<string>;
  /** True where the server said that it does not know this browser. */
  isUnknown: boolean;
  faults: Faults;
  requests: number;
  transactions: number;
  isKilled: boolean;
  /** True while a person writes: what the test itself does with the store is not what is to be stopped. */
  isEditing: boolean;
  editMeanwhile: () => Promise<void>;
}

const Separated = z.object({ token: z.string() });

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A browser with an empty store. `serverTime` is the true time. */
export async function installDevice(code: DeviceCode, serverTime: () => number): Promise<Device> {
  const device: Device = {
    code,
    skewMs: 0,
    tokens: new Set(),
    isUnknown: false,
    faults: noFaults,
    requests: 0,
    transactions: 0,
    isKilled: false,
    isEditing: false,
    editMeanwhile: async () => undefined,
  };
  await evict(device, serverTime);
  return device;
}

/** Empties the store, as a browser does that needs the room. */
export async function evict(device: Device, serverTime: () => number): Promise<void> {
  await startCode(device, device.code, new IDBFactory(), serverTime);
}

/** Starts a copy of the code over a store. */
async function startCode(device: Device, code: DeviceCode, store: IDBFactory, serverTime: () => number): Promise<void> {
  device.code.database.close();
  device.code = code;
  device.isKilled = false;
  code.host.now = () => serverTime() + device.skewMs;
  code.host.factory = countTransactions(device, store);
  await code.database.open();
}

/** Stops the code and starts another copy of it over the same store; gives back the copy that was stopped. */
export async function restart(device: Device, next: DeviceCode, serverTime: () => number): Promise<DeviceCode> {
  const stopped = device.code;
  const store = storeOf(device);
  await startCode(device, next, store, serverTime);
  return stopped;
}

const stores = new WeakMap<IDBFactory, IDBFactory>();

function storeOf(device: Device): IDBFactory {
  const store = stores.get(device.code.host.factory);
  if (store === undefined) throw new Error('The device has no store.');
  return store;
}

/** The store, with an eye on each connection: a stopped program begins nothing any more. */
function countTransactions(device: Device, store: IDBFactory): IDBFactory {
  const watched = new Proxy(store, {
    get(target, name) {
      if (name !== 'open') return Reflect.get(target, name).bind(target);
      return (databaseName: string, version?: number) => {
        const request = target.open(databaseName, version);
        request.addEventListener('success', () => watch(device, request.result));
        return request;
      };
    },
  });
  stores.set(watched, store);
  return watched;
}

function watch(device: Device, connection: IDBDatabase): void {
  const begin = connection.transaction.bind(connection);
  connection.transaction = (...args) => {
    if (!device.isEditing) {
      if (device.transactions === device.faults.killedAt) device.isKilled = true;
      device.transactions += 1;
    }
    if (device.isKilled && !device.isEditing) throw new DOMException('The program was stopped.', 'AbortError');
    return begin(...args);
  };
}

/** What `fetch` is for this device. `onSent` hears of each request that may arrive once more later. */
export async function fetchFor(
  device: Device,
  send: Fetch,
  onSent: (sent: Sent) => void,
  { url, init }: Sent,
): Promise<Response> {
  const { faults } = device;
  const number = device.requests;
  device.requests += 1;
  if (device.isKilled || number === faults.requestLost) throw new TypeError('The request was lost.');
  const sent = { url, init: { ...init, signal: null } };
  if (url.endsWith('/push')) onSent(sent);
  if (number === faults.editedAt) {
    device.isEditing = true;
    await device.editMeanwhile();
    device.isEditing = false;
  }
  if (number === faults.doubled) await (await send(url, sent.init)).arrayBuffer();
  const answer = await send(url, sent.init);
  if (answer.status === 401) device.isUnknown = true;
  if (url.endsWith('/device') && answer.ok) device.tokens.add(Separated.parse(await answer.clone().json()).token);
  if (number === faults.answerLost) {
    await answer.arrayBuffer();
    throw new TypeError('The answer was lost.');
  }
  return answer;
}

/** Every row that the device holds, by entity and id. */
export async function rowsOn({ code }: Device): Promise<Map<string, PulledRow>> {
  const rows = new Map<string, PulledRow>();
  await code.visitRows((some) => {
    for (const { entity, id, fields, clocks, deletedAt } of some) {
      rows.set(`${entity}/${id}`, { entity, id, fields, clocks, deletedAt });
    }
  });
  return rows;
}

/** The ids of the rows that the person sees. */
export async function shownIds({ code }: Device, entity: SyncedEntityName): Promise<string[]> {
  return (await code.database.rowsOf(entity).toArray()).map(({ id }) => id).sort();
}
