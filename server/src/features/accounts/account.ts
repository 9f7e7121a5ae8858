import { type Account, type PairedDevice, SignInProvider } from '@jobmagpie/api';
import { toInstant, type UserId } from '@jobmagpie/model';
import { asc, eq } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { isOwner } from '../../database/state.ts';
import { users } from '../../database/tables.ts';
import { AccountGone } from '../../sync/head.ts';
import { listDevices } from './devices.ts';
import { credentialOf } from './passwords/credentials.ts';
import { identities } from './tables.ts';

/** What is known of an account, apart from what it stores. */
export interface AccountFacts {
  account: Account;
  devices: PairedDevice[];
}

export async function readAccountFacts(db: Database, userId: UserId): Promise<AccountFacts> {
  return { account: await readAccount(db, userId), devices: await listDevices(db, { userId, deviceId: null }) };
}

export async function readAccount(db: Database, userId: UserId): Promise<Account> {
  const [user] = await db.select().from(users).where(eq(users.id, userId));
  if (user === undefined) throw new AccountGone('The account was deleted meanwhile.');
  const credential = await credentialOf(db, userId);
  return {
    userId,
    label: user.label,
    createdAt: toInstant(user.createdAt.getTime()),
    email: credential?.email ?? null,
    isEmailVerified: (credential?.verifiedAt ?? null) !== null,
    identities: await identitiesOf(db, userId),
    isOwner: await isOwner(db, userId),
  };
}

/** Oldest first. One whose provider this version does not know is left out. */
async function identitiesOf(db: Database, userId: UserId): Promise<Account['identities']> {
  const rows = await db
    .select()
    .from(identities)
    .where(eq(identities.userId, userId))
    .orderBy(asc(identities.linkedAt));
  return rows.flatMap(({ provider, email, linkedAt }) => {
    const known = SignInProvider.safeParse(provider);
    return known.success ? [{ provider: known.data, email, linkedAt: toInstant(linkedAt.getTime()) }] : [];
  });
}
