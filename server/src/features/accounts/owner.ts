import { newId, UserId } from '@jobmagpie/model';
import { asc } from 'drizzle-orm';
import type { Transaction } from '../../database/connect.ts';
import { lockServer } from '../../database/state.ts';
import { users } from '../../database/tables.ts';
import { makeHead } from '../../sync/head.ts';

/**
 * Whose server this is: the first account, made here where there is none. Only for callers who have shown that they
 * are at this machine.
 */
export async function ownerOfServer(tx: Transaction, now: Date): Promise<UserId> {
  await lockServer(tx); // two first pairings at once make one account
  const [first] = await tx.select({ id: users.id }).from(users).orderBy(asc(users.createdAt)).limit(1);
  if (first !== undefined) return first.id;
  const id = newId(UserId);
  await tx.insert(users).values({ id, label: 'Owner', createdAt: now });
  await makeHead(tx, id);
  return id;
}
