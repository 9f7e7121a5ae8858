import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import type { Soak } from './soak.ts';

const Summary = z.record(z.string(), z.number());

/** The kills of the test suite, more of them. `--seed` gives the same moments and the same load. */
export const kill: Soak = {
  description: 'Servers on both databases, killed at random moments while devices push to them.',
  options: { kills: 200 },
  async run({ kills = 200 }, seed) {
    const folder = await makeTemporaryFolder();
    const file = path.join(folder.path, 'summary');
    const test = ['--project', 'flows', 'tests/flows/kill.test.ts'];
    // The test runner starts the PostgreSQL.
    const runner = spawn('vitest', ['run', '--config', 'tests/vitest.config.ts', ...test], {
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
      env: { ...process.env, KILL_KILLS: String(kills), KILL_SEED: String(seed), KILL_SUMMARY: file },
    });
    const [code] = await once(runner, 'exit');
    const values = Summary.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')));
    await folder.remove();
    return { isFine: code === 0, values };
  },
};
