import { cp } from 'node:fs/promises';
import path from 'node:path';
import { extensionFolder } from '../../../.toolchain/build-extension.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox } satisfies Record<
  BrowserName,
  (options: LaunchOptions) => Promise<TestBrowser>
>;

/**
 * Starts a browser with a copy of the built extension: browsers read its files as they need them, and a build meanwhile
 * would take them away.
 */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  const folder = await makeTemporaryFolder();
  const copy = path.join(folder.path, 'extension');
  await cp(options.extensionFolder ?? extensionFolder(name), copy, { recursive: true });
  const browser = await launchers[name]({ ...options, extensionFolder: copy });
  return {
    ...browser,
    async close() {
      await browser.close();
      await folder.remove();
    },
  };
}
