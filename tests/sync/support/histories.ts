import { randomInt } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { databases } from '@jobmagpie/server/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Step, schedule } from './schedule.ts';
import { makeWorld, type World } from './world.ts';

/** `SYNC_SEED` and `SYNC_PATH`, as a failure prints them, play the same history again. */
const { SYNC_SEED, SYNC_PATH, SYNC_SCHEDULES = '200', SYNC_SUMMARY } = process.env;

/** One history takes half a second on a machine that does nothing else. */
const MS_FOR_ONE = 5_000;
/** How long a shorter history is looked for. Without an end the seed would never be printed. */
const MS_FOR_SHRINKING = 120_000;

/** Plays half of the histories on this kind of database; the other kind, in another process, plays the other half. */
export function playHistories(kind: 'the embedded database' | 'PostgreSQL'): void {
  const makeDatabase = databases.find(([name]) => name === kind)?.[1];
  if (makeDatabase === undefined) throw new Error(`There is no ${kind}.`);
  const seed = Number(SYNC_SEED ?? randomInt(2 ** 31));
  const replay = { seed, ...(SYNC_PATH !== undefined && { path: SYNC_PATH }) };

  describe(`histories of five devices on ${kind}`, () => {
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

    const numRuns = Math.ceil(Number(SYNC_SCHEDULES) / 2);
    const timeout = numRuns * MS_FOR_ONE + MS_FOR_SHRINKING;

    it('end in the same state everywhere, with every edit that was kept and none that nobody made', {
      timeout,
    }, async () => {
      let shrinkUntil = Number.POSITIVE_INFINITY;
      const play = async (history: Step[]) => {
        if (Date.now() > shrinkUntil) return; // what is not played is no shorter history that fails
        try {
          await world.play(history);
        } catch (error) {
          shrinkUntil = Math.min(shrinkUntil, Date.now() + MS_FOR_SHRINKING);
          throw error;
        }
      };
      await fc.assert(fc.asyncProperty(schedule, play), { numRuns, ...replay });
    });
  });
}
