import { setTimeout as pause } from 'node:timers/promises';

export interface Deadline {
  timeoutMs?: number;
}

/**
 * Asks again until `probe` gives something other than null, undefined or false, and returns that. Rejects after the
 * time limit, saying what was waited for. What `probe` throws counts as "not yet" and is told at the end.
 */
export async function eventually<Value>(
  what: string,
  probe: () => Promise<Value | null | undefined | false> | Value | null | undefined | false,
  { timeoutMs = 15_000 }: Deadline = {},
): Promise<Value> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(25);
  } while (performance.now() < end);
  throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}.`, { cause });
}
