import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/connect.ts';

/** Lets go every task, waiting or done, in whose payload one of the texts stands as a whole value. */
export async function forgetTasks(tx: Transaction, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await tx.execute(sql`delete from pgboss.job where position(${JSON.stringify(text)} in data::text) > 0`);
  }
}
