import { createHmac } from 'node:crypto';
import { eq, lte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/connect.ts';
import type { Services } from '../../services.ts';
import { attempts } from './tables.ts';

/** What is tried, and how often from one place or at one thing. */
export interface AttemptLimit {
  /** Stands in the database, so it never changes. */
  name: string;
  tries: number;
  windowMs: number;
}

const MINUTE_MS = 60_000;

/**
 * One address alone cannot use up the tries of an account: it is stopped before. So nobody locks somebody else out from
 * one place, and whoever is locked out all the same still works on with the browsers that are connected.
 */
export const attemptLimits = {
  pairing: { name: 'pairing', tries: 10, windowMs: 10 * MINUTE_MS },
  signInFrom: { name: 'sign-in-from', tries: 10, windowMs: 10 * MINUTE_MS },
  signInTo: { name: 'sign-in-to', tries: 30, windowMs: 60 * MINUTE_MS },
  signInStart: { name: 'sign-in-start', tries: 60, windowMs: 10 * MINUTE_MS },
  signInCode: { name: 'sign-in-code', tries: 10, windowMs: 10 * MINUTE_MS },
  registration: { name: 'registration', tries: 10, windowMs: 60 * MINUTE_MS },
  resetFrom: { name: 'reset-from', tries: 10, windowMs: 60 * MINUTE_MS },
  /** Keeps a mailbox from being filled. */
  resetTo: { name: 'reset-to', tries: 3, windowMs: 60 * MINUTE_MS },
  mailCode: { name: 'mail-code', tries: 10, windowMs: 10 * MINUTE_MS },
  password: { name: 'password', tries: 10, windowMs: 10 * MINUTE_MS },
} as const satisfies Record<string, AttemptLimit>;

/**
 * Counts a try before it is judged, so that many at once cannot slip through together. Gives the seconds to wait, or
 * null where the try may go on. `of` is an address of the network, an account, an e-mail address.
 */
export async function countTry(services: Services, limit: AttemptLimit, of: string): Promise<number | null> {
  const now = new Date(services.clock());
  const fresh = { count: 1, windowEndsAt: new Date(now.getTime() + limit.windowMs) };
  await pruneAttempts(services.db, now);
  const [counted] = await services.db
    .insert(attempts)
    .values({ key: attemptKey(services, limit, of), ...fresh })
    .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
    .returning();
  if (counted === undefined || counted.count <= limit.tries) return null;
  return Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 1_000));
}

/** A right try ends the count. */
export async function forgetTries(services: Services, limit: AttemptLimit, of: string): Promise<void> {
  await services.db.delete(attempts).where(eq(attempts.key, attemptKey(services, limit, of)));
}

/** A right try is not counted; those before it stay, so that one's own account does not buy tries at another's. */
export async function takeBackTry(services: Services, limit: AttemptLimit, of: string): Promise<void> {
  await services.db
    .update(attempts)
    .set({ count: sql`greatest(${attempts.count} - 1, 0)` })
    .where(eq(attempts.key, attemptKey(services, limit, of)));
}

/** Lets go the counts whose time is over. */
async function pruneAttempts(db: Database | Transaction, now: Date): Promise<void> {
  await db.delete(attempts).where(lte(attempts.windowEndsAt, now));
}

/** The key of a count; what is counted stands in it as a keyed hash only. */
export function attemptKey({ state }: Services, { name }: AttemptLimit, of: string): string {
  return `${name}:${createHmac('sha256', state.secret).update(of).digest('base64url')}`;
}
