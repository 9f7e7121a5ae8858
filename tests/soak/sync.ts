import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { Soak } from './soak.ts';

const Summary = z.object({ database: z.string(), seed: z.number() }).catchall(z.union([z.number(), z.string()]));

/** The histories of the test suite, more of them. A failure prints the seed and the path that play it again. */
export const sync: Soak = {
  description: 'Made-up histories of five browsers and a server, on both databases; all must end in the same state.',
  options: { schedules: 1_000 },
  async run({ schedules = 1_000 }, seed) {
    const folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-soak-'));
    const file = path.join(folder, 'summary');
    const startedAt = performance.now();
    spawnSync('pnpm', ['--filter', '@jobmagpie/extension', 'run', 'prepare:types'], { stdio: 'ignore' });
    // The extension's code runs under the test runner, which stands in for the browser.
    const runner = spawn('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'sync'], {
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
      env: { ...process.env, SYNC_SCHEDULES: String(schedules), SYNC_SEED: String(seed), SYNC_SUMMARY: file },
    });
    const [code] = await once(runner, 'exit');
    const values: Record<string, number> = { schedules, seconds: Math.round((performance.now() - startedAt) / 1_000) };
    for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
      for (const [name, value] of Object.entries(Summary.parse(JSON.parse(line)))) {
        if (typeof value === 'number' && name !== 'seed') values[name] = (values[name] ?? 0) + value;
      }
    }
    await rm(folder, { recursive: true });
    return { isFine: code === 0, values };
  },
};
