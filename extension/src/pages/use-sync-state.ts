import { useLiveQuery } from 'dexie-react-hooks';
import { type Fill, readFill } from '../store/fill.ts';
import { unsentSince } from '../store/outbox.ts';
import { type Exchange, type Pairing, readExchange, readPairing } from '../store/pairing.ts';
import { type UnsentWork, unsentWork } from '../store/unsent-work.ts';

export interface SyncState {
  pairing: Pairing | null;
  exchange: Exchange;
  /** What waits to be sent. */
  unsent: UnsentWork;
  /** When the oldest of them was made; null where none waits. */
  unsentSince: string | null;
  /** How far the first fill is; null where none is under way. */
  fill: Fill | null;
}

/** How this browser stands with its server; undefined until that was read. */
export function useSyncState(): SyncState | undefined {
  return useLiveQuery(async () => {
    const [pairing, exchange] = await Promise.all([readPairing(), readExchange()]);
    // Without a server nothing waits for one, and a long queue need not be counted.
    if (pairing === null) return { pairing, exchange, unsent: { jobs: 0, others: 0 }, unsentSince: null, fill: null };
    const [unsent, since, fill] = await Promise.all([unsentWork(), unsentSince(), readFill()]);
    return { pairing, exchange, unsent, unsentSince: since, fill };
  });
}
