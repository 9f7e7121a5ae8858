/**
 * How processes on one database tell each other that something happened. What is said is heard after the commit, by
 * all of them, the one that said it included; what is said in a transaction that fails is never heard.
 *
 * It is a hint and no queue: a process that is away for a moment misses what is said meanwhile. A listener that has been
 * away is told to look again, and whatever must not be forgotten stands in a table.
 */
import { sql } from 'drizzle-orm';
import type { Transaction } from './connect.ts';

/** Every channel there is. */
export const notificationChannels = ['jobmagpie_changed', 'jobmagpie_access', 'jobmagpie_tasks'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

export interface NotificationListener {
  /** Must not throw. */
  heard(payload: string): void;
  /** The connection was away and is back: something may have been said that nobody heard. Must not throw. */
  lookAgain(): void;
}

/** Says something on a channel once the transaction is committed. At most 8,000 bytes, and nothing of the user's. */
export async function notify(tx: Transaction, channel: NotificationChannel, payload: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${payload})`);
}
