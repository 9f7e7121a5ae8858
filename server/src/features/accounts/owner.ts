import { newId, UserId } from '@jobmagpie/model';
import type { Transaction } from '../../database/connect.ts';
import { lockServer, writeOwner } from '../../database/state.ts';
import { users } from '../../database/tables.ts';
import { makeHead } from '../../sync/head.ts';

/**
 * Whose server this is; the account is made here where there is none. Only for callers who have shown that they are at
 * this machine: an account that a stranger makes on a public server is never the owner's.
 */
export async function ownerOfServer(tx: Transaction, now: Date): Promise<UserId> {
  const { ownerId } = await lockServer(tx); // two first pairings at once make one account
  if (ownerId !== null) return ownerId;
  const id = newId(UserId);
  await tx.insert(users).values({ id, label: 'Owner', createdAt: now });
  await makeHead(tx, id);
  await writeOwner(tx, id);
  return id;
}
