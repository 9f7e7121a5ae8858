import { randomBytes, randomUUID } from 'node:crypto';
import type { UserId } from '@jobmagpie/model';
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

/** Holds every other caller of this function back until the transaction ends. Gives whose server this is. */
export async function lockServer(tx: Transaction): Promise<{ ownerId: UserId | null }> {
  const [row] = await tx
    .select({ ownerId: serverState.ownerId })
    .from(serverState)
    .where(eq(serverState.id, THE_ROW))
    .for('update');
  return { ownerId: row?.ownerId ?? null };
}

/** True for the account of the one whose server this is. */
export async function isOwner(db: Database, userId: UserId): Promise<boolean> {
  const [row] = await db.select({ ownerId: serverState.ownerId }).from(serverState).where(eq(serverState.id, THE_ROW));
  return row?.ownerId === userId;
}

/** True once the server is somebody's. */
export async function hasOwner(db: Database): Promise<boolean> {
  const [row] = await db.select({ ownerId: serverState.ownerId }).from(serverState).where(eq(serverState.id, THE_ROW));
  return row !== undefined && row.ownerId !== null;
}

/** Says whose server this is; null once that account is gone. Call it with the server locked. */
export async function writeOwner(tx: Transaction, ownerId: UserId | null): Promise<void> {
  await tx.update(serverState).set({ ownerId }).where(eq(serverState.id, THE_ROW));
}

/**
 * To be called once after a back-up was restored: cursors from before mean nothing then, and a device may go on from a
 * number that the back-up has not seen.
 */
export async function beginNewEpoch(db: Database): Promise<void> {
  await db.transaction(renewEpoch);
}

/** As `beginNewEpoch`, in the transaction that restores the data. */
export async function renewEpoch(tx: Transaction): Promise<void> {
  await tx.update(serverState).set({ epoch: randomUUID() }).where(eq(serverState.id, THE_ROW));
  await tx.update(deviceProgress).set({ mayLeap: true });
}

async function theRow(db: Database): Promise<ServerState> {
  const [row] = await db.select().from(serverState).where(eq(serverState.id, THE_ROW));
  if (row === undefined) throw new Error('The database has no row about itself.');
  return row;
}
