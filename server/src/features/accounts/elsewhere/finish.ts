import { createHash } from 'node:crypto';
import type { Pairing } from '@jobmagpie/api';
import type { Transaction } from '../../../database/connect.ts';
import { lockServer } from '../../../database/state.ts';
import type { Services } from '../../../services.ts';
import { attemptLimits, countTry, forgetTries } from '../attempts.ts';
import { connectDevice, type NewDevice } from '../devices.ts';
import { type CodePurpose, holdOnceCode, useUpOnceCode } from '../once-codes.ts';
import { isExtensionOrigin } from '../origins.ts';
import type { Caller } from '../sessions.ts';
import { PendingLink } from './pending-link.ts';
import { giveIdentity, ownerOfIdentity } from './settle.ts';

/** What the extension shows: the code that came back, and what only it knows. */
interface Shown {
  code: string;
  codeVerifier: string;
  address: string;
}

type TooMany = { code: 'too_many_attempts'; retryAfterSeconds: number };
type FinishRefusal = { code: 'wrong_code' | 'not_an_extension' | 'device_of_another_account' } | TooMany;

/** Connects the browser that began the sign-in. */
export async function finishSignIn(
  services: Services,
  shown: Shown,
  device: NewDevice,
): Promise<{ pairing: Pairing } | { refusal: FinishRefusal }> {
  if (device.origin !== null && !isExtensionOrigin(device.origin)) return { refusal: { code: 'not_an_extension' } };
  const retryAfterSeconds = await countTry(services, attemptLimits.signInCode, shown.address);
  if (retryAfterSeconds !== null) return { refusal: { code: 'too_many_attempts', retryAfterSeconds } };
  const now = new Date(services.clock());
  const outcome = await services.db.transaction(async (tx) => {
    const held = await holdShown(tx, 'sign-in', shown, (bound) => bound, now);
    if (held === null) return 'wrong_code' as const;
    const act = { action: 'sign-in.succeeded' } as const;
    const pairing = await connectDevice(tx, held.userId, device, act, now);
    // The extension can come again with a fresh store.
    if (pairing === null) return 'device_of_another_account' as const;
    await useUpOnceCode(tx, shown.code);
    return pairing;
  });
  if (typeof outcome === 'string') return { refusal: { code: outcome } };
  await forgetTries(services, attemptLimits.signInCode, shown.address);
  services.log.info({ deviceId: outcome.deviceId }, 'A browser was signed in');
  return { pairing: outcome };
}

/** Links the provider to the caller's account, which is the one that the ticket was made for. */
export async function linkProvider(
  services: Services,
  caller: Caller,
  shown: Shown,
): Promise<{ code: 'wrong_code' | 'linked_elsewhere' } | TooMany | null> {
  const retryAfterSeconds = await countTry(services, attemptLimits.signInCode, shown.address);
  if (retryAfterSeconds !== null) return { code: 'too_many_attempts', retryAfterSeconds };
  const now = services.clock();
  const problem = await services.db.transaction(async (tx) => {
    await lockServer(tx); // first of all, as the deletion of an account does
    const held = await holdShown(tx, 'identity', shown, (bound) => pendingLinkIn(bound).challenge, new Date(now));
    if (held === null) return 'wrong_code';
    await useUpOnceCode(tx, shown.code);
    if (held.userId !== caller.userId) return 'wrong_code';
    const { provider, identity } = pendingLinkIn(held.bound);
    const owner = await ownerOfIdentity(tx, provider, identity.subject);
    if (owner !== null) return owner === caller.userId ? null : 'linked_elsewhere';
    await giveIdentity(tx, caller.userId, provider, identity, now);
    return null;
  });
  if (problem !== null) return { code: problem };
  await forgetTries(services, attemptLimits.signInCode, shown.address);
  return null;
}

/** The code, held until the transaction ends. A code that is shown with a wrong verifier is good for nothing any more. */
async function holdShown(
  tx: Transaction,
  purpose: CodePurpose,
  { code, codeVerifier }: Shown,
  challengeIn: (bound: string) => string,
  now: Date,
) {
  const held = await holdOnceCode(tx, purpose, code, now.getTime());
  if (held === null || held.bound === null) return null;
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
  if (challengeIn(held.bound) === challenge) return { userId: held.userId, bound: held.bound };
  await useUpOnceCode(tx, code);
  return null;
}

function pendingLinkIn(bound: string): PendingLink {
  return PendingLink.parse(JSON.parse(bound));
}
