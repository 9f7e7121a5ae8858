import { eq } from 'drizzle-orm';
import type { Services } from '../../../services.ts';
import { attemptLimits, countTry, forgetTries } from '../attempts.ts';
import { writeAudit } from '../audit.ts';
import { holdOnceCode, useUpOnceCode } from '../once-codes.ts';
import { credentials } from '../tables.ts';
import { holdCredentialOf } from './credentials.ts';
import type { PasswordRefusal } from './refusal.ts';

/** Notes that the address of the account is its owner's, with the code of a letter that was sent there. */
export async function verifyEmail(
  services: Services,
  { code, address }: { code: string; address: string },
): Promise<PasswordRefusal<'wrong_code'> | null> {
  const retryAfterSeconds = await countTry(services, attemptLimits.mailCode, address);
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  const now = new Date(services.clock());
  const isDone = await services.db.transaction(async (tx) => {
    const held = await holdOnceCode(tx, 'verify-email', code, now.getTime());
    if (held === null) return false;
    await useUpOnceCode(tx, code);
    const credential = await holdCredentialOf(tx, held.userId);
    if (credential === null || credential.emailKey !== held.bound) return false; // the address was changed since
    if (credential.verifiedAt !== null) return true;
    await tx.update(credentials).set({ verifiedAt: now }).where(eq(credentials.userId, held.userId));
    await writeAudit(tx, held.userId, { action: 'email.verified', subject: credential.email }, now);
    return true;
  });
  if (!isDone) return { code: 'wrong_code' };
  await forgetTries(services, attemptLimits.mailCode, address);
  return null;
}
