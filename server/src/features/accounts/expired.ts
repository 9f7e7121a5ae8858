import { lte } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { attempts, invitations, onceCodes, signIns } from './tables.ts';

/** Lets go codes, tickets and counts whose time is over. Nobody could use them any more. */
export async function dropExpired(db: Database, now: Date): Promise<void> {
  await db.delete(onceCodes).where(lte(onceCodes.expiresAt, now));
  await db.delete(signIns).where(lte(signIns.expiresAt, now));
  await db.delete(invitations).where(lte(invitations.expiresAt, now));
  await db.delete(attempts).where(lte(attempts.windowEndsAt, now));
}
