import puppeteer, { type Page } from 'puppeteer-core';
import { connectionOf, goToExtension } from '../../../.toolchain/bidi.ts';
import { requireBrowser } from '../../../.toolchain/browsers.ts';
import { extensionFolder } from '../../../.toolchain/build-extension.ts';
import { EXTENSION_ID, extensionPageInFirefox, fixedExtensionHost } from '../../../.toolchain/extension-addresses.ts';
import { eventually } from '../eventually.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { closeTabs } from './tabs.ts';
import { BACKSTAGE_PATH, type LaunchOptions, type TestBrowser } from './test-browser.ts';

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
      ...fixedExtensionHost,
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${options.pagePort}`,
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(options.extensionFolder ?? extensionFolder('firefox'));
  const window = await FirefoxWindow.find(connectionOf(browser), EXTENSION_ID);
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await goToExtension(browser, page, extensionPageInFirefox(path));
    return page;
  };
  const backstage = await openExtensionPage(BACKSTAGE_PATH);
  return {
    name: 'firefox',
    backstage,
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
    async closeTabs() {
      await window.closePopup();
      await closeTabs(browser, backstage);
    },
    close: () => browser.close(),
  };
}
