import type { UserId } from '@jobmagpie/model';
import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../../database/connect.ts';
import { users } from '../../../database/tables.ts';
import { unlessTaken } from '../../../database/unless-taken.ts';
import type { Services } from '../../../services.ts';
import { attemptLimits, countTry, takeBackTry } from '../attempts.ts';
import { writeAudit } from '../audit.ts';
import { mailLater } from '../mails.ts';
import type { Caller } from '../sessions.ts';
import { shutOut } from '../shut-out.ts';
import { credentials } from '../tables.ts';
import { isCommonPassword } from './common-passwords.ts';
import { type Credential, credentialOf, emailKeyOf, holdCredentialOf } from './credentials.ts';
import { hashPassword, verifyPassword } from './hash.ts';
import type { PasswordRefusal } from './refusal.ts';
import { giveCredential } from './register.ts';

export interface NewPassword {
  email?: string | undefined;
  currentPassword?: string | undefined;
  newPassword: string;
}

type Refusal = PasswordRefusal<'wrong_credentials' | 'common_password' | 'address_not_usable'>;

/**
 * Gives the caller's account a password and an address, or others in their place. A change needs the present password
 * and signs every other browser out. An address that another account has is refused without a word about why.
 */
export async function setPassword(services: Services, caller: Caller, body: NewPassword): Promise<Refusal | null> {
  const retryAfterSeconds = await countTry(services, attemptLimits.password, caller.userId);
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  const present = await credentialOf(services.db, caller.userId);
  if (present !== null) {
    const { isRight } = await verifyPassword(body.currentPassword ?? '', present.passwordHash);
    if (!isRight) return { code: 'wrong_credentials' };
  }
  const email = body.email ?? present?.email;
  if (email === undefined) return { code: 'address_not_usable' };
  if (await isCommonPassword(body.newPassword, email)) return { code: 'common_password' };
  const passwordHash = await hashPassword(body.newPassword);
  const refusal = await services.db.transaction((tx) => write(tx, services, caller, present, { email, passwordHash }));
  // An address that was refused stays counted: nobody asks for many.
  if (refusal === null) await takeBackTry(services, attemptLimits.password, caller.userId);
  return refusal;
}

async function write(
  tx: Transaction,
  services: Services,
  { userId, deviceId }: Caller,
  verified: Credential | null,
  wanted: { email: string; passwordHash: string },
): Promise<Refusal | null> {
  const now = new Date(services.clock());
  await holdUser(tx, userId);
  const present = await holdCredentialOf(tx, userId);
  // It was looked at outside of this transaction, and may have been changed since.
  if (present?.passwordHash !== verified?.passwordHash) return { code: 'wrong_credentials' };
  if (present === null) {
    if (!(await giveCredential(tx, userId, wanted, now))) return { code: 'address_not_usable' };
    await mailLater(tx, services, { kind: 'verify-email', email: wanted.email });
  } else {
    if (!(await replace(tx, present, wanted, now))) return { code: 'address_not_usable' };
    await shutOut(tx, userId, { except: deviceId }, now);
    if (emailKeyOf(wanted.email) !== present.emailKey) {
      await mailLater(tx, services, { kind: 'verify-email', email: wanted.email });
    }
  }
  await writeAudit(tx, userId, { action: 'password.set', deviceId }, now);
  return null;
}

/** False where another account has the address. */
async function replace(
  tx: Transaction,
  present: Credential,
  { email, passwordHash }: { email: string; passwordHash: string },
  now: Date,
): Promise<boolean> {
  const emailKey = emailKeyOf(email);
  const isSameAddress = emailKey === present.emailKey;
  const verifiedAt = isSameAddress ? present.verifiedAt : null;
  const isOurs = await unlessTaken(tx, async (inner) => {
    await inner
      .update(credentials)
      .set({ emailKey, email, passwordHash, changedAt: now, verifiedAt })
      .where(eq(credentials.userId, present.userId));
  });
  if (!isOurs) return false;
  // An account that was called by its address is called by the new one.
  const calledByAddress = and(eq(users.id, present.userId), eq(users.label, present.email));
  await tx.update(users).set({ label: email }).where(calledByAddress);
  return true;
}

/** Of two changes of one account at once, the second sees what the first one did. */
async function holdUser(tx: Transaction, userId: UserId): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
}
