/** Who this store is in the exchange with a server. It lives with the outbox, so that a store made anew is a new device. */
import { DeviceId, newId } from '@jobmagpie/model';
import { Hlc } from '@jobmagpie/sync';
import { z } from 'zod';
import { database } from './database.ts';

const KEY = 'identity';

const Identity = z.object({
  deviceId: DeviceId,
  /** The number of the last mutation that this device queued. */
  lastSeq: z.number().int().nonnegative(),
  /** The latest clock that this device gave or saw. */
  lastClock: Hlc.nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** The identity of this store, made at the first call. Call it inside the transaction that writes. */
export async function readIdentity(): Promise<Identity> {
  const row = await database.device.get(KEY);
  if (row !== undefined) return Identity.parse(row.value);
  return { deviceId: newId(DeviceId), lastSeq: 0, lastClock: null };
}

/** Keeps the identity. Call it inside the transaction that changed it. */
export async function writeIdentity(identity: Identity): Promise<void> {
  await database.device.put({ key: KEY, value: identity });
}

/** The id of this device, kept from the first time it is asked for. */
export async function ownDeviceId(): Promise<DeviceId> {
  return database.transaction('rw', database.device, async () => {
    const identity = await readIdentity();
    await writeIdentity(identity);
    return identity.deviceId;
  });
}
