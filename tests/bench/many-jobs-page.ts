/** What the benchmarks of pages share: a store with many jobs, a page that costs nothing, and the time to a first paint. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toInstant } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { putRows, readTable } from '../support/browser/store.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';

export const JOBS = 10_000;

/** What a page costs that does nothing but start React and show one line. */
const emptyReactPage = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('p', { id: 'shown' }, 'Shown'));
`;

/** Bundles the empty page as the product's pages are bundled, next to them. */
export async function addEmptyPage(folder: string): Promise<void> {
  const entry = path.join(import.meta.dirname, '.empty-react.js');
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? emptyReactPage : null),
      },
    ],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: entry, output: { entryFileNames: 'chunks/empty-react.js' } },
    },
  });
  await writeFile(
    path.join(folder, 'empty-react.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Empty</title>' +
      '<script type="module" crossorigin src="/chunks/empty-react.js"></script></head><body><div id="root"></div></body></html>',
  );
}

/** Puts ten thousand jobs into the store of a browser. */
export async function fillStore(browser: TestBrowser): Promise<void> {
  // The extension makes its database when it is first used.
  const page = await browser.openExtensionPage('popup.html');
  await page.waitForSelector('h2');
  await page.close();
  const words = Array.from({ length: 300 }, (_, index) => `word${index * 7_919}`);
  const start = Date.UTC(2026, 0, 1);
  for (let from = 0; from < JOBS; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, offset) => {
      const index = from + offset;
      const text = words.map((word) => `${word}${index % 97}`).join(' ');
      const job = aJob({
        title: `Engineer ${index}`,
        company: `Company ${index % 700}`,
        url: `https://jobs.example.com/${index}`,
        canonicalUrl: `https://jobs.example.com/${index}`,
        savedAt: toInstant(start + index * 60_000),
        description: { markdown: text, text },
      });
      const match = { status: 'no-score', missing: 'profile' };
      return { id: job.id, value: job, clocks: {}, deletedAt: null, match };
    });
    await putRows(browser, 'jobs', rows);
  }
  // After so many rows at once the background makes their keys, which it does once and not while somebody looks at a page.
  const opened = await browser.openExtensionPage('popup.html');
  await eventually('the keys of all jobs', async () => (await readTable(browser, 'jobKeys')).length === JOBS, {
    timeoutMs: 180_000,
  });
  await opened.close();
}

/** From the start of the navigation to the first paint that shows `selector`, in milliseconds. */
export async function timeToPaint(browser: TestBrowser, address: string, selector: string): Promise<number> {
  const page = await browser.openExtensionPage('icon/16.png');
  await page.evaluateOnNewDocument((wanted) => {
    const seen = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(wanted) === null) return;
        observer.disconnect();
        // A frame is painted after its callbacks; the message that follows them is the first thing after the paint.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    Object.assign(globalThis, { paintedAfter: seen });
  }, selector);
  await goTo(page, address);
  const painted: unknown = await page.evaluate('paintedAfter');
  await page.close();
  if (typeof painted !== 'number') throw new Error(`${address} never showed ${selector}.`);
  return painted;
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(new URL(`/${address}`, page.url()).href);
}
