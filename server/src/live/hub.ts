/**
 * The live connections of this process. What a device pushes in any process is heard here through the database, and
 * said to the other devices of its account that are connected here.
 */
import { liveChannels } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import type { OpenDatabase } from '../database/connect.ts';
import { callerOf } from '../features/accounts/sessions.ts';
import { forLog } from '../http/unexpected.ts';
import type { Services } from '../services.ts';
import { type Connection, openConnection, type Wire } from './connection.ts';
import { type Change, listenForSignals } from './signals.ts';

/** One is enough; two more for those whose end has not been noticed yet. */
const MAX_PER_DEVICE = 3;
/** Each costs some fourteen kilobytes of memory. */
const MAX_IN_ALL = 10_000;

export interface LiveHub {
  /** Why nobody is let in now; null where there is room. */
  refusal(): 'too_many_requests' | 'unavailable' | null;
  open(wire: Wire): Connection;
  /** Sends everybody away and lets nobody in any more. */
  stop(): void;
}

/** Begins to hear what is said on the database. */
export async function startLiveHub(services: Services, database: OpenDatabase): Promise<LiveHub> {
  const all = new Set<Connection>();
  const ofUser = new Map<UserId, Set<Connection>>();
  let isStopped = false;
  let accessEndings = 0;

  /** Access that ends while it is looked up is looked up again: its end was heard before anybody was known by it. */
  async function signIn(token: string) {
    for (;;) {
      const before = accessEndings;
      try {
        const caller = await callerOf(services, `Bearer ${token}`);
        if (before === accessEndings) return caller;
      } catch (error) {
        services.log.warn(forLog(error), 'Who is on the live channel could not be found out');
        throw error;
      }
    }
  }

  function enlist(connection: Connection): void {
    if (connection.caller === null) return;
    const { userId, deviceId } = connection.caller;
    const others = ofUser.get(userId) ?? new Set();
    ofUser.set(userId, others.add(connection));
    const ofDevice = [...others].filter(({ caller }) => caller?.deviceId === deviceId);
    for (const oldest of ofDevice.slice(0, -MAX_PER_DEVICE)) oldest.close('tooMany');
  }

  function forget(connection: Connection): void {
    all.delete(connection);
    if (connection.caller === null) return;
    const { userId } = connection.caller;
    const others = ofUser.get(userId);
    others?.delete(connection);
    if (others?.size === 0) ofUser.delete(userId);
  }

  function tell({ userId, channel, by }: Change): void {
    for (const connection of ofUser.get(userId) ?? []) {
      if (connection.caller?.deviceId !== by) connection.tellChanged(channel);
    }
  }

  /** One after the other: the database has just come back, and everybody who hears of it pulls. */
  async function lookAgain(): Promise<void> {
    accessEndings += 1;
    for (const connection of [...all]) {
      await connection.checkAccess();
      for (const channel of liveChannels) connection.tellChanged(channel);
    }
  }

  await listenForSignals(database, {
    changed: tell,
    accessEnded(userId) {
      accessEndings += 1;
      for (const connection of ofUser.get(userId) ?? []) void connection.checkAccess();
    },
    lookAgain: () => void lookAgain(),
  });

  return {
    refusal() {
      if (isStopped) return 'unavailable';
      return all.size >= MAX_IN_ALL ? 'too_many_requests' : null;
    },
    open(wire) {
      const connection = openConnection({
        wire,
        signIn,
        onReady: () => enlist(connection),
        onEnd: () => forget(connection),
      });
      all.add(connection);
      if (isStopped) connection.close('stopping');
      return connection;
    },
    stop() {
      isStopped = true;
      for (const connection of [...all]) connection.close('stopping');
    },
  };
}
