import { newId, UserId } from '@jobmagpie/model';
import type { Transaction } from '../../database/connect.ts';
import { users } from '../../database/tables.ts';
import { makeHead } from '../../sync/head.ts';
import type { Language } from '../../words/language.ts';
import { writeAudit } from './audit.ts';

/** An account that nobody can sign in to yet. */
export async function makeAccount(
  tx: Transaction,
  account: { label: string; language: Language | null },
  now: Date,
): Promise<UserId> {
  const id = newId(UserId);
  await tx.insert(users).values({ id, ...account, createdAt: now });
  await makeHead(tx, id);
  await writeAudit(tx, id, { action: 'account.created' }, now);
  return id;
}
