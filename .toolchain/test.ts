/** `npm test`: the types of every package, then every test, those in real browsers included. */
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from './browsers.ts';

const args = process.argv.slice(2);
// One project, or one file, needs neither the types of all packages nor a browser that it does not use.
const isWhole = args.length === 0;
try {
  if (isWhole) {
    ensureBrowsers(['chromium', 'firefox']);
    run('pnpm', ['--recursive', '--loglevel=error', '--workspace-concurrency=2', 'run', 'types']);
  }
  run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...args]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode ||= 1;
}

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error !== undefined) throw error;
  if (status === 0) return;
  process.exitCode = status ?? 1;
  throw new Error(`“${[command, ...args].join(' ')}” failed.`);
}
