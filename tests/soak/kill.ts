import { z } from 'zod';
import { runTests } from './run-tests.ts';
import type { Soak } from './soak.ts';

const Summary = z.record(z.string(), z.number());

/** The kills of the test suite, more of them. `--seed` gives the same load and moments as far as a machine's timing lets it. */
export const kill: Soak = {
  description: 'Servers on both databases, killed at random moments while devices push to them.',
  options: { kills: 200 },
  async run({ kills = 200 }, seed) {
    const chosen = ['--project', 'flows', 'tests/flows/kill.test.ts'];
    const environment = { KILL_KILLS: String(kills), KILL_SEED: String(seed) };
    const { isFine, summary } = await runTests(chosen, 'KILL_SUMMARY', environment);
    return { isFine, values: Summary.parse(JSON.parse(summary || '{}')) };
  },
};
