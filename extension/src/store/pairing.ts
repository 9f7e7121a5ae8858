import { Instant, UserId } from '@jobmagpie/model';
import { Cursor } from '@jobmagpie/sync';
import { z } from 'zod';
import { database } from './database.ts';
import { offerEverything } from './offer.ts';

const PAIRING = 'pairing';
const EXCHANGE = 'exchange';
const HAS_MET_SERVER = 'hasMetServer';
const OWNER = 'owner';

/** The server that this browser is paired with. The token never leaves the extension's own storage but to that server. */
export const Pairing = z.object({
  serverUrl: z.url(),
  token: z.string().min(1),
  userId: UserId,
  /** Where the next pull goes on; null before the first. */
  cursor: Cursor.nullable(),
  /** Whether an exchange was begun since the cursor was null: then the server may have had something of ours. */
  hasBegun: z.boolean().optional(),
});
export type Pairing = z.infer<typeof Pairing>;

/** How the last exchange with the server went. */
export const Exchange = z.object({
  lastSuccessAt: Instant.nullable(),
  /** What went wrong since, in words for a person; null while all is well. */
  problem: z.string().nullable(),
});
export type Exchange = z.infer<typeof Exchange>;

export async function readPairing(): Promise<Pairing | null> {
  const row = await database.device.get(PAIRING);
  return row === undefined ? null : Pairing.parse(row.value);
}

export async function writePairing(pairing: Pairing): Promise<void> {
  await database.device.put({ key: PAIRING, value: pairing });
}

/**
 * Begins with a server: from now on it is the one that everything goes to, all that is here included. One transaction,
 * so that a worker which is stopped leaves this browser either not paired or paired with everything on its way.
 */
export async function beginPairing(pairing: Omit<Pairing, 'cursor' | 'hasBegun'>): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const isFirst = !(await hasMetServer());
    await database.device.bulkPut([
      { key: PAIRING, value: { ...pairing, cursor: null } },
      { key: HAS_MET_SERVER, value: true },
    ]);
    await database.device.delete(EXCHANGE);
    // Before the first server everything is from here, and all of it is in the queue.
    if (!isFirst) await offerEverything();
  });
}

/**
 * Begins to exchange with a server from which nothing was pulled yet. Without a cursor nobody can tell whether it was put
 * back to an older copy since an earlier try, in which it may have confirmed something: so a second try offers
 * everything again.
 */
export async function beginFirstExchange({ token }: Pairing): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    const pairing = await readPairing();
    if (pairing?.token !== token || pairing.cursor !== null) return;
    if (pairing.hasBegun === true) await offerEverything();
    else await writePairing({ ...pairing, hasBegun: true });
  });
}

/** The place that pulling from a server has reached. The token says which pairing it belongs to. */
export interface Reached {
  token: string;
  cursor: Cursor | null;
}

/** Keeps the place that pulling has reached, unless the browser was paired anew meanwhile. */
export async function writeReached({ token, cursor }: Reached): Promise<void> {
  await database.transaction('rw', database.device, async () => {
    const pairing = await readPairing();
    if (pairing?.token === token) await writePairing({ ...pairing, cursor });
  });
}

/** True where a server may have rows that are not in the queue any more. */
export async function hasMetServer(): Promise<boolean> {
  return (await database.device.get(HAS_MET_SERVER)) !== undefined;
}

/** From now on the queue does not hold everything that is here: the next server is offered all of it. */
export async function markServerMet(): Promise<void> {
  await database.device.put({ key: HAS_MET_SERVER, value: true });
}

/** Forgets the server; every job stays here, and whose they are. */
export async function removePairing(): Promise<void> {
  await database.transaction('rw', database.device, async () => {
    const owner = await readOwner();
    if (owner !== null) await database.device.put({ key: OWNER, value: owner });
    await database.device.bulkDelete([PAIRING, EXCHANGE]);
  });
}

/** The account that this copy belongs to, the last one that was signed in to; null where there was none yet. */
export async function readOwner(): Promise<UserId | null> {
  const pairing = await readPairing();
  if (pairing !== null) return pairing.userId;
  const row = await database.device.get(OWNER);
  return row === undefined ? null : UserId.parse(row.value);
}

export async function readExchange(): Promise<Exchange> {
  const row = await database.device.get(EXCHANGE);
  return row === undefined ? { lastSuccessAt: null, problem: null } : Exchange.parse(row.value);
}

export async function writeExchange(exchange: Exchange): Promise<void> {
  await database.device.put({ key: EXCHANGE, value: exchange });
}
