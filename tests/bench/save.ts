import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { launchChromium } from '../support/browser/chromium.ts';
import { buttonIn, clickAt } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { tabIdOf } from '../support/browser/tabs.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { type PageServer, startPageServer } from '../support/page-server.ts';
import { postingPage, somePosting } from '../support/posting-page.ts';
import { type Benchmark, median } from './benchmark.ts';
import { copyExtension } from './extension-copy.ts';

const ROUNDS = 20;
const WARM_UP = 3;

/** The least that a save can be: the worker hears a message, puts one row on disk, and answers. */
const bareWorker = `import './PRODUCT_WORKER';
let bare;
const open = () => (bare ??= new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
}));
chrome.runtime.onMessage.addListener((message, sender, respond) => {
  if (message?.type !== 'bare-put') return false;
  open().then((database) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id: crypto.randomUUID() });
    transaction.oncomplete = () => respond(true);
  });
  return true;
});
`;

const Clicked = z.object({ atMs: z.number(), doneMs: z.number() });

export const save: Benchmark = {
  description: 'From the click on Save in a page to “Saved”, against a bare message that puts one row on disk.',
  async run(report) {
    const extension = await copyExtension(report);
    await addBareWorker(extension.path);
    const pages = await startPageServer();
    const browser = await launchChromium({ pagePort: pages.port, extensionFolder: extension.path });
    try {
      const running = await measure(browser, pages, { isStopped: false }, report);
      const stopped = await measure(browser, pages, { isStopped: true }, report);
      return {
        ratios: {
          toBareMessageAndStrictPut: median(running.map(({ saveMs, bareMs }) => saveMs / bareMs)),
          toBareMessageAndStrictPutWorkerStopped: median(stopped.map(({ saveMs, bareMs }) => saveMs / bareMs)),
        },
        values: {
          clickToSavedMs: median(running.map(({ saveMs }) => saveMs)),
          clickToSavedWorkerStoppedMs: median(stopped.map(({ saveMs }) => saveMs)),
          bareMessageAndStrictPutMs: median(running.map(({ bareMs }) => bareMs)),
        },
      };
    } finally {
      await browser.close();
      await pages.close();
      await extension.remove();
    }
  },
};

interface Round {
  saveMs: number;
  bareMs: number;
}

async function measure(
  browser: TestBrowser,
  pages: PageServer,
  { isStopped }: { isStopped: boolean },
  report: (line: string) => void,
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const number = isStopped ? 5_200_000 + round : 5_100_000 + round;
    const url = `https://boards.greenhouse.io/harbour/jobs/${number}`;
    // Of a company of its own, else it looks like the one before and Save would ask first.
    const html = postingPage(somePosting({ company: `Harbour ${number}` }));
    const page = await browser.open(
      pages.serve(url, html.replace('</main>', '<button id="bare">Bare</button></main>')),
    );
    const { press } = await buttonIn(browser, page, 'idle');
    await watchClicks(browser, page);
    const bare = await page.$eval('#bare', (button) => {
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x, y, width, height };
    });
    const clickBare = () => timedClick(browser, page, bare, 'bare', isStopped);
    const clickSave = () => timedClick(browser, page, press, 'save', isStopped);
    // The order changes, so that neither always has the warmer worker.
    const bareFirst = round % 2 === 0 ? await clickBare() : null;
    const saveMs = await clickSave();
    // What a save leaves to do afterwards is no part of the other's time.
    await eventually('the score', async () => (await readJobs(browser)).find(({ value }) => value.url === url)?.match);
    const measured = { saveMs, bareMs: bareFirst ?? (await clickBare()) };
    await page.close();
    if (round >= WARM_UP) rounds.push(measured);
    const state = isStopped ? 'stopped' : 'running';
    report(`worker ${state}: saved ${saveMs.toFixed(1)} ms, bare ${measured.bareMs.toFixed(1)} ms`);
  }
  return rounds;
}

/** Takes the time inside of the page, from the moment the mouse button came up to the change of the page. */
async function watchClicks(browser: TestBrowser, page: Page): Promise<void> {
  await browser.backstage.evaluate(
    async (tabId) => {
      await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const times: Record<string, { atMs: number; doneMs: number }> = {};
          Object.assign(globalThis, { benchTimes: times });
          const host = document.querySelector<HTMLElement>('jobmagpie-button');
          const pill = host && chrome.dom.openOrClosedShadowRoot(host)?.querySelector<HTMLElement>('.pill');
          const bare = document.querySelector('#bare');
          let clickedAt = 0;
          addEventListener('click', (event) => (clickedAt = event.timeStamp), { capture: true });
          bare?.addEventListener('click', async () => {
            await chrome.runtime.sendMessage({ type: 'bare-put' });
            times.bare = { atMs: clickedAt, doneMs: performance.now() };
          });
          if (!pill) throw new Error('The button is not there.');
          new MutationObserver(() => {
            if (pill.dataset.state === 'saved') times.save ??= { atMs: clickedAt, doneMs: performance.now() };
          }).observe(pill, { attributes: true });
        },
      });
    },
    await tabIdOf(browser, page),
  );
}

async function timedClick(
  browser: TestBrowser,
  page: Page,
  box: { x: number; y: number; width: number; height: number },
  what: 'save' | 'bare',
  isStopped: boolean,
): Promise<number> {
  if (isStopped) await browser.stopBackground();
  await clickAt(page, box);
  const tabId = await tabIdOf(browser, page);
  const { atMs, doneMs } = await eventually(`the answer to ${what}`, async () => {
    const found: unknown = await browser.backstage.evaluate(
      async (id, name) => {
        const [frame] = await chrome.scripting.executeScript({
          target: { tabId: id },
          func: (key: string) => {
            const { benchTimes } = globalThis as { benchTimes?: Record<string, unknown> }; // left there by `watchClicks`
            return benchTimes?.[key] ?? null;
          },
          args: [name],
        });
        return frame?.result ?? null;
      },
      tabId,
      what,
    );
    return found === null ? null : Clicked.parse(found);
  });
  return doneMs - atMs;
}

async function addBareWorker(folder: string): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  const manifest = z
    .looseObject({ background: z.looseObject({ service_worker: z.string() }) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(
    path.join(folder, 'bare-worker.js'),
    bareWorker.replace('PRODUCT_WORKER', manifest.background.service_worker.replace(/^\//, '')),
  );
  manifest.background.service_worker = 'bare-worker.js';
  await writeFile(file, JSON.stringify(manifest));
}
