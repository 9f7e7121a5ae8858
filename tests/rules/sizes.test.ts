import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFolder } from '../../.toolchain/build-extension.ts';

const kB = 1_000;

describe.each(['chromium', 'firefox'] as const)('what %s loads', (browser) => {
  const folder = extensionFolder(browser);

  it('puts at most 20 kB of script into every page of a board', () => {
    expect(statSync(path.join(folder, 'content-scripts/capture.js')).size).toBeLessThanOrEqual(20 * kB);
  });

  it('puts at most 30 kB of button into a page that may hold a posting', () => {
    expect(statSync(path.join(folder, 'content-scripts/button.js')).size).toBeLessThanOrEqual(30 * kB);
  });

  it('puts at most 250 kB of extractor into a page that may hold a posting: parsing it takes time in the page itself', () => {
    expect(statSync(path.join(folder, 'extract.js')).size).toBeLessThanOrEqual(250 * kB);
  });

  it('opens the popup with at most 480 kB of script', () => {
    const sizes = [...scriptsOf(folder, 'popup.html')].map((file) => statSync(path.join(folder, file)).size);
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(480 * kB);
  });
});

/** Every script that a page loads before it shows anything: those it names, and what these import at once. */
function scriptsOf(folder: string, page: string): Set<string> {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const found = new Set<string>();
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap((match) => match[1] ?? []);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(path.join(folder, file), 'utf8');
    for (const match of code.matchAll(/(?:^|[;}])import(?:[^'"()]*?from)?["'](\.[^"']+)["']/g)) {
      queue.push(path.posix.join(path.posix.dirname(file), match[1] ?? ''));
    }
  }
  return found;
}
