/** Servers that are killed under load, at moments that a seed gives: nothing confirmed is lost, nothing is done twice. */
import { randomInt } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { makePostgresDatabase } from '@jobmagpie/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KillCounts, killUnderLoad } from '../support/killed-server.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

/** `KILL_SEED=… KILL_KILLS=…` plays a run again; `npm run soak -- kill` is the long one. */
const seed = Number(process.env.KILL_SEED ?? randomInt(2 ** 31));
const kills = Number(process.env.KILL_KILLS ?? 20);
const summary = process.env.KILL_SUMMARY;
/** At once, each with data of its own. More of them would fight for the processor, and measure that. */
const LANES = ['embedded', 'PostgreSQL'] as const;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
});
afterAll(() => folder.remove());

describe(`a server that is killed under load (KILL_SEED=${seed})`, () => {
  it(
    'keeps what it confirmed, does nothing twice and is back within ten seconds; a stop lets all finish',
    async () => {
      process.stdout.write(`KILL_SEED=${seed} KILL_KILLS=${kills}\n`);
      const lanes = await Promise.all(
        LANES.map(async (kind, lane) => {
          const database =
            kind === 'embedded' ? { dataDir: path.join(folder.path, String(lane)) } : await makePostgresDatabase();
          const share = Math.floor((kills + lane) / LANES.length);
          return await killUnderLoad(database, share, randomFrom(seed + lane));
        }),
      );
      const sum = (name: 'kills' | 'acknowledged' | 'retried' | 'lost' | 'doubled') =>
        lanes.reduce((total, counts) => total + counts[name], 0);
      const longest = (name: 'slowestRestartMs' | 'stopMs') => Math.max(...lanes.map((counts) => counts[name]));
      const values = {
        kills: sum('kills'),
        acknowledged: sum('acknowledged'),
        retried: sum('retried'),
        lost: sum('lost'),
        doubled: sum('doubled'),
        slowestRestartMs: longest('slowestRestartMs'),
        slowestStopMs: longest('stopMs'),
      };
      process.stdout.write(`${JSON.stringify(values)}\n`);
      if (summary !== undefined) await appendFile(summary, JSON.stringify(values));
      expect(values).toMatchObject({ kills, lost: 0, doubled: 0 });
      expect(values.acknowledged).toBeGreaterThan(kills);
      expect(values.retried).toBeGreaterThan(0);
      expect(values.slowestRestartMs).toBeLessThan(10_000);
      expect(lanes.map(({ stopCode }: KillCounts) => stopCode)).toEqual(LANES.map(() => 0));
      expect(values.slowestStopMs).toBeLessThan(10_000);
    },
    60_000 + kills * 15_000,
  );
});

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
