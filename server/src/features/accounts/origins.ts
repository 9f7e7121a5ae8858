import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../database/connect.ts';
import { devices } from './tables.ts';

/** True for the origin of a browser extension; pages on the web cannot take one on. */
export function isExtensionOrigin(origin: string): boolean {
  return /^(chrome|moz)-extension:\/\/[a-z0-9-]{1,64}$/.test(origin);
}

/** True where a device that is paired now has this very origin. */
export async function isPairedOrigin(db: Database, origin: string): Promise<boolean> {
  const found = await db
    .select({ id: devices.id })
    .from(devices)
    .where(and(eq(devices.origin, origin), isNull(devices.revokedAt)))
    .limit(1);
  return found.length > 0;
}
