import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { eventually } from '../eventually.ts';
import { clickAt } from './page-button.ts';
import { tabIdOf } from './tabs.ts';
import type { TestBrowser } from './test-browser.ts';

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const Picker = z.object({
  /** All words of its bar. */
  text: z.string(),
  deeds: z.array(z.object({ label: z.string(), box: Box })),
  /** What is framed in the page; null for nothing. */
  frame: Box.nullable(),
});
type Picker = z.infer<typeof Picker>;

/** What a person points with in a page, or null; seen as `readButton` sees the button. */
export async function readPicker(browser: TestBrowser, page: Page): Promise<Picker | null> {
  const seen: unknown = await browser.backstage.evaluate(
    async (tabId) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const host = document.querySelector<HTMLElement>('jobmagpie-picker');
          if (host === null) return null;
          const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
          const bar = root?.querySelector<HTMLElement>('.bar');
          const around = root?.querySelector<HTMLElement>('.frame');
          if (!bar || !around) return null;
          const box = (element: Element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x, y, width, height };
          };
          return {
            text: bar.textContent,
            deeds: [...bar.querySelectorAll('button')].map((deed) => ({ label: deed.textContent, box: box(deed) })),
            frame: around.hidden ? null : box(around),
          };
        },
      });
      return frame?.result ?? null;
    },
    await tabIdOf(browser, page),
  );
  return seen === null ? null : Picker.parse(seen);
}

/** Waits until the bar says the words. */
export async function pickerShows(browser: TestBrowser, page: Page, words: string): Promise<Picker> {
  let last: Picker | null = null;
  try {
    return await eventually(`“${words}” in the picker`, async () => {
      last = await readPicker(browser, page);
      return last?.text.includes(words) && last;
    });
  } catch (error) {
    throw new Error(`The picker in ${page.url()} was last seen as ${JSON.stringify(last)}`, { cause: error });
  }
}

/** Presses one of the buttons of the bar with the mouse. */
export async function pressInPicker(browser: TestBrowser, page: Page, label: string): Promise<void> {
  const { deeds } = await pickerShows(browser, page, label);
  const deed = deeds.find((one) => one.label === label);
  if (deed === undefined) throw new Error(`The picker has no button “${label}”`);
  await clickAt(page, deed.box);
}

/** Waits until nothing is left of it in the page. */
export async function pickerIsGone(browser: TestBrowser, page: Page): Promise<void> {
  await eventually('the picker to go', async () => (await readPicker(browser, page)) === null);
}
