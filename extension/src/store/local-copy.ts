/**
 * Whose jobs lie here, and what becomes of them when another account comes. The copy of one account never reaches
 * another unless the person says so, and nobody sees what an earlier account left.
 */
import { DeviceId, newId, UserId } from '@jobmagpie/model';
import { z } from 'zod';
import { database } from './database.ts';
import { readIdentity, writeIdentity } from './identity.ts';
import { beginPairing, type Pairing, readOwner } from './pairing.ts';

const WAITING = 'waitingPairing';

/** A sign-in that waits for what is to become of the jobs here. */
const WaitingPairing = z.object({ serverUrl: z.url(), token: z.string(), userId: UserId, deviceId: DeviceId });
export type WaitingPairing = z.infer<typeof WaitingPairing>;

/** True where something here belongs to another account than `userId`. */
export async function isOfAnotherAccount(userId: UserId): Promise<boolean> {
  const owner = await readOwner();
  return owner !== null && owner !== userId && (await hasRows());
}

async function hasRows(): Promise<boolean> {
  const { jobs, stageChanges, profiles, preferences, tombstones, held, outbox, parked } = database;
  const all = [jobs, stageChanges, profiles, preferences, tombstones, held, outbox, parked];
  const counts = await Promise.all(all.map((table) => table.count()));
  return counts.some((count) => count > 0);
}

/** Empties the store, with its identity and its server: what comes next is a new browser. */
export async function removeLocalCopy(): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
  });
}

/**
 * Begins with a server as `deviceId`: `merge` brings along all that is here, `fresh` begins with nothing. One
 * transaction, so that a worker which is stopped leaves either the account of before or the new one.
 */
export async function beginPairingAs(
  pairing: Omit<Pairing, 'cursor'>,
  deviceId: DeviceId,
  copy: 'merge' | 'fresh',
): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    await database.device.delete(WAITING);
    if (copy === 'fresh') await removeLocalCopy();
    await writeIdentity({ ...(await readIdentity()), deviceId });
    await beginPairing(pairing);
  });
}

export async function readWaitingPairing(): Promise<WaitingPairing | null> {
  const row = await database.device.get(WAITING);
  return row === undefined ? null : WaitingPairing.parse(row.value);
}

/** Keeps a sign-in until the person has chosen; null forgets it. */
export async function writeWaitingPairing(waiting: WaitingPairing | null): Promise<void> {
  if (waiting === null) await database.device.delete(WAITING);
  else await database.device.put({ key: WAITING, value: waiting });
}

/** An id for a device that the server does not know yet. */
export function newDeviceId(): DeviceId {
  return newId(DeviceId);
}
