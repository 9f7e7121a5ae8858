/**
 * Keeps one caller from taking the whole process. Each address has a bucket that refills with time. It is kept in
 * memory because it protects this very process; limits that protect secrets are counted in the database, for all.
 */
import type { Clock } from '@jobmagpie/model';

const REQUESTS_PER_MINUTE = 6_000;
const MAX_ADDRESSES = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** Counts a request of the address; gives the seconds to wait, or null where it may go on. */
export function makeFloodGate(clock: Clock): (address: string) => number | null {
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const now = clock();
    const before = buckets.get(address) ?? { left: REQUESTS_PER_MINUTE, at: now };
    const refilled = before.left + (Math.max(0, now - before.at) / 60_000) * REQUESTS_PER_MINUTE;
    const left = Math.min(REQUESTS_PER_MINUTE, refilled) - 1;
    buckets.delete(address); // so that the map is in the order of last use
    buckets.set(address, { left: Math.max(left, 0), at: now });
    const oldest = buckets.keys().next().value;
    if (buckets.size > MAX_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return left < 0 ? 1 : null;
  };
}
