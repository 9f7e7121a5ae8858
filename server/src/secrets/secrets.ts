import type { Clock } from '@jobmagpie/model';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import type { KeyRing } from './key-ring.ts';
import { open, type SecretName, seal } from './seal.ts';
import { secrets } from './tables.ts';

/** Keeps a secret, in place of the one that had this name. */
export async function putSecret(
  db: Database,
  { ring, clock }: { ring: KeyRing; clock: Clock },
  secret: SecretName,
  text: string,
): Promise<void> {
  const kept = { ...seal(ring, secret, text), updatedAt: new Date(clock()) };
  await db
    .insert(secrets)
    .values({ ...secret, ...kept })
    .onConflictDoUpdate({ target: [secrets.userId, secrets.name], set: kept });
}

/** The secret, or null where there is none. Throws `SecretUnreadable` where there is one that does not open. */
export async function readSecret(db: Database, ring: KeyRing, secret: SecretName): Promise<string | null> {
  const [found] = await db.select().from(secrets).where(isThe(secret));
  return found === undefined ? null : open(ring, secret, found);
}

export async function deleteSecret(db: Database, secret: SecretName): Promise<void> {
  await db.delete(secrets).where(isThe(secret));
}

function isThe({ userId, name }: SecretName) {
  return and(eq(secrets.userId, userId), eq(secrets.name, name));
}
