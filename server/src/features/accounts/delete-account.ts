import type { UserId } from '@jobmagpie/model';
import { eq, sql } from 'drizzle-orm';
import { forgetTasks } from '../../background/forget-tasks.ts';
import { lockServer, writeOwner } from '../../database/state.ts';
import { users } from '../../database/tables.ts';
import { tellAccessEnded } from '../../live/signals.ts';
import type { Services } from '../../services.ts';
import { lockHead } from '../../sync/head.ts';
import { credentialOf } from './passwords/credentials.ts';

/** A large account has a hundred thousand rows; the usual limit of a statement would keep it for ever. */
const PATIENCE_MS = 120_000;

/**
 * Deletes the account and, with it, every row that is its: all of them hang on it, and the tasks are found by its name. Its browsers are nobody's then. False
 * where `confirm` is not what the account is called.
 */
export async function deleteAccount(services: Services, userId: UserId, confirm: string): Promise<boolean> {
  const { db, log } = services;
  const isDone = await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`);
    const { ownerId } = await lockServer(tx);
    await lockHead(tx, userId); // before the account itself, as a push under way does
    const [user] = await tx.select({ label: users.label }).from(users).where(eq(users.id, userId)).for('update');
    if (user?.label.trim() !== confirm.trim()) return false;
    const credential = await credentialOf(tx, userId);
    if (ownerId === userId) await writeOwner(tx, null);
    await forgetTasks(tx, [userId, ...(credential === null ? [] : [credential.email, credential.emailKey])]);
    await tx.delete(users).where(eq(users.id, userId));
    await tellAccessEnded(tx, userId);
    return true;
  });
  if (isDone) log.info('An account was deleted');
  return isDone;
}
