import type { Transaction } from '../../database/connect.ts';
import type { Services } from '../../services.ts';

/** What is written to the address of an account: a link that verifies it, a note that it is known, a link to reset. */
export type AccountMailKind = 'verify-email' | 'address-known' | 'reset-password';

/** True where the service can send mail. */
export function hasMail(_services: Services): boolean {
  return false;
}

/** Has the letter written and sent once the transaction is committed; nothing where the service has no mail. */
export async function mailLater(
  _tx: Transaction,
  services: Services,
  _mail: { kind: AccountMailKind; email: string },
): Promise<void> {
  if (!hasMail(services)) return;
}
