import { createHmac } from 'node:crypto';
import { eq, lte, sql } from 'drizzle-orm';
import type { Services } from '../../services.ts';
import { attempts } from './tables.ts';

const LIMIT = 10;
const WINDOW_MS = 10 * 60_000;

/**
 * Counts a try before it is judged, so that many at once cannot slip through together. Gives the seconds to wait, or
 * null where the try may go on.
 */
export async function countTry(services: Services, address: string): Promise<number | null> {
  const now = new Date(services.clock());
  const fresh = { count: 1, windowEndsAt: new Date(now.getTime() + WINDOW_MS) };
  await services.db.delete(attempts).where(lte(attempts.windowEndsAt, now));
  const [counted] = await services.db
    .insert(attempts)
    .values({ key: keyOf(services, address), ...fresh })
    .onConflictDoUpdate({ target: attempts.key, set: { count: sql`${attempts.count} + 1` } })
    .returning();
  if (counted === undefined || counted.count <= LIMIT) return null;
  return Math.max(1, Math.ceil((counted.windowEndsAt.getTime() - now.getTime()) / 1_000));
}

/** A right code ends the count of its address. */
export async function forgetTries(services: Services, address: string): Promise<void> {
  await services.db.delete(attempts).where(eq(attempts.key, keyOf(services, address)));
}

function keyOf({ state }: Services, address: string): string {
  return `pairing:${createHmac('sha256', state.secret).update(address).digest('base64url')}`;
}
