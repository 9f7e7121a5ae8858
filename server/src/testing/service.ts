import { type ApiClient, makeApiClient, type PairingCode, type Token } from '@jobmagpie/api';
import { DeviceId, MutationId, newId, UserId } from '@jobmagpie/model';
import { type Hlc, type Mutation, type MutationResult, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { pino } from 'pino';
import type { OpenDatabase } from '../database/connect.ts';
import { writeOwner } from '../database/state.ts';
import { users } from '../database/tables.ts';
import { invite } from '../features/accounts/invitations.ts';
import { attempts } from '../features/accounts/tables.ts';
import { type RunningServer, startServer } from '../server.ts';
import { readSettings } from '../settings.ts';
import { makeHead } from '../sync/head.ts';
import { testSettings } from './services.ts';

export const EXTENSION = 'chrome-extension://jkobmagpiejkobmagpiejkobmagpiejk';

/** A service on loopback whose time stands until a test moves it. */
export interface TestService extends RunningServer {
  database: OpenDatabase;
  time: { now: number };
  log: string[];
  /** What was said at the console. */
  said: string[];
  /** A client without a token that calls as the extension does. */
  stranger: ApiClient;
  /** Takes away every account and what belongs to it. */
  wipe(): Promise<void>;
  /** Makes an account as a second person on the same server has one. */
  addUser(): Promise<UserId>;
  /** Pairs one more device with the account by a code; the first account where none is named. */
  addDevice(userId?: UserId): Promise<TestDevice>;
  /** Pairs a device once more by a code, with an empty queue that is numbered from 1. */
  pairAgain(device: TestDevice): Promise<TestDevice>;
}

export interface TestDevice {
  id: DeviceId;
  userId: UserId;
  token: Token;
  client: ApiClient;
  /** Queues an edit without sending it; at the service's time unless the test says otherwise. */
  put(entity: string, id: string, fields: Record<string, unknown>, at?: Hlc): Mutation;
  delete(entity: string, id: string, at?: Hlc): Mutation;
  /**
   * Sends what was queued, or what is given in its place, to the service that it was paired through or to another one on
   * the same database; rejects where the service refuses the push.
   */
  push(mutations?: unknown[], through?: ApiClient): Promise<MutationResult[]>;
  /** Every row of the account, page by page. */
  pullAll(limit?: number): Promise<PulledRows>;
}

type PulledRows = Extract<Awaited<ReturnType<ApiClient['pull']>>, { ok: true }>['value']['rows'];

export async function startTestService(
  makeDatabase: () => Promise<OpenDatabase>,
  environment: Record<string, string> = {},
): Promise<TestService> {
  const database = await makeDatabase();
  const time = { now: Date.UTC(2026, 10, 21, 8) };
  const log: string[] = [];
  const said: string[] = [];
  const server = await startServer(readSettings({ ...testSettings, ...environment }), {
    clock: () => time.now,
    log: pino({ level: 'debug' }, { write: (line: string) => log.push(line) }),
    announce: (text) => said.push(text),
    openDatabase: async () => database,
  });
  const { db } = database;
  const codeFor = async (userId: UserId) => (await invite(db, userId, time.now)).code;
  const addUser = async () => {
    const id = newId(UserId);
    await db.transaction(async (tx) => {
      await tx.insert(users).values({ id, label: 'Another', createdAt: new Date(time.now) });
      await makeHead(tx, id);
    });
    return id;
  };
  return {
    ...server,
    database,
    time,
    log,
    said,
    stranger: clientFor(server.url),
    addUser,
    async wipe() {
      await db.delete(users);
      await db.delete(attempts);
      await db.transaction((tx) => writeOwner(tx, null));
    },
    async addDevice(userId) {
      const code = userId === undefined ? await server.invite() : await codeFor(userId);
      return await pairDevice(server.url, code, time);
    },
    async pairAgain({ id, userId }) {
      return await pairDevice(server.url, await codeFor(userId), time, id);
    },
  };
}

export function clientFor(baseUrl: string, token?: Token, origin = EXTENSION): ApiClient {
  return makeApiClient({
    baseUrl,
    ...(token !== undefined && { token }),
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, origin } }),
  });
}

/** Pairs a device by a code. `time` is what its clock says. */
export async function pairDevice(
  url: string,
  code: PairingCode,
  time: { now: number },
  id = newId(DeviceId),
): Promise<TestDevice> {
  const paired = await clientFor(url).pair({ body: { deviceId: id, deviceName: 'A browser', code } });
  if (!paired.ok) throw new Error(`Pairing was refused: ${JSON.stringify(paired.failure)}`);
  const { token, userId } = paired.value;
  const client = clientFor(url, token);
  const queue: Mutation[] = [];
  let seq = 0;
  let clock: Hlc | null = null;
  const next = (at: Hlc | undefined) => {
    clock = at ?? tick(clock, time.now, id);
    seq += 1;
    return { mutationId: newId(MutationId), seq, at: clock };
  };
  const queued = (mutation: Mutation) => {
    queue.push(mutation);
    return mutation;
  };
  return {
    id,
    userId,
    token,
    client,
    put: (entity, rowId, fields, at) =>
      queued({ ...next(at), entity, id: rowId, op: 'put', fields: fields as Mutation['fields'] }), // tests send what they like
    delete: (entity, rowId, at) => queued({ ...next(at), entity, id: rowId, op: 'delete', fields: {} }),
    async push(mutations = queue.splice(0), through = client) {
      const body = { protocol: PROTOCOL_VERSION, deviceId: id, mutations: mutations as Mutation[] }; // wrong ones too
      const result = await through.push({ body });
      if (!result.ok) throw new Error(`The push was refused: ${JSON.stringify(result.failure)}`);
      return result.value.results;
    },
    async pullAll(limit = 1_000) {
      const rows: PulledRows = [];
      let cursor: string | undefined;
      for (;;) {
        const page = await client.pull({ query: { limit, ...(cursor !== undefined && { cursor }) } });
        if (!page.ok) throw new Error(`The pull was refused: ${JSON.stringify(page.failure)}`);
        rows.push(...page.value.rows);
        cursor = page.value.cursor;
        if (page.value.remaining === 0) return rows;
      }
    },
  };
}
