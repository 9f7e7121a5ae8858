import type { Browser, Page } from 'puppeteer-core';

/** The WebDriver BiDi connection that puppeteer keeps to itself: what it has no call for goes over it directly. */
export interface BidiConnection {
  send(method: string, parameters: object): Promise<unknown>;
}

export function connectionOf(browser: Browser): BidiConnection {
  if (!('connection' in browser) || !isConnection(browser.connection))
    throw new Error('This is not Firefox over BiDi.');
  return browser.connection;
}

/** Shows an extension's page in a tab. `page.goto` would wait for events that Firefox does not send for one. */
export async function goToExtension(browser: Browser, page: Page, url: string): Promise<void> {
  const frame = page.mainFrame();
  if (!('_id' in frame)) throw new Error('The frame has no id.');
  await connectionOf(browser).send('browsingContext.navigate', { context: frame._id, url, wait: 'complete' });
}

function isConnection(value: unknown): value is BidiConnection {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}
