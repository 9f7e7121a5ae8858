/** Histories that once went wrong, or were suspected to. */
import { databases } from '@jobmagpie/server/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { noFaults } from './support/device.ts';
import type { Step } from './support/schedule.ts';
import { makeWorld, type World } from './support/world.ts';

const write = (device: number): Step => ({ do: 'write', device, entity: 'job', row: 0, change: 0 });
const exchange = (device: number, faults = {}): Step => ({
  do: 'exchange',
  devices: [{ device, faults: { ...noFaults, ...faults } }],
});
const writeChild = (device: number): Step => ({ do: 'write', device, entity: 'stageChange', row: 0, change: 0 });
const deleteJob = (device: number): Step => ({ do: 'delete', device, entity: 'job', row: 0 });
const wait: Step = { do: 'wait', ms: 60_000 };
const backUp: Step = { do: 'back-up' };
const putBack: Step = { do: 'put-back' };
/** The first request of an exchange that has something to send is the push, the second one the pull. */
const withoutPull = { requestLost: 1 };

describe.each(databases)('a history on %s', (_, makeDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(makeDatabase);
  });
  afterAll(() => world.close());

  it.each<[string, Step[]]>([
    [
      'in which a server is put back before a browser has ever pulled from it',
      [backUp, write(0), exchange(0, withoutPull), putBack, exchange(0), exchange(1)],
    ],
    [
      'in which it is put back twice, and the browser is stopped as it begins anew',
      [
        write(0),
        exchange(0),
        backUp,
        write(0),
        exchange(0),
        putBack,
        exchange(0, { killedAt: 9 }),
        putBack,
        exchange(0),
      ],
    ],
    [
      'in which a request from before arrives again after it was put back',
      [backUp, write(0), exchange(0), putBack, { do: 'repeat', sent: 0 }, write(0), exchange(0), exchange(1)],
    ],
    [
      'in which a clock leaps a year ahead after the server was put back',
      [backUp, write(3), exchange(3), putBack, { do: 'clock', device: 3, skewMs: 31_536_000_000 }],
    ],
    [
      'in which a job is deleted with its history, and edited elsewhere before that is heard of',
      [write(0), writeChild(0), exchange(0), exchange(1), deleteJob(1), wait, write(0), exchange(0), exchange(1)],
    ],
  ])('%s', async (_, history) => world.play(history));
});
