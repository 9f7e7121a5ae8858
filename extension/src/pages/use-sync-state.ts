import { useLiveQuery } from 'dexie-react-hooks';
import { unsentCount } from '../store/outbox.ts';
import { type Exchange, type Pairing, readExchange, readPairing } from '../store/pairing.ts';

export interface SyncState {
  pairing: Pairing | null;
  exchange: Exchange;
  /** How many edits wait to be sent. */
  unsent: number;
}

/** How this browser stands with its server; undefined until that was read. */
export function useSyncState(): SyncState | undefined {
  return useLiveQuery(async () => {
    const pairing = await readPairing();
    // Without a server nothing waits for one, and a long queue need not be counted.
    return { pairing, exchange: await readExchange(), unsent: pairing === null ? 0 : await unsentCount() };
  });
}
