import type { Fill } from '../store/fill.ts';
import type { UnsentWork } from '../store/unsent-work.ts';
import { isOnOwnMachine } from './server-address.ts';
import type { SyncState } from './use-sync-state.ts';

/** How this browser stands with its server, in the one way that matters most now. */
export type SyncStanding =
  | { kind: 'unpaired' }
  | { kind: 'offline' }
  | { kind: 'away'; problem: string }
  | { kind: 'filling'; fill: Fill }
  | { kind: 'first' }
  | { kind: 'sending' }
  | { kind: 'synced'; at: string };

/** Never "synced" while something of this browser is on no server: a person would rely on it. */
export function syncStanding({ pairing, exchange, fill, unsent }: SyncState, isOnline: boolean): SyncStanding {
  if (pairing === null) return { kind: 'unpaired' };
  if (!isOnline && !isOnOwnMachine(new URL(pairing.serverUrl))) return { kind: 'offline' };
  if (exchange.problem !== null) return { kind: 'away', problem: exchange.problem };
  if (fill !== null) return { kind: 'filling', fill };
  if (exchange.lastSuccessAt === null) return { kind: 'first' };
  return hasUnsent(unsent) ? { kind: 'sending' } : { kind: 'synced', at: exchange.lastSuccessAt };
}

export function hasUnsent({ jobs, others }: UnsentWork): boolean {
  return jobs + others > 0;
}
