import type { SignInProvider } from '@jobmagpie/api';
import { and, eq } from 'drizzle-orm';
import { users } from '../../../database/tables.ts';
import type { Services } from '../../../services.ts';
import { writeAudit } from '../audit.ts';
import { holdCredentialOf } from '../passwords/credentials.ts';
import type { Caller } from '../sessions.ts';
import { identities } from '../tables.ts';

/** Takes a provider off the caller's account, unless nothing else leads into it. */
export async function unlinkProvider(
  { db, clock }: Services,
  { userId, deviceId }: Caller,
  provider: SignInProvider,
): Promise<'not_found' | 'last_way_to_sign_in' | null> {
  return await db.transaction(async (tx) => {
    // Of two at once, each would see the other's provider as what is left.
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
    const linked = await tx
      .select({ provider: identities.provider })
      .from(identities)
      .where(eq(identities.userId, userId));
    if (linked.every((one) => one.provider !== provider)) return 'not_found';
    if (linked.length === 1 && (await holdCredentialOf(tx, userId)) === null) return 'last_way_to_sign_in';
    await tx.delete(identities).where(and(eq(identities.userId, userId), eq(identities.provider, provider)));
    await writeAudit(tx, userId, { action: 'provider.unlinked', deviceId, subject: provider }, new Date(clock()));
    return null;
  });
}
