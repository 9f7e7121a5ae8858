import { CODE_LIFETIME_MS, type Invitation, type PairingCode } from '@jobmagpie/api';
import { type DeviceId, toInstant, type UserId } from '@jobmagpie/model';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/connect.ts';
import type { Services } from '../../services.ts';
import { writeAudit } from './audit.ts';
import { newCode } from './codes.ts';
import { ownerOfServer } from './owner.ts';
import { invitations } from './tables.ts';
import { hashOf } from './tokens.ts';

/**
 * A code with which one more device can join the account, once, within ten minutes. Only its hash is kept. `by` is the
 * device that asked for it, null for the console.
 */
export async function invite(
  db: Database,
  userId: UserId,
  now: number,
  by: DeviceId | null = null,
): Promise<Invitation> {
  const code = newCode();
  const expiresAt = now + CODE_LIFETIME_MS;
  await db.delete(invitations).where(lte(invitations.expiresAt, new Date(now)));
  await db.transaction(async (tx) => {
    await tx.insert(invitations).values({ codeHash: hashOf(code), userId, expiresAt: new Date(expiresAt) });
    await writeAudit(tx, userId, { action: 'invitation.made', deviceId: by }, new Date(now));
  });
  return { code, expiresAt: toInstant(expiresAt) };
}

/** A code for whoever sits at the machine, and so owns what the server holds. */
export async function inviteFromConsole({ db, clock }: Services): Promise<PairingCode> {
  const owner = await db.transaction((tx) => ownerOfServer(tx, new Date(clock())));
  return (await invite(db, owner, clock())).code;
}

/** Whose invitation it is, held until the transaction ends; null for a wrong, used or old one. */
export async function holdInvitation(tx: Transaction, code: PairingCode, now: number): Promise<UserId | null> {
  const [found] = await tx
    .select({ userId: invitations.userId })
    .from(invitations)
    .where(and(eq(invitations.codeHash, hashOf(code)), gt(invitations.expiresAt, new Date(now))))
    .for('update');
  return found?.userId ?? null;
}

export async function useUpInvitation(tx: Transaction, code: PairingCode): Promise<void> {
  await tx.delete(invitations).where(eq(invitations.codeHash, hashOf(code)));
}
