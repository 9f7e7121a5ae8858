import { Token } from '@jobmagpie/api';
import type { DeviceId, UserId } from '@jobmagpie/model';
import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { forLog } from '../../http/unexpected.ts';
import type { Services } from '../../services.ts';
import { fingerprintOf, looksLikeAccessToken, readAccessToken } from './access-tokens.ts';
import { devices, sessions } from './tables.ts';
import { hashOf } from './tokens.ts';

/** A device that has shown its token. */
export interface Caller {
  userId: UserId;
  deviceId: DeviceId;
}

/** "Last seen" is for people: a write per request would cost more than it tells. */
const LAST_SEEN_STEP_MS = 60_000;

/** Who stands behind the Authorization header, with the token of a device or a short-lived one; null where nobody does. */
export async function callerOf(services: Services, header: string | undefined): Promise<Caller | null> {
  const bearer = bearerIn(header);
  if (bearer === null) return null;
  const found = looksLikeAccessToken(bearer)
    ? await byAccessToken(services, bearer)
    : await byDeviceToken(services, bearer);
  if (found === null) return null;
  const caller = { userId: found.userId, deviceId: found.deviceId };
  const sinceSeen = services.clock() - (found.lastSeenAt?.getTime() ?? 0);
  if (Math.abs(sinceSeen) >= LAST_SEEN_STEP_MS) await noteSeen(services, caller);
  return caller;
}

/** What stands in the Authorization header after `Bearer`. */
export function bearerIn(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? null;
}

type FoundSession = Caller & { tokenHash: string; lastSeenAt: Date | null };

async function byDeviceToken(services: Services, bearer: string): Promise<FoundSession | null> {
  const token = Token.safeParse(bearer);
  return token.success ? await sessionWhere(services, eq(sessions.tokenHash, hashOf(token.data))) : null;
}

async function byAccessToken(services: Services, bearer: string): Promise<FoundSession | null> {
  const claims = await readAccessToken(services, bearer);
  if (claims === null) return null;
  const ofDevice = and(eq(sessions.userId, claims.userId), eq(sessions.deviceId, claims.deviceId));
  const found = await sessionWhere(services, ofDevice);
  return found !== null && fingerprintOf(found.tokenHash) === claims.fingerprint ? found : null;
}

async function sessionWhere({ db }: Services, condition: SQL | undefined): Promise<FoundSession | null> {
  const [found] = await db
    .select({
      userId: devices.userId,
      deviceId: devices.id,
      tokenHash: sessions.tokenHash,
      lastSeenAt: devices.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(devices, and(eq(devices.userId, sessions.userId), eq(devices.id, sessions.deviceId)))
    .where(and(condition, isNull(devices.revokedAt)));
  return found ?? null;
}

async function noteSeen({ db, clock, log }: Services, { userId, deviceId }: Caller): Promise<void> {
  try {
    await db
      .update(devices)
      .set({ lastSeenAt: new Date(clock()) })
      .where(and(eq(devices.userId, userId), eq(devices.id, deviceId)));
  } catch (error) {
    // On a full disk a device can still read; that it was here can be left out.
    log.warn(forLog(error), 'When a device was last seen could not be noted');
  }
}
