import type { UserId } from '@jobmagpie/model';
import { eq } from 'drizzle-orm';
import type { Database, Transaction } from '../../../database/connect.ts';
import { credentials } from '../tables.ts';

export type Credential = typeof credentials.$inferSelect;

/** Two spellings of an address are one. The contract takes ASCII alone, so that lower case is the same everywhere. */
export function emailKeyOf(email: string): string {
  return email.toLowerCase();
}

export async function findCredential(db: Database | Transaction, email: string): Promise<Credential | null> {
  const [found] = await db
    .select()
    .from(credentials)
    .where(eq(credentials.emailKey, emailKeyOf(email)));
  return found ?? null;
}

export async function credentialOf(db: Database | Transaction, userId: UserId): Promise<Credential | null> {
  const [found] = await db.select().from(credentials).where(eq(credentials.userId, userId));
  return found ?? null;
}

/** As `credentialOf`, held until the transaction ends. */
export async function holdCredentialOf(tx: Transaction, userId: UserId): Promise<Credential | null> {
  const [found] = await tx.select().from(credentials).where(eq(credentials.userId, userId)).for('update');
  return found ?? null;
}
