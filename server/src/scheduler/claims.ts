/**
 * Who does what is due. Each schedule has one row; a process claims it by one conditional statement, so that of several
 * that ask at once one succeeds. A claim ends by itself, because its process may die: whoever looks then does it anew.
 */
import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../database/connect.ts';
import { ticks } from './tables.ts';

export type Tick = typeof ticks.$inferSelect;

/** Renewed long before it ends, while the process lives. */
export const CLAIM_MS = 60_000;

/** All rows; one is made for each schedule that has none, so that it is first due at its next moment. */
export async function readTicks(db: Database, names: readonly string[], now: Date): Promise<Map<string, Tick>> {
  const there = await db.select().from(ticks);
  const missing = names.filter((name) => !there.some((tick) => tick.name === name));
  if (missing.length > 0) {
    const rows = missing.map((name) => ({ name, lastDueAt: now }));
    await db.insert(ticks).values(rows).onConflictDoNothing();
  }
  const rows = missing.length > 0 ? await db.select().from(ticks) : there;
  return new Map(rows.map((tick) => [tick.name, tick]));
}

/** True where the caller is the one who does it. `seen` is the row from which it was found to be due. */
export async function claimTick(db: Database, seen: Tick, owner: string, now: Date): Promise<boolean> {
  const claimed = await db
    .update(ticks)
    .set({ claimedBy: owner, claimedUntil: new Date(now.getTime() + CLAIM_MS) })
    .where(
      and(
        eq(ticks.name, seen.name),
        eq(ticks.lastDueAt, seen.lastDueAt),
        or(isNull(ticks.claimedUntil), lte(ticks.claimedUntil, now)),
      ),
    )
    .returning();
  return claimed.length > 0;
}

/** False where another has taken over. */
export async function renewClaim(db: Database, name: string, owner: string, now: Date): Promise<boolean> {
  const renewed = await db
    .update(ticks)
    .set({ claimedUntil: new Date(now.getTime() + CLAIM_MS) })
    .where(and(eq(ticks.name, name), eq(ticks.claimedBy, owner)))
    .returning();
  return renewed.length > 0;
}

/** Writes what came of it. Without a result it is left to be done by the next who looks. */
export async function endClaim(
  db: Database,
  name: string,
  owner: string,
  done: { dueAt: Date; startedAt: Date; durationMs: number; result: string } | null,
): Promise<void> {
  await db
    .update(ticks)
    .set({
      claimedBy: null,
      claimedUntil: null,
      ...(done !== null && {
        lastDueAt: done.dueAt,
        lastRunAt: done.startedAt,
        lastDurationMs: done.durationMs,
        lastResult: done.result,
      }),
    })
    .where(and(eq(ticks.name, name), eq(ticks.claimedBy, owner)));
}
