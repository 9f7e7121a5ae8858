/** Builds the extension for both browsers, and only when something that goes into it has changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = path.join(root, 'extension', '.output');
const stamp = path.join(output, 'built-from');

/** Where the built extension lies. */
export function extensionFolder(browser: BrowserName): string {
  return path.join(output, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Builds what is missing or out of date. Throws, with what the build said, when it fails. */
export function buildExtension(report: (line: string) => void = () => {}): void {
  const digest = sourcesDigest();
  const isBuilt = existsSync(extensionFolder('chromium')) && existsSync(extensionFolder('firefox'));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  report('Building the extension');
  const build = spawnSync('pnpm', ['--silent', '--filter', '@jobmagpie/extension', 'run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    // A test run says `test` here, and React would be built as its far larger development version.
    env: { ...process.env, NODE_ENV: 'production' },
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) {
    throw new Error(`The extension could not be built.\n${build.stdout}${build.stderr}`, { cause: build.error });
  }
  writeFileSync(stamp, digest);
}

/** A digest of every file that a build reads. */
function sourcesDigest(): string {
  const files = globSync(
    [
      'extension/{src,public}/**',
      'extension/*.{ts,json}',
      'packages/*/src/**',
      'packages/*/package.json',
      'pnpm-lock.yaml',
    ],
    { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx', '**/node_modules'] },
  ).sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const full = path.join(root, file);
    if (statSync(full).isFile()) hash.update(file).update(readFileSync(full));
  }
  return hash.digest('hex');
}
