import { beforeAll, describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { useBrowser } from '../support/browser/story.ts';

interface Seen {
  rows: { words: string; place: string }[];
  focus: string | undefined;
}

declare global {
  var jobmagpieFirstRows: Promise<object> | undefined;
  /** What is seen of the rows at their first paint, with the first of them then focused, and in the frame in which the page is there. */
  var seen: Promise<{ first: Seen; page: Seen; pictures: number }>;
}

describe('the first picture of a page', () => {
  const stage = useBrowser('chromium');
  beforeAll(async () => {
    for (const title of ['Sail Maker', 'Rope Maker', 'Lighthouse Keeper'])
      await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title })));
  });

  it.each(['popup.html', 'dashboard.html#/jobs', 'dashboard.html#/board'])(
    '%s has the rows of the page itself, where the page has them, and hands on the focus',
    async (path) => {
      const page = await stage.browser.openExtensionPage('icon/16.png');
      await page.setViewport({ width: 1280, height: 900 });
      await page.bringToFront();
      await page.evaluateOnNewDocument(watch);
      await page.goto(new URL(`/${path}`, page.url()).href);
      const seen = await page.evaluate(() => globalThis.seen);
      expect(seen.first.rows.map(({ words }) => words)).toEqual([
        expect.stringContaining('Lighthouse Keeper'),
        expect.stringContaining('Rope Maker'),
        expect.stringContaining('Sail Maker'),
      ]);
      expect(seen.page).toEqual(seen.first);
      expect(seen.pictures, 'the page stands alone').toBe(1);
      await page.close();
    },
  );

  it('hands on a key that was pressed on a row before the page was there to hear it', async () => {
    const page = await stage.browser.openExtensionPage('icon/16.png');
    await page.bringToFront();
    await page.evaluateOnNewDocument(() => {
      const observer = new MutationObserver(() => {
        const row = document.querySelector<HTMLElement>('body > div:not(#root) [data-job-row]');
        if (row === null) return;
        observer.disconnect();
        row.focus();
        // The picture is in the document a moment before it begins to keep keys.
        setTimeout(() => row.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true })));
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(new URL('/dashboard.html#/jobs', page.url()).href);
    await page.waitForSelector('[role=combobox]:focus');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-job-row]:focus');
    await page.close();
  });

  it('is drawn too where the rows are read before the browser has come to the body of the page', async () => {
    const before = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    const rows = await before.evaluate(() => globalThis.jobmagpieFirstRows);
    await before.close();
    const page = await stage.browser.openExtensionPage('icon/16.png');
    await page.bringToFront();
    await page.evaluateOnNewDocument((read) => {
      Object.defineProperty(globalThis, 'jobmagpieFirstRows', { get: () => Promise.resolve(read), set: () => {} });
    }, rows);
    await page.evaluateOnNewDocument(watch);
    await page.goto(new URL('/dashboard.html#/jobs', page.url()).href);
    expect((await page.evaluate(() => globalThis.seen)).first.rows).toHaveLength(3);
    await page.close();
  });
});

/** In the page. */
function watch(): void {
  const look = (): Seen => ({
    rows: [...document.querySelectorAll('[data-job-row]')].map((row) => {
      // The row and not its words: those change their form when the typeface has come.
      const box = row.closest('tr, li')?.getBoundingClientRect() ?? new DOMRect();
      return { words: row.textContent, place: [box.x, box.y, box.width, box.height].map(Math.round).join() };
    }),
    focus: document.activeElement?.getAttribute('href') ?? undefined,
  });
  globalThis.seen = new Promise((resolve) => {
    let first: Seen | undefined;
    let isDrawn = false;
    new MutationObserver(() => {
      if (!isDrawn && document.querySelector('body > div:not(#root) [data-job-row]') !== null) {
        isDrawn = true;
        // Until its stylesheet is there the browser paints nothing.
        requestAnimationFrame(() => {
          document.querySelector<HTMLElement>('[data-job-row]')?.focus();
          first = look();
        });
      }
      if (first === undefined || document.querySelector('#root [data-job-row]') === null) return;
      const standing = first;
      // What is seen is what stands there when the frame is painted.
      requestAnimationFrame(() =>
        resolve({ first: standing, page: look(), pictures: document.querySelectorAll('main').length }),
      );
    }).observe(document, { childList: true, subtree: true });
  });
}
