import { newId, toInstant, UserId } from '@jobmagpie/model';
import { expect, it } from 'vitest';
import { syncStanding } from './sync-standing';
import type { SyncState } from './use-sync-state';

const at = toInstant(Date.UTC(2026, 10, 20));
const synced: SyncState = {
  pairing: { serverUrl: 'https://jobs.example.com', token: 't', userId: newId(UserId), cursor: null },
  exchange: { lastSuccessAt: at, problem: null },
  unsent: { jobs: 0, others: 0 },
  unsentSince: null,
  fill: null,
};
const waiting = { ...synced, unsent: { jobs: 1, others: 0 }, unsentSince: at };
const away = (state: SyncState) => ({ ...state, exchange: { ...state.exchange, problem: 'No server answers.' } });

it('says that all is synced only where nothing waits and nothing is in the way', () => {
  expect(syncStanding(synced, true)).toEqual({ kind: 'synced', at });
  expect(syncStanding(waiting, true)).toEqual({ kind: 'sending' });
  expect(syncStanding(away(synced), true)).toEqual({ kind: 'away', problem: 'No server answers.' });
  expect(syncStanding(away(waiting), true).kind).toBe('away');
  expect(syncStanding(away(waiting), false)).toEqual({ kind: 'offline' });
});

it('never calls a server on this computer offline, which needs no network', () => {
  const own = { ...synced, pairing: synced.pairing && { ...synced.pairing, serverUrl: 'http://127.0.0.1:4870' } };
  expect(syncStanding(own, false).kind).toBe('synced');
  expect(syncStanding(away(own), false).kind).toBe('away');
});

it('says that the first exchange is under way until there was one', () => {
  const first = { ...waiting, exchange: { lastSuccessAt: null, problem: null } };
  expect(syncStanding(first, true)).toEqual({ kind: 'first' });
  expect(syncStanding(away(first), true).kind).toBe('away');
  expect(syncStanding({ ...first, pairing: null }, false)).toEqual({ kind: 'unpaired' });
});
