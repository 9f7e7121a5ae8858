import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../../.toolchain/browsers.ts';
import { extensionFolder } from '../../../.toolchain/build-extension.ts';
import { eventually } from '../eventually.ts';
import { closeTabs } from './tabs.ts';
import { BACKSTAGE_PATH, type LaunchOptions, type Popup, type TestBrowser } from './test-browser.ts';

/** Debian's Chromium and others run as root only without their sandbox. */
const sandboxFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function launchChromium(options: LaunchOptions): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: requireBrowser('chromium'),
    headless: true,
    acceptInsecureCerts: true,
    // Over a pipe the browser takes an extension at our word, and says why where it refuses one.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      ...sandboxFlags,
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--window-size=1280,900',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${options.pagePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
  });
  const id = await browser.installExtension(options.extensionFolder ?? extensionFolder('chromium'));
  await resumeAfterRestart(await browser.waitForTarget(isWorker));
  const extension = await eventually('the extension', async () => (await browser.extensions()).get(id));
  const origin = `chrome-extension://${extension.id}`;
  const backstage = await browser.newPage();
  await backstage.goto(`${origin}/${BACKSTAGE_PATH}`);

  const open = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    backstage,
    open,
    openExtensionPage: (path) => open(`${origin}/${path}`),
    openPopup: (page) => openPopup(browser, extension, page),
    // Keys sent over the debugging protocol do not reach an extension's commands, nor do they open a native menu.
    pressCommand: (page) => dispatch(browser, page, `chrome.commands.onCommand.dispatch('save-job', tab)`),
    chooseMenuItem: (page) =>
      dispatch(browser, page, `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-job' }, tab)`),
    async stopBackground() {
      const session = await backstage.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    closeTabs: () => closeTabs(browser, backstage),
    close: () => browser.close(),
  };
}

/** Puppeteer holds every worker at its start and lets it go once; a worker that was stopped starts more than once. */
async function resumeAfterRestart(worker: Target): Promise<void> {
  const session = await worker.createCDPSession();
  session.on('Inspector.targetReloadedAfterCrash', () => void session.send('Runtime.runIfWaitingForDebugger'));
}

async function openPopup(browser: Browser, extension: Extension, page: Page): Promise<Popup> {
  await page.bringToFront();
  const before = new Set(browser.targets());
  await extension.triggerAction(page);
  const target = await browser.waitForTarget((one) => !before.has(one) && one.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  return { page: popup, evaluate: (expression) => popup.evaluate(expression), close: () => popup.close() };
}

/** Runs an expression in the worker, with `tab` being the tab of `page`. */
async function dispatch(browser: Browser, page: Page, expression: string): Promise<void> {
  await page.bringToFront();
  const worker = await browser.waitForTarget(isWorker);
  const session = await worker.createCDPSession();
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(([tab]) => { ${expression} })`,
    awaitPromise: true,
  });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(`In the worker: ${exceptionDetails.text}`);
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}
