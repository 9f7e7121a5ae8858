/** Values that gave way to later ones. */
import type { ExportHistory } from '@jobmagpie/api';
import { newId, type UserId } from '@jobmagpie/model';
import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Transaction } from '../database/connect.ts';
import type { Merged } from './merge.ts';
import { history } from './tables.ts';

/** How many rows one statement writes: its parameters are limited. */
const ROWS_PER_STATEMENT = 500;

export async function keepHistory(
  tx: Transaction,
  userId: UserId,
  superseded: Merged['superseded'],
  recordedAt: Date,
): Promise<void> {
  const rows = superseded.map(({ entity, id, field, value, at, replacedAt, isConflict }) => {
    return {
      userId,
      id: newId(z.uuid()),
      entity,
      recordId: id,
      field,
      value: { was: value },
      writtenAt: at,
      replacedAt,
      isConflict,
      recordedAt,
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx.insert(history).values(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}

/** Takes in values that gave way in another account of the same person; one that is there already stays as it is. */
export async function importHistory(tx: Transaction, userId: UserId, values: readonly ExportHistory[]): Promise<void> {
  const rows = values.map(({ kind: _, value, recordedAt, resolvedAt, ...entry }) => ({
    userId,
    ...entry,
    value: { was: value },
    recordedAt: new Date(recordedAt),
    resolvedAt: resolvedAt === null ? null : new Date(resolvedAt),
  }));
  if (rows.length > 0) await tx.insert(history).values(rows).onConflictDoNothing();
}

/** Lets go what of the user's was recorded before `limit`. */
export async function pruneHistory(db: Database, userId: UserId, limit: Date): Promise<void> {
  await db.delete(history).where(and(eq(history.userId, userId), lt(history.recordedAt, limit)));
}
