import type { PairedDevice, Pairing } from '@jobmagpie/api';
import { type DeviceId, toInstant, type UserId } from '@jobmagpie/model';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/connect.ts';
import { users } from '../../database/tables.ts';
import { tellAccessEnded } from '../../live/signals.ts';
import { beginAnew } from '../../sync/progress.ts';
import type { Caller } from './sessions.ts';
import { deviceOwners, devices, sessions } from './tables.ts';
import { hashOf, newToken } from './tokens.ts';

/**
 * Gives the device to the account with a token of its own; an earlier token of the same device is dead, and its
 * mutations are counted from 1. Null where the device has been another account's: what it stores belongs there.
 */
export async function connectDevice(
  tx: Transaction,
  userId: UserId,
  device: { id: DeviceId; name: string; origin: string | null },
  now: Date,
): Promise<Pairing | null> {
  await tx.insert(deviceOwners).values({ deviceId: device.id, userId }).onConflictDoNothing();
  const [owner] = await tx.select().from(deviceOwners).where(eq(deviceOwners.deviceId, device.id));
  if (owner?.userId !== userId) return null;
  const paired = { name: device.name, origin: device.origin, pairedAt: now, revokedAt: null };
  await tx
    .insert(devices)
    .values({ userId, id: device.id, ...paired })
    .onConflictDoUpdate({ target: [devices.userId, devices.id], set: paired });
  await endSessions(tx, userId, device.id);
  await beginAnew(tx, userId, device.id);
  const token = newToken();
  await tx.insert(sessions).values({ tokenHash: hashOf(token), userId, deviceId: device.id, createdAt: now });
  const [user] = await tx.select({ label: users.label }).from(users).where(eq(users.id, userId));
  return { token, userId, deviceId: device.id, accountLabel: user?.label ?? '' };
}

/** The devices of the caller's account that are paired now, oldest first. */
export async function listDevices(db: Database, caller: Caller): Promise<PairedDevice[]> {
  const rows = await db
    .select()
    .from(devices)
    .where(and(eq(devices.userId, caller.userId), isNull(devices.revokedAt)))
    .orderBy(asc(devices.pairedAt));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    pairedAt: toInstant(row.pairedAt.getTime()),
    lastSeenAt: row.lastSeenAt === null ? null : toInstant(row.lastSeenAt.getTime()),
    isCurrent: row.id === caller.deviceId,
  }));
}

/** What the devices of the account are called, those included that are not paired any more. */
export async function deviceNames(db: Database, userId: UserId): Promise<{ id: DeviceId; name: string }[]> {
  return await db.select({ id: devices.id, name: devices.name }).from(devices).where(eq(devices.userId, userId));
}

/** Disconnects a device of the account; false where the account has none of that id. What it synced stays. */
export async function revokeDevice(db: Database, userId: UserId, deviceId: DeviceId, now: Date): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const revoked = await tx
      .update(devices)
      .set({ revokedAt: now })
      .where(and(eq(devices.userId, userId), eq(devices.id, deviceId), isNull(devices.revokedAt)))
      .returning({ id: devices.id });
    await endSessions(tx, userId, deviceId);
    return revoked.length > 0;
  });
}

async function endSessions(tx: Transaction, userId: UserId, deviceId: DeviceId): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.deviceId, deviceId)));
  await tellAccessEnded(tx, userId);
}
