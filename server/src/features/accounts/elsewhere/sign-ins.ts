/** Sign-ins that are on their way through a provider. Each is good once, for ten minutes, in the browser it began in. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { SignInProvider } from '@jobmagpie/api';
import type { UserId } from '@jobmagpie/model';
import { eq, lte } from 'drizzle-orm';
import type { Database } from '../../../database/connect.ts';
import type { SignInRequest } from '../provider.ts';
import { signIns } from '../tables.ts';
import { hashOf } from '../tokens.ts';

export const SIGN_IN_LIFETIME_MS = 10 * 60_000;

/** What the extension asked for. */
export interface Asked {
  provider: SignInProvider;
  /** Where the browser goes in the end. */
  returnTo: string;
  /** What the extension gets back there. */
  returnState: string;
  /** SHA-256 of what the extension will show. */
  challenge: string;
  /** The account that the provider is to be linked to; null for a sign-in. */
  userId: UserId | null;
}

/** A sign-in that has come back in time, and in the browser in which it began. */
export interface ReturnedSignIn extends Asked, Pick<SignInRequest, 'codeVerifier' | 'nonce' | 'state'> {}

/** Keeps the sign-in, and gives what goes to the provider and what the browser keeps. */
export async function keepSignIn(
  db: Database,
  asked: Asked,
  now: number,
): Promise<Pick<SignInRequest, 'codeVerifier' | 'nonce' | 'state'> & { browser: string }> {
  const [state, codeVerifier, nonce, browser] = [secret(), secret(), secret(), secret()];
  const expiresAt = new Date(now + SIGN_IN_LIFETIME_MS);
  const { provider, returnTo, returnState, challenge, userId } = asked;
  await pruneSignIns(db, new Date(now));
  await db.insert(signIns).values({
    ...{ stateHash: hashOf(state), browserHash: hashOf(browser), codeVerifier, nonce, expiresAt },
    ...{ provider, returnTo, returnState, challenge, userId },
  });
  return { state, codeVerifier, nonce, browser };
}

/**
 * Takes the sign-in of this state away, whatever comes of it. Null where there is none; `isGood` is false where it took
 * too long, came back to another provider, or to another browser.
 */
export async function takeSignIn(
  db: Database,
  came: { provider: SignInProvider; state: string; browser: string | null },
  now: number,
): Promise<{ signIn: ReturnedSignIn; isGood: boolean } | null> {
  const [row] = await db
    .delete(signIns)
    .where(eq(signIns.stateHash, hashOf(came.state)))
    .returning();
  if (row === undefined) return null;
  const { codeVerifier, nonce, returnTo, returnState, challenge, userId } = row;
  const isGood =
    row.expiresAt.getTime() > now &&
    row.provider === came.provider &&
    came.browser !== null &&
    timingSafeEqual(Buffer.from(hashOf(came.browser)), Buffer.from(row.browserHash));
  const { provider, state } = came;
  return { signIn: { provider, state, codeVerifier, nonce, returnTo, returnState, challenge, userId }, isGood };
}

/** Lets go of those that never came back. */
async function pruneSignIns(db: Database, now: Date): Promise<void> {
  await db.delete(signIns).where(lte(signIns.expiresAt, now));
}

/** The name of the cookie of one sign-in: two that are under way at once do not disturb each other. */
export function cookieNameOf(state: string): string {
  return `jobmagpie_sign_in_${hashOf(state).slice(0, 12)}`;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
