import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';

/**
 * Runs tests of the suite for longer than the suite does. The runner starts PostgreSQL and stands in for the browser.
 * Gives what they wrote to the file that `summaryVariable` names to them, empty where they did not come so far.
 */
export async function runTests(
  chosen: readonly string[],
  summaryVariable: string,
  environment: Record<string, string>,
): Promise<{ isFine: boolean; summary: string }> {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder.path, 'summary');
  // What the extension's code is checked against; a fresh copy of the project has it only after this.
  spawnSync('pnpm', ['--filter', '@jobmagpie/extension', 'run', 'prepare:types'], { stdio: 'ignore' });
  const runner = spawn('vitest', ['run', '--config', 'tests/vitest.config.ts', ...chosen], {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment, [summaryVariable]: file },
  });
  const [code] = await once(runner, 'exit');
  const summary = await readFile(file, 'utf8').catch(() => '');
  await folder.remove();
  return { isFine: code === 0, summary };
}
