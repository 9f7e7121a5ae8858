import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { deviceProgress } from '../sync/tables.ts';
import type { Database, Transaction } from './connect.ts';
import { serverState } from './tables.ts';

/** The one row of its table. */
const THE_ROW = 1;

export interface ServerState {
  epoch: string;
  /** Hexadecimal. */
  secret: string;
}

/** The epoch and the secret of this database, made at the first call of all processes. */
export async function readServerState(db: Database): Promise<ServerState> {
  await db
    .insert(serverState)
    .values({ id: THE_ROW, epoch: randomUUID(), secret: randomBytes(32).toString('hex') })
    .onConflictDoNothing();
  return await theRow(db);
}

/** Holds every other caller of this function back until the transaction ends. */
export async function lockServer(tx: Transaction): Promise<void> {
  await tx.select().from(serverState).where(eq(serverState.id, THE_ROW)).for('update');
}

/**
 * To be called once after a back-up was restored: cursors from before mean nothing then, and a device may go on from a
 * number that the back-up has not seen.
 */
export async function beginNewEpoch(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(serverState).set({ epoch: randomUUID() }).where(eq(serverState.id, THE_ROW));
    await tx.update(deviceProgress).set({ mayLeap: true });
  });
}

async function theRow(db: Database): Promise<ServerState> {
  const [row] = await db.select().from(serverState).where(eq(serverState.id, THE_ROW));
  if (row === undefined) throw new Error('The database has no row about itself.');
  return row;
}
