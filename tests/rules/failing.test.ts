import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('a test that fails beside the databases makes the whole run fail', { timeout: 120_000 }, () => {
  const config = fileURLToPath(new URL('failing/vitest.config.ts', import.meta.url));
  const { status, stdout } = spawnSync('vitest', ['run', '--config', config], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toContain('1 failed');
  expect(status).toBe(1);
});
