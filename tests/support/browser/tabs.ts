import type { Browser, Page } from 'puppeteer-core';
import type { TestBrowser } from './test-browser.ts';

/** The browser's own number of a tab. No two tabs of a test show the same address. */
export async function tabIdOf({ backstage }: TestBrowser, page: Page): Promise<number> {
  const id = await backstage.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const active = tabs.find((tab) => tab.active);
    // The browser keeps the address of a site that the extension may not read to itself: then it is the tab in front.
    return (tabs.find((tab) => tab.url === url) ?? (active?.url === undefined ? active : undefined))?.id ?? null;
  }, page.url());
  if (id === null) throw new Error(`No tab shows ${page.url()}.`);
  return id;
}

export async function closeTabs(browser: Browser, backstage: Page): Promise<void> {
  const others = (await browser.pages()).filter((page) => page !== backstage);
  await Promise.all(others.map((page) => page.close()));
}
