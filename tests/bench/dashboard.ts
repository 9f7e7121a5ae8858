import type { Page } from 'puppeteer-core';
import { launchChromium } from '../support/browser/chromium.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { startPageServer } from '../support/page-server.ts';
import { type Benchmark, median } from './benchmark.ts';
import { copyExtension } from './extension-copy.ts';
import { addEmptyPage, fillStore, JOBS, timeToPaint } from './many-jobs-page.ts';

const ROUNDS = 9;
const WARM_UP = 2;
const EMPTY_PAGE = 'empty-react.html';

export const dashboard: Benchmark = {
  description: `The dashboard over ${JOBS} saved jobs: first rows against an empty React page, typing in the search, scrolling.`,
  async run(report) {
    const extension = await copyExtension(report);
    const pages = await startPageServer();
    await addEmptyPage(extension.path);
    const browser = await launchChromium({ pagePort: pages.port, extensionFolder: extension.path });
    try {
      report(`Saving ${JOBS} jobs`);
      await fillStore(browser);
      const rounds: { tableMs: number; boardMs: number; emptyMs: number }[] = [];
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const measured = {
          tableMs: await timeToPaint(browser, 'dashboard.html#/jobs', '[data-job-row]'),
          emptyMs: await timeToPaint(browser, EMPTY_PAGE, '#shown'),
          boardMs: await timeToPaint(browser, 'dashboard.html#/board', '[data-job-row]'),
        };
        if (round >= WARM_UP) rounds.push(measured);
        report(
          `table after ${measured.tableMs.toFixed(0)} ms, board after ${measured.boardMs.toFixed(0)} ms, ` +
            `empty page after ${measured.emptyMs.toFixed(0)} ms`,
        );
      }
      const table = await openWhole(browser, 'dashboard.html#/jobs');
      const typing = await framesOfTyping(table);
      await untilWhole(table);
      const tableScroll = await scrollThrough(table, 'table', 'tbody');
      await table.close();
      const board = await openWhole(browser, 'dashboard.html#/board');
      const boardScroll = await scrollThrough(board, '[data-board-column]', '[data-board-column] > ul');
      await board.close();
      return {
        ratios: {
          toEmptyReactPage: median(rounds.map(({ tableMs, emptyMs }) => tableMs / emptyMs)),
          boardToEmptyReactPage: median(rounds.map(({ boardMs, emptyMs }) => boardMs / emptyMs)),
          tableFramesWithMissingRows: tableScroll.missingShare,
          boardFramesWithMissingCards: boardScroll.missingShare,
        },
        values: {
          firstRowsMs: median(rounds.map(({ tableMs }) => tableMs)),
          firstCardsMs: median(rounds.map(({ boardMs }) => boardMs)),
          emptyReactPageMs: median(rounds.map(({ emptyMs }) => emptyMs)),
          framesToSearchAnswer: median(typing.map(({ frames }) => frames)),
          searchAnswerMs: median(typing.map(({ ms }) => ms)),
          slowestSearchAnswerMs: Math.max(...typing.map(({ ms }) => ms)),
          tableScrollFrames: tableScroll.frames,
          tableSlowestFrameMs: tableScroll.slowestMs,
          boardScrollFrames: boardScroll.frames,
          boardSlowestFrameMs: boardScroll.slowestMs,
          jobs: JOBS,
        },
      };
    } finally {
      await browser.close();
      await pages.close();
      await extension.remove();
    }
  },
};

/** A page whose every job was read. */
async function openWhole(browser: TestBrowser, address: string): Promise<Page> {
  const page = await browser.openExtensionPage(address);
  await page.setViewport({ width: 1280, height: 900 });
  await untilWhole(page);
  return page;
}

/** Resolves when every job is shown. */
async function untilWhole(page: Page): Promise<void> {
  // The words for a screen reader name how many there are.
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('[role=status]')].some(
        ({ textContent }) => textContent?.replaceAll(/\D/g, '') === count,
      ),
    {},
    String(JOBS),
  );
}

/** Types words letter by letter, and counts frames from each letter to the rows that answer it. */
async function framesOfTyping(page: Page): Promise<{ frames: number; ms: number }[]> {
  const answers: { frames: number; ms: number }[] = [];
  for (const word of ['engineer 99', 'company 41', 'engineer 1234']) {
    for (let length = 1; length <= word.length; length += 1) {
      const typed = word.slice(0, length);
      answers.push(await page.evaluate(typeAndWait, typed));
    }
    await page.evaluate(typeAndWait, '');
  }
  return answers;
}

/** In the page: puts words into the search as typing does, and waits until the number of rows fits them. */
async function typeAndWait(typed: string): Promise<{ frames: number; ms: number }> {
  const input = document.querySelector<HTMLInputElement>('header input[type=search]');
  if (input === null) throw new Error('There is no search.');
  const start = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, typed);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  const words = typed.toLowerCase().split(' ').filter(Boolean);
  let frames = 0;
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames += 1;
    const rows = [...document.querySelectorAll('tbody tr')];
    const isAnswer = rows.every(({ textContent }) => words.every((word) => textContent?.toLowerCase().includes(word)));
    if ((isAnswer && rows.length > 0) || frames > 300) return { frames, ms: performance.now() - start };
  }
}

interface Scrolled {
  frames: number;
  missingShare: number;
  slowestMs: number;
}

/** Scrolls from top to bottom as a hand on a wheel does, and looks in every frame whether rows fill what is in sight. */
async function scrollThrough(page: Page, inside: string, list: string): Promise<Scrolled> {
  return page.evaluate(scrollAndWatch, inside, list);
}

/** In the page. */
async function scrollAndWatch(inside: string, list: string): Promise<Scrolled> {
  const start = document.querySelector(inside);
  const rows = document.querySelector(list);
  if (start === null || rows === null) throw new Error(`${inside} is not there.`);
  let scroller: Element = start;
  while (getComputedStyle(scroller).overflowY !== 'auto' && scroller.parentElement !== null)
    scroller = scroller.parentElement;
  // Six hundred screens: one in every frame is faster than any wheel, and as far as Page Down goes.
  const step = scroller.clientHeight;
  const samples: { isMissing: boolean; ms: number }[] = [];
  let last = performance.now();
  while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 2) {
    scroller.scrollTop += step;
    // What is on the screen is what stands there after the frame's own callbacks.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    );
    const view = scroller.getBoundingClientRect();
    const boxes = [...rows.children].map((row) => row.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const end = Math.min(view.bottom, rows.getBoundingClientRect().bottom) - 12;
    const now = performance.now();
    samples.push({ isMissing: top > view.top + 48 || bottom < end, ms: now - last });
    last = now;
  }
  return {
    frames: samples.length,
    missingShare: samples.filter(({ isMissing }) => isMissing).length / samples.length,
    slowestMs: Math.max(...samples.map(({ ms }) => ms)),
  };
}
