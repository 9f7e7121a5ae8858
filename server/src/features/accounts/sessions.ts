import { Token } from '@jobmagpie/api';
import type { DeviceId, UserId } from '@jobmagpie/model';
import { and, eq, isNull } from 'drizzle-orm';
import { forLog } from '../../http/unexpected.ts';
import type { Services } from '../../services.ts';
import { devices, sessions } from './tables.ts';
import { hashOf } from './tokens.ts';

/** A device that has shown its token. */
export interface Caller {
  userId: UserId;
  deviceId: DeviceId;
}

/** "Last seen" is for people: a write per request would cost more than it tells. */
const LAST_SEEN_STEP_MS = 60_000;

/** Who stands behind the Authorization header; null where nobody does. */
export async function callerOf(services: Services, header: string | undefined): Promise<Caller | null> {
  const token = Token.safeParse(/^Bearer +(\S+)$/i.exec(header ?? '')?.[1]);
  if (!token.success) return null;
  const [found] = await services.db
    .select({ userId: devices.userId, deviceId: devices.id, lastSeenAt: devices.lastSeenAt })
    .from(sessions)
    .innerJoin(devices, and(eq(devices.userId, sessions.userId), eq(devices.id, sessions.deviceId)))
    .where(and(eq(sessions.tokenHash, hashOf(token.data)), isNull(devices.revokedAt)));
  if (found === undefined) return null;
  const caller = { userId: found.userId, deviceId: found.deviceId };
  const sinceSeen = services.clock() - (found.lastSeenAt?.getTime() ?? 0);
  if (Math.abs(sinceSeen) >= LAST_SEEN_STEP_MS) await noteSeen(services, caller);
  return caller;
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
