import puppeteer, { type Page } from 'puppeteer-core';
import { requireBrowser } from '../../../.toolchain/browsers.ts';
import { extensionFolder } from '../../../.toolchain/build-extension.ts';
import { eventually } from '../eventually.ts';
import { type BidiConnection, connectionOf, contextOf } from './bidi.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { BACKSTAGE_PATH, type LaunchOptions, type TestBrowser } from './test-browser.ts';

const EXTENSION_ID = 'jobmagpie@jobmagpie.app';
/** Firefox makes up a host for every installation; the tests give it one, to know the addresses of its pages. */
const EXTENSION_HOST = '11111111-2222-4333-8444-555555555555';

export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Without system access, the addresses of extensions are refused.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_HOST }),
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.pagePort}`,
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(options.extensionFolder ?? extensionFolder('firefox'));
  const connection = connectionOf(browser);
  const window = await FirefoxWindow.find(connection, EXTENSION_ID);
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await goToExtension(connection, page, `moz-extension://${EXTENSION_HOST}/${path}`);
    return page;
  };
  return {
    name: 'firefox',
    backstage: await openExtensionPage(BACKSTAGE_PATH),
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    async openPopup(page) {
      await page.bringToFront();
      return window.openPopup();
    },
    async pressCommand(page) {
      await page.bringToFront();
      await window.pressCommand();
    },
    async chooseMenuItem(page) {
      await page.bringToFront();
      await page.mouse.click(40, 40, { button: 'right' });
      await eventually('the entry in the context menu', () => window.chooseMenuItem());
    },
    stopBackground: () => window.stopBackground(),
    close: () => browser.close(),
  };
}

/** `page.goto` would wait for events that Firefox does not send for an extension's page. */
async function goToExtension(connection: BidiConnection, page: Page, url: string): Promise<void> {
  await connection.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'complete' });
}
