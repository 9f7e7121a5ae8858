/** Addresses that refuse mail for good. Going on to write to them would have our server taken for one that sends spam. */
import { createHmac } from 'node:crypto';
import { and, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Services } from '../services.ts';
import { mailAddresses } from './tables.ts';

const FAILURES_ALLOWED = 3;

type Needs = Pick<Services, 'db' | 'state' | 'clock'>;

/** Those of the addresses to which nothing is sent any more. */
export async function suspendedOf(services: Needs, addresses: readonly string[]): Promise<string[]> {
  const keys = addresses.map((address) => keyOf(services, address));
  const found = await services.db
    .select({ key: mailAddresses.addressKey })
    .from(mailAddresses)
    .where(and(inArray(mailAddresses.addressKey, keys), isNotNull(mailAddresses.suspendedAt)));
  return addresses.filter((_, index) => found.some(({ key }) => key === keys[index]));
}

/** Counts a refusal for good; the third in a row suspends the address. */
export async function countRefusal(services: Needs, address: string): Promise<void> {
  const failures = sql`${mailAddresses.permanentFailures} + 1`;
  const now = new Date(services.clock());
  await services.db
    .insert(mailAddresses)
    .values({ addressKey: keyOf(services, address), permanentFailures: 1 })
    .onConflictDoUpdate({
      target: mailAddresses.addressKey,
      set: {
        permanentFailures: failures,
        suspendedAt: sql`case when ${failures} >= ${FAILURES_ALLOWED} then coalesce(${mailAddresses.suspendedAt}, ${now.toISOString()}::timestamptz) end`,
      },
    });
}

/** A mail was taken: earlier refusals were not for good after all. */
export async function forgetRefusals(services: Needs, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const keys = addresses.map((address) => keyOf(services, address));
  await services.db
    .delete(mailAddresses)
    .where(and(inArray(mailAddresses.addressKey, keys), isNull(mailAddresses.suspendedAt)));
}

function keyOf({ state }: Needs, address: string): string {
  return createHmac('sha256', state.secret).update(`mail:${address.toLowerCase()}`).digest('base64url');
}
