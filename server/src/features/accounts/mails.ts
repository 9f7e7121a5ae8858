import { enqueue } from '../../background/enqueue.ts';
import type { Transaction } from '../../database/connect.ts';
import type { Services } from '../../services.ts';
import { type AccountLetter, accountLetter } from './account-letter.ts';
import { emailKeyOf } from './passwords/credentials.ts';

/** True where the service can send mail. */
export function hasMail({ mail }: Services): boolean {
  return mail.status === 'available';
}

/** Has the letter written and sent once the transaction is committed; nothing where the service has no mail. */
export async function mailLater(tx: Transaction, services: Services, letter: AccountLetter): Promise<void> {
  // In one spelling, by which it is found when the account is deleted.
  const { kind, email } = letter;
  if (hasMail(services)) await enqueue(tx, accountLetter, { kind, email: emailKeyOf(email) });
}
