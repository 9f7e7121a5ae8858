/**
 * An address that nobody has here is answered like a wrong password, after the same work: a password is verified, the
 * count is written, and an entry for the audit is asked for, which is there only where there is an account.
 */
import type { Pairing } from '@jobmagpie/api';
import { newId } from '@jobmagpie/model';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Services } from '../../../services.ts';
import { attemptKey, attemptLimits, countTry, forgetTries, takeBackTry } from '../attempts.ts';
import { connectDevice, type NewDevice } from '../devices.ts';
import { isExtensionOrigin } from '../origins.ts';
import { attempts, auditEntries, credentials } from '../tables.ts';
import { type Credential, emailKeyOf, findCredential } from './credentials.ts';
import { decoyHash, hashPassword, verifyPassword } from './hash.ts';
import type { PasswordRefusal } from './refusal.ts';

export interface SignInCall {
  email: string;
  password: string;
  device: NewDevice;
  address: string;
}

type SignInRefusal = PasswordRefusal<'wrong_credentials' | 'not_an_extension' | 'device_of_another_account'>;
export type SignInOutcome = { pairing: Pairing } | { refusal: SignInRefusal };

export async function signIn(services: Services, call: SignInCall): Promise<SignInOutcome> {
  const { origin } = call.device;
  if (origin !== null && !isExtensionOrigin(origin)) return { refusal: { code: 'not_an_extension' } };
  const emailKey = emailKeyOf(call.email);
  const retryAfterSeconds =
    (await countTry(services, attemptLimits.signInFrom, call.address)) ??
    (await countTry(services, attemptLimits.signInTo, emailKey));
  if (retryAfterSeconds !== null) return { refusal: { code: 'too_many_attempts', retryAfterSeconds } };

  const credential = await findCredential(services.db, call.email);
  const { isRight, isOutdated } = await verifyPassword(call.password, credential?.passwordHash ?? decoyHash);
  if (credential === null || !isRight) {
    await noteFailure(services, emailKey);
    return { refusal: { code: 'wrong_credentials' } };
  }
  const outcome = await connect(services, call, credential, isOutdated ? await hashPassword(call.password) : null);
  if ('pairing' in outcome) {
    await takeBackTry(services, attemptLimits.signInFrom, call.address);
    await forgetTries(services, attemptLimits.signInTo, emailKey);
    services.log.info({ deviceId: outcome.pairing.deviceId }, 'A browser was signed in');
  }
  return outcome;
}

async function connect(
  { db, clock }: Services,
  { device }: SignInCall,
  credential: Credential,
  newHash: string | null,
): Promise<SignInOutcome> {
  const now = new Date(clock());
  return await db.transaction(async (tx): Promise<SignInOutcome> => {
    // It was looked at outside of this transaction, and may have been changed since.
    const verified = and(
      eq(credentials.emailKey, credential.emailKey),
      eq(credentials.passwordHash, credential.passwordHash),
    );
    const [present] = await tx
      .update(credentials)
      .set({ passwordHash: newHash ?? credential.passwordHash })
      .where(verified)
      .returning({ userId: credentials.userId });
    if (present === undefined) return { refusal: { code: 'wrong_credentials' } };
    const act = { action: 'sign-in.succeeded', subject: 'password' } as const;
    const pairing = await connectDevice(tx, present.userId, device, act, now);
    return pairing === null ? { refusal: { code: 'device_of_another_account' } } : { pairing };
  });
}

/** Both statements run for every address, and the transaction always writes. */
async function noteFailure(services: Services, emailKey: string): Promise<void> {
  const at = new Date(services.clock()).toISOString();
  await services.db.transaction(async (tx) => {
    const key = attemptKey(services, attemptLimits.signInTo, emailKey);
    await tx
      .update(attempts)
      .set({ count: sql`${attempts.count}` })
      .where(eq(attempts.key, key));
    await tx.execute(sql`
      insert into ${auditEntries} (user_id, id, at, action, subject)
      select ${credentials.userId}, ${newId(z.uuid())}::uuid, ${at}::timestamptz, 'sign-in.failed', 'password'
      from ${credentials} where ${credentials.emailKey} = ${emailKey}`);
  });
}
