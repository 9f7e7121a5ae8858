/** What is good once and for a short time. Only its hash is kept; whoever shows it proves that they were given it. */
import type { UserId } from '@jobmagpie/model';
import { and, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { onceCodes } from './tables.ts';
import { hashOf, newToken } from './tokens.ts';

export type CodePurpose = typeof onceCodes.$inferSelect.purpose;

const MINUTE_MS = 60_000;

/** Those that pass through a mail may lie there for a while; the others are used by a program at once. */
const lifetimesMs: Record<CodePurpose, number> = {
  'sign-in': 2 * MINUTE_MS,
  identity: 2 * MINUTE_MS,
  link: 5 * MINUTE_MS,
  'reset-password': 60 * MINUTE_MS,
  'verify-email': 24 * 60 * MINUTE_MS,
};

/** A new code of 256 random bits. `bound` says with what it must be used, where that matters. */
export async function makeOnceCode(
  tx: Transaction,
  what: { purpose: CodePurpose; userId: UserId; bound?: string },
  now: number,
): Promise<{ code: string; expiresAt: number }> {
  const code = newToken();
  const expiresAt = now + lifetimesMs[what.purpose];
  await tx.insert(onceCodes).values({ codeHash: hashOf(code), ...what, expiresAt: new Date(expiresAt) });
  return { code, expiresAt };
}

/** Whose code it is and what it is bound to, held until the transaction ends; null for a wrong, used or old one. */
export async function holdOnceCode(
  tx: Transaction,
  purpose: CodePurpose,
  code: string,
  now: number,
): Promise<{ userId: UserId; bound: string | null } | null> {
  const [found] = await tx
    .select({ userId: onceCodes.userId, bound: onceCodes.bound })
    .from(onceCodes)
    .where(
      and(eq(onceCodes.codeHash, hashOf(code)), eq(onceCodes.purpose, purpose), gt(onceCodes.expiresAt, new Date(now))),
    )
    .for('update');
  return found ?? null;
}

export async function useUpOnceCode(tx: Transaction, code: string): Promise<void> {
  await tx.delete(onceCodes).where(eq(onceCodes.codeHash, hashOf(code)));
}

/** Makes every code of the account worthless, those of one purpose where it is named. */
export async function dropOnceCodes(tx: Transaction, userId: UserId, purpose?: CodePurpose): Promise<void> {
  const ofPurpose = purpose === undefined ? undefined : eq(onceCodes.purpose, purpose);
  await tx.delete(onceCodes).where(and(eq(onceCodes.userId, userId), ofPurpose));
}
