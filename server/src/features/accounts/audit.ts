/** What concerned the safety of an account: written with the act itself, and read by nobody but its owner. */
import type { AuditAction, AuditEntry } from '@jobmagpie/api';
import { type DeviceId, newId, toInstant, type UserId } from '@jobmagpie/model';
import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../../database/connect.ts';
import { auditEntries, devices } from './tables.ts';

/** How long an entry is kept: a job search and the year after it. */
export const AUDIT_LIFETIME_MS = 400 * 24 * 60 * 60_000;

export interface AuditedAct {
  action: AuditAction;
  /** Who did it, where that was a device. */
  deviceId?: DeviceId | null;
  /** What a person needs to recognise it: the name of a device, a provider. Never a secret. */
  subject?: string | null;
}

/** Writes down what was done, in the transaction that does it. */
export async function writeAudit(tx: Transaction, userId: UserId, act: AuditedAct, at: Date): Promise<void> {
  const { action, deviceId = null, subject = null } = act;
  await tx.insert(auditEntries).values({ userId, id: newId(z.uuid()), at, action, deviceId, subject });
}

/** A page of the account's entries, newest first, and the cursor of the next one. */
export async function readAudit(
  db: Database,
  userId: UserId,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ entries: AuditEntry[]; nextCursor: string | null }> {
  const before = cursor === undefined ? undefined : lt(auditEntries.id, cursor);
  const rows = await db
    .select({ entry: auditEntries, deviceName: devices.name })
    .from(auditEntries)
    .leftJoin(devices, and(eq(devices.userId, auditEntries.userId), eq(devices.id, auditEntries.deviceId)))
    .where(and(eq(auditEntries.userId, userId), before))
    .orderBy(desc(auditEntries.id))
    .limit(limit + 1);
  const entries = rows.slice(0, limit).map(({ entry, deviceName }) => ({ ...shown(entry), deviceName }));
  return { entries, nextCursor: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

/** The account's entries after the given one, oldest first, without the names of devices: for an export. */
export async function readAuditAfter(
  db: Database,
  userId: UserId,
  after: string | null,
  limit: number,
): Promise<Omit<AuditEntry, 'deviceName'>[]> {
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.userId, userId), after === null ? undefined : gt(auditEntries.id, after)))
    .orderBy(asc(auditEntries.id))
    .limit(limit);
  return rows.map(shown);
}

/** Lets go what was written down before `limit`. */
export async function pruneAudit(db: Database, userId: UserId, limit: Date): Promise<void> {
  await db.delete(auditEntries).where(and(eq(auditEntries.userId, userId), lt(auditEntries.at, limit)));
}

function shown({
  id,
  at,
  action,
  deviceId,
  subject,
}: typeof auditEntries.$inferSelect): Omit<AuditEntry, 'deviceName'> {
  return { id, at: toInstant(at.getTime()), action, deviceId, subject };
}
