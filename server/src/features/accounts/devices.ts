import type { PairedDevice, Pairing } from '@jobmagpie/api';
import { type DeviceId, toInstant, type UserId } from '@jobmagpie/model';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/connect.ts';
import { users } from '../../database/tables.ts';
import { tellAccessEnded } from '../../live/signals.ts';
import { beginAnew } from '../../sync/progress.ts';
import type { Language } from '../../words/language.ts';
import { noteLanguage } from './account-language.ts';
import { type AuditedAct, writeAudit } from './audit.ts';
import type { Caller } from './sessions.ts';
import { deviceOwners, devices, sessions } from './tables.ts';
import { hashOf, newToken } from './tokens.ts';

/** A browser that is to be connected. */
export interface NewDevice {
  id: DeviceId;
  name: string;
  /** The extension's origin; null where the browser sent none. */
  origin: string | null;
  /** The language of the browser, where it is one of ours. Letters to the account are written in it from now on. */
  language: Language | null;
}

/**
 * Gives the device to the account with a token of its own; an earlier token of the same device is dead, and its
 * mutations are counted from 1. Null where the device has been another account's: what it stores belongs there.
 * `act` says in the audit how it came in.
 */
export async function connectDevice(
  tx: Transaction,
  userId: UserId,
  device: NewDevice,
  act: Pick<AuditedAct, 'action' | 'subject'>,
  now: Date,
): Promise<Pairing | null> {
  await tx.insert(deviceOwners).values({ deviceId: device.id, userId }).onConflictDoNothing();
  const [owner] = await tx.select().from(deviceOwners).where(eq(deviceOwners.deviceId, device.id));
  if (owner?.userId !== userId) return null;
  await noteLanguage(tx, userId, device.language);
  const paired = { name: device.name, origin: device.origin, pairedAt: now, revokedAt: null };
  await tx
    .insert(devices)
    .values({ userId, id: device.id, ...paired })
    .onConflictDoUpdate({ target: [devices.userId, devices.id], set: paired });
  await endSessions(tx, userId, device.id);
  await beginAnew(tx, userId, device.id);
  const token = newToken();
  await tx.insert(sessions).values({ tokenHash: hashOf(token), userId, deviceId: device.id, createdAt: now });
  await writeAudit(tx, userId, { ...act, deviceId: device.id }, now);
  const [user] = await tx.select({ label: users.label }).from(users).where(eq(users.id, userId));
  return { token, userId, deviceId: device.id, accountLabel: user?.label ?? '' };
}

/**
 * Gives a browser that was started from a copy of the caller's data an id and a token of its own, under the same name.
 * Asked again for the same id, as after a lost answer, it gives another token. Null where the id is another account's.
 */
export async function separateDevice(
  db: Database,
  { userId, deviceId }: Caller,
  id: DeviceId,
  now: Date,
): Promise<Pairing['token'] | null> {
  return await db.transaction(async (tx) => {
    const [copied] = await tx
      .select({ name: devices.name, origin: devices.origin })
      .from(devices)
      .where(and(eq(devices.userId, userId), eq(devices.id, deviceId)));
    if (copied === undefined) throw new Error('A caller has no device.');
    const act = { action: 'device.paired', subject: copied.name } as const;
    return (await connectDevice(tx, userId, { id, ...copied, language: null }, act, now))?.token ?? null;
  });
}

/** The devices of the caller's account that are paired now, oldest first. */
export async function listDevices(
  db: Database,
  { userId, deviceId }: { userId: UserId; deviceId: DeviceId | null },
): Promise<PairedDevice[]> {
  const rows = await db
    .select()
    .from(devices)
    .where(and(eq(devices.userId, userId), isNull(devices.revokedAt)))
    .orderBy(asc(devices.pairedAt));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    pairedAt: toInstant(row.pairedAt.getTime()),
    lastSeenAt: row.lastSeenAt === null ? null : toInstant(row.lastSeenAt.getTime()),
    isCurrent: row.id === deviceId,
  }));
}

/** What the devices of the account are called, those included that are not paired any more. */
export async function deviceNames(db: Database, userId: UserId): Promise<{ id: DeviceId; name: string }[]> {
  return await db.select({ id: devices.id, name: devices.name }).from(devices).where(eq(devices.userId, userId));
}

/** Gives a device of the caller's account another name; false where the account has none of that id. */
export async function renameDevice(
  db: Database,
  caller: Caller,
  device: { id: DeviceId; name: string },
  now: Date,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const renamed = await tx
      .update(devices)
      .set({ name: device.name })
      .where(and(eq(devices.userId, caller.userId), eq(devices.id, device.id), isNull(devices.revokedAt)))
      .returning({ id: devices.id });
    if (renamed.length === 0) return false;
    const act = { action: 'device.renamed', deviceId: caller.deviceId, subject: device.name } as const;
    await writeAudit(tx, caller.userId, act, now);
    return true;
  });
}

/**
 * Disconnects a device of the caller's account, or the caller's own; false where the account has none of that id. What
 * it synced stays.
 */
export async function revokeDevice(db: Database, caller: Caller, deviceId: DeviceId, now: Date): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(devices)
      .set({ revokedAt: now })
      .where(and(eq(devices.userId, caller.userId), eq(devices.id, deviceId), isNull(devices.revokedAt)))
      .returning({ name: devices.name });
    await endSessions(tx, caller.userId, deviceId);
    if (revoked === undefined) return false;
    const act = { action: 'device.revoked', deviceId: caller.deviceId, subject: revoked.name } as const;
    await writeAudit(tx, caller.userId, act, now);
    return true;
  });
}

/** Disconnects every device of the account, but for the one that is named. Their tokens are dead at once. */
export async function revokeDevices(
  tx: Transaction,
  userId: UserId,
  { except }: { except: DeviceId | null },
  now: Date,
): Promise<void> {
  const others = (column: typeof devices.id | typeof sessions.deviceId) =>
    except === null ? undefined : ne(column, except);
  await tx
    .update(devices)
    .set({ revokedAt: now })
    .where(and(eq(devices.userId, userId), isNull(devices.revokedAt), others(devices.id)));
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), others(sessions.deviceId)));
  await tellAccessEnded(tx, userId);
}

async function endSessions(tx: Transaction, userId: UserId, deviceId: DeviceId): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.deviceId, deviceId)));
  await tellAccessEnded(tx, userId);
}
