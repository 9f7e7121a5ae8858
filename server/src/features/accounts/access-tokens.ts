/**
 * Short-lived tokens for programs that act for a browser: JWTs (RFC 7519) under a key of this database.
 *
 * One is good while it has not expired and the browser is connected with the very token that it was made with: what it
 * says about that token (`ses`) is a hash of a hash. So it dies at once with the browser's own, and does not come back
 * when the same browser is connected anew.
 */
import { hkdfSync } from 'node:crypto';
import type { AccessToken } from '@jobmagpie/api';
import { DeviceId, toInstant, UserId } from '@jobmagpie/model';
import { and, eq } from 'drizzle-orm';
import { jwtVerify, SignJWT } from 'jose';
import { JOSEError } from 'jose/errors';
import { z } from 'zod';
import type { Services } from '../../services.ts';
import type { Caller } from './sessions.ts';
import { sessions } from './tables.ts';
import { hashOf } from './tokens.ts';

const ALGORITHM = 'HS256';
const ISSUER = 'jobmagpie';
const AUDIENCE = 'jobmagpie-api';
const HOUR_MS = 60 * 60_000;

const Claims = z.object({ sub: UserId, sid: DeviceId, ses: z.string() });

/** A token for the caller's device; null where the device was disconnected in the meantime. */
export async function makeAccessToken(services: Services, { userId, deviceId }: Caller): Promise<AccessToken | null> {
  const [session] = await services.db
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.deviceId, deviceId)));
  if (session === undefined) return null;
  // A JWT counts in seconds.
  const issuedAt = Math.floor(services.clock() / 1_000);
  const expiresAt = issuedAt + (services.settings.accounts.accessTokenHours * HOUR_MS) / 1_000;
  const accessToken = await new SignJWT({ sid: deviceId, ses: fingerprintOf(session.tokenHash) })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(userId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(keyOf(services));
  return { accessToken, tokenType: 'Bearer', expiresAt: toInstant(expiresAt * 1_000), userId };
}

/** For whom the token was made, and with which session; null for anything that is not a living token of ours. */
export async function readAccessToken(
  services: Services,
  token: string,
): Promise<(Caller & { fingerprint: string }) | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(services), {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      currentDate: new Date(services.clock()),
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) return null;
    return { userId: claims.data.sub, deviceId: claims.data.sid, fingerprint: claims.data.ses };
  } catch (error) {
    if (error instanceof JOSEError) return null;
    throw error;
  }
}

/**
 * True for what has the form of a JWT; the token of a device never has. Whatever opens a lasting way into the account
 * (the next token, a code, a browser, a provider, a password) is refused to one: it would outlive its hour.
 */
export function looksLikeAccessToken(bearer: string): boolean {
  return bearer.includes('.');
}

export function fingerprintOf(tokenHash: string): string {
  return hashOf(tokenHash).slice(0, 32);
}

function keyOf({ state }: Services): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(state.secret, 'hex'), '', 'jobmagpie access token', 32));
}
