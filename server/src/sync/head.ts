import type { DeviceId, UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../database/connect.ts';
import { tellChange } from '../live/signals.ts';
import { heads } from './tables.ts';

/** The account was deleted while something was on its way to it. */
export class AccountGone extends Error {
  override name = 'AccountGone';
}

/** Every account has a head from its first moment on. */
export async function makeHead(tx: Transaction, userId: UserId): Promise<void> {
  await tx.insert(heads).values({ userId, version: 0 });
}

/**
 * The user's last version, and the lock under which new ones are given: two writers of one user follow each other, and
 * what they write becomes visible in the order of its versions. No reader can pass a row that appears later.
 */
export async function lockHead(tx: Transaction, userId: UserId): Promise<number> {
  const [head] = await tx.select().from(heads).where(eq(heads.userId, userId)).for('update');
  if (head === undefined) throw new AccountGone('The account was deleted meanwhile.');
  return head.version;
}

/** Writes the new last version, of which the user's devices other than `by` will hear. */
export async function moveHead(tx: Transaction, userId: UserId, version: number, by: DeviceId): Promise<void> {
  await tx.update(heads).set({ version }).where(eq(heads.userId, userId));
  await tellChange(tx, { userId, channel: 'sync', by });
}

export async function readHead(db: Database, userId: UserId): Promise<number> {
  const [head] = await db.select().from(heads).where(eq(heads.userId, userId));
  return head?.version ?? 0;
}
