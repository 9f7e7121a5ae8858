import type { UserId } from '@jobmagpie/model';
import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/connect.ts';
import { hasOwner, lockServer, writeOwner } from '../../database/state.ts';
import type { Services } from '../../services.ts';
import { isForThisMachineAlone, isLoopback } from '../../settings.ts';
import { makeAccount } from './new-account.ts';
import { emailKeyOf } from './passwords/credentials.ts';
import { credentials, identities } from './tables.ts';

/**
 * Whose server this is; the account is made here where there is none. Only for callers who have shown that they are at
 * this machine.
 *
 * An account that somebody registers is never the owner's by itself, on a server that only its own machine reaches
 * either: other people and programs of the machine can register as well, and the first pairing, or a code from the
 * window, would bring the person who runs the server into an account to which a stranger has the password.
 */
export async function ownerOfServer(tx: Transaction, now: Date): Promise<UserId> {
  const { ownerId } = await lockServer(tx); // two first pairings at once make one account
  if (ownerId !== null) return ownerId;
  const id = await makeAccount(tx, { label: 'Owner', language: null }, now);
  await writeOwner(tx, id);
  return id;
}

/**
 * Makes an account the owner's, in place of another where there is one. Only for the person at the console, who knows
 * their own address; where it leads to more than one account, none is taken for theirs.
 */
export async function makeOwner(db: Database, email: string): Promise<'done' | 'unknown' | 'ambiguous'> {
  return await db.transaction(async (tx) => {
    await lockServer(tx);
    const key = emailKeyOf(email);
    const byPassword = await tx
      .select({ userId: credentials.userId })
      .from(credentials)
      .where(eq(credentials.emailKey, key));
    const byProvider = await tx
      .select({ userId: identities.userId })
      .from(identities)
      .where(eq(sql`lower(${identities.email})`, key));
    const [found, ...others] = new Set([...byPassword, ...byProvider].map(({ userId }) => userId));
    if (found === undefined) return 'unknown';
    if (others.length > 0) return 'ambiguous';
    await writeOwner(tx, found);
    return 'done';
  });
}

/** Tells the person at the console that somebody, perhaps they, has an account on a server that is nobody's yet. */
export async function tellOfNewAccount(services: Services, hostname: string): Promise<void> {
  if (!isAtThisMachine(services, hostname) || (await hasOwner(services.db))) return;
  services.announce('Somebody asked for an account here, and this server has no owner yet.');
  services.announce('If it was you: sign in, then type the address of the account here and press Enter.');
}

/**
 * True for a caller who can only be at this machine. A proxy of which the settings know nothing brings strangers in under
 * another name, unless it writes its own idea of one, as nginx does where it is told nothing.
 */
export function isAtThisMachine({ settings }: Services, hostname: string): boolean {
  return isForThisMachineAlone(settings) && isLoopback(hostname);
}
