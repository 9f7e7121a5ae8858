import type { Page } from 'puppeteer-core';

/** The words that a page shows, as a person sees them: without what is hidden, with the line breaks of the layout. */
export async function wordsOf(page: Page): Promise<string> {
  return String(await page.evaluate('document.body?.innerText ?? ""'));
}
