import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

const launchers = { chromium: launchChromium, firefox: launchFirefox } satisfies Record<
  BrowserName,
  (options: LaunchOptions) => Promise<TestBrowser>
>;

export async function launch(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return launchers[name](options);
}
