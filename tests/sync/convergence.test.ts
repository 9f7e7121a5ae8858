import { randomInt } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { databases } from '@jobmagpie/server/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { schedule } from './support/schedule.ts';
import { makeWorld, type World } from './support/world.ts';

/** `SYNC_SEED` and `SYNC_PATH`, as a failure prints them, play the same history again. */
const { SYNC_SEED, SYNC_PATH, SYNC_SCHEDULES = '200', SYNC_SUMMARY } = process.env;
const seed = Number(SYNC_SEED ?? randomInt(2 ** 31));
const replay = { seed, ...(SYNC_PATH !== undefined && { path: SYNC_PATH }) };

/** Most of them on the fast one. */
const shareOf: Record<string, number> = { 'the embedded database': 0.75, PostgreSQL: 0.25 };

describe.each(databases)('histories of five devices on %s', (kind, makeDatabase) => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(makeDatabase);
  });
  afterAll(async () => {
    await world.close();
    const summary = `${JSON.stringify({ database: kind, seed, ...world.counts })}\n`;
    process.stdout.write(summary);
    if (SYNC_SUMMARY !== undefined) await appendFile(SYNC_SUMMARY, summary);
  });

  it('end in the same state everywhere, with every edit that was kept and none that nobody made', async () => {
    const numRuns = Math.ceil(Number(SYNC_SCHEDULES) * (shareOf[kind] ?? 1));
    await fc.assert(
      fc.asyncProperty(schedule, (history) => world.play(history)),
      { numRuns, ...replay },
    );
  });
});
