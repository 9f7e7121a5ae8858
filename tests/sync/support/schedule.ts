/** What can happen to five browsers and their server, as values: so that a history can be drawn, shrunk and replayed. */
import { type SyncedEntityName, syncedEntityList } from '@jobmagpie/model';
import fc from 'fast-check';
import type { Faults } from './device.ts';

export const DEVICES = 5;

export type Step =
  | { do: 'write'; device: number; entity: SyncedEntityName; row: number; change: number }
  | { do: 'delete' | 'restore'; device: number; entity: SyncedEntityName; row: number }
  | { do: 'exchange'; devices: { device: number; faults: Faults }[] }
  | { do: 'repeat'; sent: number }
  | { do: 'evict' | 'stop'; device: number }
  | { do: 'clock'; device: number; skewMs: number }
  | { do: 'wait'; ms: number }
  | { do: 'back-up' | 'put-back' };

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const device = fc.nat({ max: DEVICES - 1 });
const row = fc.nat({ max: 20 });
const names = syncedEntityList().map(([name]) => name);
const entity = fc.constantFrom(...names);
/** Those of which a person can have several, and delete one. */
const listed = fc.constantFrom(...syncedEntityList().flatMap(([name, { defaults }]) => (defaults ? [] : [name])));

/** One in `freq` is none. */
const atRequest = fc.option(fc.nat({ max: 3 }), { freq: 2 });
const faults: fc.Arbitrary<Faults> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constant({ requestLost: null, answerLost: null, doubled: null, killedAt: null, editedAt: null }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      requestLost: atRequest,
      answerLost: atRequest,
      doubled: atRequest,
      killedAt: fc.option(fc.nat({ max: 20 }), { freq: 2 }),
      editedAt: atRequest,
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('write' as const), device, entity, row, change: fc.nat({ max: 4 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), device, entity: listed, row }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('exchange' as const),
      devices: fc.uniqueArray(fc.record({ device, faults }), {
        minLength: 1,
        maxLength: DEVICES,
        selector: (one) => one.device,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), sent: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('evict' as const, 'stop' as const), device }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      device,
      skewMs: fc.oneof(
        fc.integer({ min: -240_000, max: 240_000 }),
        fc.constantFrom(-10 * YEAR, -YEAR, -HOUR, HOUR, YEAR, 10 * YEAR),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: HOUR / 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'back-up' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'put-back' as const }) },
);

export const schedule: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 20, maxLength: 45, size: 'max' });
