/**
 * A forgotten password. The request is counted and handed on, for every address alike; whether somebody has it is looked
 * up only by the task that writes the letter, after the answer.
 */
import type { UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { Transaction } from '../../../database/connect.ts';
import type { Services } from '../../../services.ts';
import { attemptLimits, countTry, forgetTries } from '../attempts.ts';
import { writeAudit } from '../audit.ts';
import { hasMail, mailLater } from '../mails.ts';
import { holdOnceCode, useUpOnceCode } from '../once-codes.ts';
import { shutOut } from '../shut-out.ts';
import { credentials, identities } from '../tables.ts';
import { isCommonPassword } from './common-passwords.ts';
import { emailKeyOf, holdCredentialOf } from './credentials.ts';
import { hashPassword } from './hash.ts';
import type { PasswordRefusal } from './refusal.ts';

export async function requestPasswordReset(
  services: Services,
  { email, address }: { email: string; address: string },
): Promise<PasswordRefusal<'mail_not_available'> | null> {
  if (!hasMail(services)) return { code: 'mail_not_available' };
  const retryAfterSeconds =
    (await countTry(services, attemptLimits.resetFrom, address)) ??
    (await countTry(services, attemptLimits.resetTo, emailKeyOf(email)));
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  await services.db.transaction((tx) => mailLater(tx, services, { kind: 'reset-password', email }));
  return null;
}

/** Sets the password of the account whose code it is. Whoever has the code has shown that the address is theirs. */
export async function resetPassword(
  services: Services,
  { code, password, address }: { code: string; password: string; address: string },
): Promise<PasswordRefusal<'wrong_code' | 'common_password'> | null> {
  const retryAfterSeconds = await countTry(services, attemptLimits.mailCode, address);
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  if (await isCommonPassword(password, null)) return { code: 'common_password' };
  const passwordHash = await hashPassword(password);
  const now = new Date(services.clock());
  const isDone = await services.db.transaction(async (tx) => {
    const held = await holdOnceCode(tx, 'reset-password', code, now.getTime());
    if (held === null) return false;
    await useUpOnceCode(tx, code);
    const credential = await holdCredentialOf(tx, held.userId);
    if (credential === null || credential.emailKey !== held.bound) return false; // the address was changed since
    await tx
      .update(credentials)
      .set({ passwordHash, changedAt: now, verifiedAt: credential.verifiedAt ?? now })
      .where(eq(credentials.userId, held.userId));
    await shutOut(tx, held.userId, { except: null }, now);
    if (credential.verifiedAt === null) await unlinkAll(tx, held.userId, now);
    await writeAudit(tx, held.userId, { action: 'password.reset' }, now);
    return true;
  });
  if (!isDone) return { code: 'wrong_code' };
  await forgetTries(services, attemptLimits.mailCode, address);
  return null;
}

/** Whoever made the account never showed that the address is theirs: what they linked to it would let them in again. */
async function unlinkAll(tx: Transaction, userId: UserId, now: Date): Promise<void> {
  const unlinked = await tx.delete(identities).where(eq(identities.userId, userId)).returning();
  for (const { provider } of unlinked) {
    await writeAudit(tx, userId, { action: 'provider.unlinked', subject: provider }, now);
  }
}
