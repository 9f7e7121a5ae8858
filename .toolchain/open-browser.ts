/** Opens a browser of its own for trying Jobmagpie: with a profile that stays, the extension in it, and the welcome page. */
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { goToExtension } from './bidi.ts';
import { type BrowserName, requireBrowser } from './browsers.ts';
import { extensionFolder } from './build-extension.ts';
import { extensionPageInFirefox, fixedExtensionHost } from './extension-addresses.ts';

/** Why no window can be opened here; null where one can. */
export function noDisplayReason(): string | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return null;
  return 'There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no browser window can be opened. Run it on a desktop, or run “npm start” alone and put the extension into a browser by hand.';
}

/** Opens the welcome page at `hash`, `#pair=…`. The profile lies in `dataDir`. */
export async function openBrowser(name: BrowserName, dataDir: string, hash: string): Promise<Browser> {
  const userDataDir = path.join(dataDir, name);
  return name === 'chromium' ? openChromium(userDataDir, hash) : openFirefox(userDataDir, hash);
}

async function openChromium(userDataDir: string, hash: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...shared,
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    userDataDir,
    // Over a pipe, and with this switch, every Chromium takes an unpacked extension; by command line not all do.
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--enable-automation'],
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const id = await browser.installExtension(extensionFolder('chromium'));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/welcome.html${hash}`);
  return browser;
}

async function openFirefox(userDataDir: string, hash: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...shared,
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    userDataDir,
    // Without system access, Firefox refuses to go to an extension's page.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...fixedExtensionHost,
      // A temporary extension goes with every restart; what it saved stays.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(extensionFolder('firefox'));
  await goToExtension(browser, await browser.newPage(), extensionPageInFirefox(`welcome.html${hash}`));
  return browser;
}

const shared = {
  headless: false,
  defaultViewport: null,
  // Ctrl-C is answered in one place, which closes the browser first and then the service.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
} as const;
