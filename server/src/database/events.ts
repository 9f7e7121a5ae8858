import { newId, type UserId } from '@jobmagpie/model';
import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from './connect.ts';
import { events } from './tables.ts';

/** Something that happened to a user's data, in the past tense: `job.created`. */
export interface DomainEvent {
  name: string;
  entityId: string;
  payload: Record<string, unknown>;
}

const ROWS_PER_STATEMENT = 500;

/** Writes down what happened, in the transaction that made it happen, so that neither is there without the other. */
export async function recordEvents(
  tx: Transaction,
  userId: UserId,
  happened: readonly DomainEvent[],
  at: Date,
): Promise<void> {
  const rows = happened.map((event) => ({ userId, id: newId(z.uuid()), at, ...event }));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.insert(events).values(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}

/** Lets go what happened to the user's data before `limit`. */
export async function pruneEvents(db: Database, userId: UserId, limit: Date): Promise<void> {
  await db.delete(events).where(and(eq(events.userId, userId), lt(events.at, limit)));
}
