import type { UserId } from '@jobmagpie/model';
import type { Transaction } from '../../database/connect.ts';
import { lockServer, writeOwner } from '../../database/state.ts';
import type { Services } from '../../services.ts';
import { isForThisMachineAlone, isLoopback } from '../../settings.ts';
import { makeAccount } from './new-account.ts';

/**
 * Whose server this is; the account is made here where there is none. Only for callers who have shown that they are at
 * this machine: an account that a stranger makes on a public server is never the owner's.
 */
export async function ownerOfServer(tx: Transaction, now: Date): Promise<UserId> {
  const { ownerId } = await lockServer(tx); // two first pairings at once make one account
  if (ownerId !== null) return ownerId;
  const id = await makeAccount(tx, 'Owner', now);
  await writeOwner(tx, id);
  return id;
}

/** Makes the new account the owner's where nobody owns the server and the caller is at its machine. */
export async function claimServer(
  tx: Transaction,
  services: Services,
  hostname: string,
  userId: UserId,
): Promise<void> {
  if (!isAtThisMachine(services, hostname)) return;
  const { ownerId } = await lockServer(tx);
  if (ownerId === null) await writeOwner(tx, userId);
}

/**
 * True for a caller who can only be at this machine. A proxy of which the settings know nothing brings strangers in under
 * another name, unless it writes its own idea of one, as nginx does where it is told nothing.
 */
export function isAtThisMachine({ settings }: Services, hostname: string): boolean {
  return isForThisMachineAlone(settings) && isLoopback(hostname);
}
