import { z } from 'zod';
import { runTests } from './run-tests.ts';
import type { Soak } from './soak.ts';

const Summary = z.object({ database: z.string(), seed: z.number() }).catchall(z.union([z.number(), z.string()]));

/** The histories of the test suite, more of them. A failure prints the seed and the path that play it again. */
export const sync: Soak = {
  description: 'Made-up histories of five browsers and a server, on both databases; all must end in the same state.',
  options: { schedules: 1_000 },
  async run({ schedules = 1_000 }, seed) {
    const startedAt = performance.now();
    const environment = { SYNC_SCHEDULES: String(schedules), SYNC_SEED: String(seed) };
    const { isFine, summary } = await runTests(['--project', 'sync'], 'SYNC_SUMMARY', environment);
    const values: Record<string, number> = { schedules, seconds: Math.round((performance.now() - startedAt) / 1_000) };
    for (const line of summary.split('\n').filter(Boolean)) {
      for (const [name, value] of Object.entries(Summary.parse(JSON.parse(line)))) {
        if (typeof value === 'number' && name !== 'seed') values[name] = (values[name] ?? 0) + value;
      }
    }
    return { isFine, values };
  },
};
