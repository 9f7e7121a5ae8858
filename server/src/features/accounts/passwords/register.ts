/**
 * A known and an unknown address get the same answer after the same work: the password is hashed, an account is written,
 * and one letter goes out. Where the address is known, the account is taken back before anybody can see it, and the
 * letter tells its owner.
 */
import type { UserId } from '@jobmagpie/model';
import type { Transaction } from '../../../database/connect.ts';
import type { Services } from '../../../services.ts';
import type { Language } from '../../../words/language.ts';
import { attemptLimits, countTry } from '../attempts.ts';
import { mailLater } from '../mails.ts';
import { makeAccount } from '../new-account.ts';
import { tellOfNewAccount } from '../owner.ts';
import { credentials } from '../tables.ts';
import { isCommonPassword } from './common-passwords.ts';
import { emailKeyOf } from './credentials.ts';
import { hashPassword } from './hash.ts';
import type { PasswordRefusal } from './refusal.ts';

export interface Registration {
  email: string;
  password: string;
  address: string;
  hostname: string;
  language: Language | null;
}

export async function register(
  services: Services,
  { email, password, address, hostname, language }: Registration,
): Promise<PasswordRefusal<'registration_closed' | 'common_password'> | null> {
  if (!services.settings.accounts.isRegistrationOpen) return { code: 'registration_closed' };
  const retryAfterSeconds = await countTry(services, attemptLimits.registration, address);
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  if (await isCommonPassword(password, email)) return { code: 'common_password' };
  const passwordHash = await hashPassword(password);
  const now = new Date(services.clock());
  await services.db.transaction(async (tx) => {
    const isNew = await makeUnlessKnown(tx, { email, passwordHash, language }, now);
    await mailLater(tx, services, { kind: isNew ? 'verify-email' : 'address-known', email });
  });
  await tellOfNewAccount(services, hostname);
  return null;
}

class AddressKnown extends Error {
  override name = 'AddressKnown';
}

/** False where the address is known; the account is taken back then by a savepoint, which costs no more than to keep it. */
async function makeUnlessKnown(
  tx: Transaction,
  wanted: { email: string; passwordHash: string; language: Language | null },
  now: Date,
): Promise<boolean> {
  try {
    await tx.transaction(async (inner) => {
      const userId = await makeAccount(inner, { label: wanted.email, language: wanted.language }, now);
      if (!(await giveCredential(inner, userId, wanted, now))) throw new AddressKnown();
    });
    return true;
  } catch (error) {
    if (error instanceof AddressKnown) return false;
    throw error;
  }
}

/** Lets the account be signed in to with the address; false where another account has it. */
export async function giveCredential(
  tx: Transaction,
  userId: UserId,
  { email, passwordHash }: { email: string; passwordHash: string },
  now: Date,
): Promise<boolean> {
  const made = await tx
    .insert(credentials)
    .values({ emailKey: emailKeyOf(email), userId, email, passwordHash, changedAt: now })
    .onConflictDoNothing({ target: credentials.emailKey })
    .returning({ userId: credentials.userId });
  return made.length > 0;
}
