import { newId, type UserId } from '@jobmagpie/model';
import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { followEvents } from '../background/follow-events.ts';
import type { Database, Transaction } from './connect.ts';
import { events } from './tables.ts';

/** Something that happened to a user's data, in the past tense: `job.created`. */
export interface DomainEvent {
  name: string;
  entityId: string;
  payload: Record<string, unknown>;
}

/** One that was written down. */
export interface RecordedEvent extends DomainEvent {
  id: string;
  userId: UserId;
  at: Date;
}

const ROWS_PER_STATEMENT = 500;

/**
 * Writes down what happened and enqueues what follows from it, in the transaction that made it happen: neither is there
 * without the others.
 */
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
  await followEvents(tx, userId, rows);
}

/** Null where it is gone, with its account or by its age. */
export async function readEvent(db: Database, userId: UserId, id: string): Promise<RecordedEvent | null> {
  const [row] = await db
    .select()
    .from(events)
    .where(and(eq(events.userId, userId), eq(events.id, id)));
  return row === undefined ? null : { ...row, userId };
}

/** Lets go what happened to the user's data before `limit`. */
export async function pruneEvents(db: Database, userId: UserId, limit: Date): Promise<void> {
  await db.delete(events).where(and(eq(events.userId, userId), lt(events.at, limit)));
}
