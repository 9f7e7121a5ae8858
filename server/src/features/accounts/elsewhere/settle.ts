/**
 * What a sign-in through a provider leads to.
 *
 * An account is found by the provider and who the person is there, and by nothing else: an address that a provider names
 * signs nobody in and merges nothing. Where an account with a shown address exists, the person is told to sign in to it
 * and to link the provider there. An address that the provider has not shown to be the person's counts as none, or
 * anybody could ask who has an account here.
 */
import type { SignInError, SignInProvider } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../../database/connect.ts';
import { lockServer } from '../../../database/state.ts';
import type { Services } from '../../../services.ts';
import { writeAudit } from '../audit.ts';
import { makeAccount } from '../new-account.ts';
import { makeOnceCode } from '../once-codes.ts';
import { findCredential } from '../passwords/credentials.ts';
import type { IdentityElsewhere } from '../provider.ts';
import { identities } from '../tables.ts';
import type { PendingLink } from './pending-link.ts';
import { prefillProfile } from './prefill-profile.ts';
import type { ReturnedSignIn } from './sign-ins.ts';

/** The code with which the extension gets its token, or links the provider; or why there is none. */
export async function settle(
  services: Services,
  { provider, challenge, userId }: ReturnedSignIn,
  identity: IdentityElsewhere,
): Promise<{ code: string } | { error: SignInError }> {
  return await services.db.transaction(async (tx) => {
    const known = await ownerOfIdentity(tx, provider, identity.subject);
    if (userId !== null) {
      if (known !== null && known !== userId) return { error: 'linked_elsewhere' };
      const bound = JSON.stringify({ challenge, provider, identity } satisfies PendingLink);
      return await makeOnceCode(tx, { purpose: 'identity', userId, bound }, services.clock());
    }
    const found = known ?? (await newcomer(tx, services, provider, identity));
    if (typeof found !== 'string') return found;
    return await makeOnceCode(tx, { purpose: 'sign-in', userId: found, bound: challenge }, services.clock());
  });
}

/** The account that is reached with this identity. */
export async function ownerOfIdentity(
  tx: Transaction,
  provider: SignInProvider,
  subject: string,
): Promise<UserId | null> {
  const [found] = await tx
    .select({ userId: identities.userId })
    .from(identities)
    .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
  return found?.userId ?? null;
}

/**
 * Lets the account be reached with the identity, in place of another of the same provider. Call it with the server
 * locked from before it was looked up whose the identity is: of two accounts at once, the second is told so.
 */
export async function giveIdentity(
  tx: Transaction,
  userId: UserId,
  provider: SignInProvider,
  identity: IdentityElsewhere,
  now: number,
): Promise<void> {
  await tx.delete(identities).where(and(eq(identities.userId, userId), eq(identities.provider, provider)));
  const { subject, email } = identity;
  await tx.insert(identities).values({ provider, subject, userId, email, linkedAt: new Date(now) });
  await writeAudit(tx, userId, { action: 'provider.linked', subject: provider }, new Date(now));
  await prefillProfile(tx, userId, provider, identity, now);
}

async function newcomer(
  tx: Transaction,
  services: Services,
  provider: SignInProvider,
  identity: IdentityElsewhere,
): Promise<UserId | { error: SignInError }> {
  await lockServer(tx);
  const meanwhile = await ownerOfIdentity(tx, provider, identity.subject); // the same person in another window
  if (meanwhile !== null) return meanwhile;
  const { email } = identity;
  if (email !== null && (await isAddressInUse(tx, email))) return { error: 'address_in_use' };
  if (!services.settings.accounts.isRegistrationOpen) return { error: 'registration_closed' };
  const now = services.clock();
  const userId = await makeAccount(tx, { label: email ?? identity.name ?? provider, language: null }, new Date(now));
  await giveIdentity(tx, userId, provider, identity, now);
  return userId;
}

async function isAddressInUse(tx: Transaction, email: string): Promise<boolean> {
  if ((await findCredential(tx, email)) !== null) return true;
  const [found] = await tx
    .select({ userId: identities.userId })
    .from(identities)
    .where(eq(sql`lower(${identities.email})`, email.toLowerCase()))
    .limit(1);
  return found !== undefined;
}
