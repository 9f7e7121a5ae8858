import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { eventually } from '../eventually.ts';
import { tabIdOf } from './tabs.ts';
import type { TestBrowser } from './test-browser.ts';

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const PageButton = z.object({
  state: z.enum(['idle', 'saving', 'saved', 'dismissed', 'failed', 'hidden']),
  label: z.string(),
  /** Where to press, in pixels of the window. */
  press: Box,
  /** What opens the card where Save is still to be pressed; it unfolds under the pointer. */
  more: Box,
  hide: Box,
  /** The words of what has the focus in it; null where nothing has. */
  focus: z.string().nullable(),
  /** The words of the card and where its first and its last button are; null while it is closed. */
  card: z.object({ text: z.string(), open: Box, last: Box }).nullable(),
});
export type PageButton = z.infer<typeof PageButton>;

/**
 * The extension's button in a page, or null. Its shadow root is closed to the page. Extensions may look into closed
 * roots, so this looks with the extension's own rights, from its world in that page.
 */
export async function readButton(browser: TestBrowser, page: Page): Promise<PageButton | null> {
  const seen: unknown = await browser.backstage.evaluate(
    async (tabId) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const host = document.querySelector<HTMLElement>('jobmagpie-button');
          if (host === null) return null;
          const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
          const pill = root?.querySelector<HTMLElement>('.pill');
          const press = pill?.querySelector('.save');
          const more = pill?.querySelector('.more');
          const hide = pill?.querySelector('.hide');
          const card = root?.querySelector<HTMLElement>('.card');
          if (pill === null || pill === undefined || !press || !more || !hide || !card) return null;
          const box = (element: Element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return { x, y, width, height };
          };
          const [open] = card.querySelectorAll('button');
          const last = [...card.querySelectorAll('button')].at(-1);
          return {
            state: pill.dataset.state,
            label: press.querySelector('[role="status"]')?.textContent,
            press: box(press),
            more: box(more),
            hide: box(hide),
            focus: root?.activeElement?.textContent ?? null,
            card: card.hidden || !open || !last ? null : { text: card.textContent, open: box(open), last: box(last) },
          };
        },
      });
      return frame?.result ?? null;
    },
    await tabIdOf(browser, page),
  );
  return seen === null ? null : PageButton.parse(seen);
}

/** Waits until the button is there and stands in `state`. */
export async function buttonIn(browser: TestBrowser, page: Page, state: PageButton['state']): Promise<PageButton> {
  let last: PageButton | null = null;
  try {
    return await eventually(`the button to be ${state}`, async () => {
      last = await readButton(browser, page);
      return last?.state === state && last;
    });
  } catch (error) {
    throw new Error(`The button in ${page.url()} was last seen as ${JSON.stringify(last)}`, { cause: error });
  }
}

/** Clicks the middle of a box as a mouse does. */
export async function clickAt(page: Page, { x, y, width, height }: z.infer<typeof Box>): Promise<void> {
  await page.bringToFront();
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Opens the card of a button whose posting is not saved, and presses the one thing in it. */
export async function pressInCard(browser: TestBrowser, page: Page): Promise<void> {
  const { state, press } = await eventually('the button', () => readButton(browser, page));
  await page.bringToFront();
  if (state === 'idle') {
    // What opens the card unfolds only under the pointer.
    await page.mouse.move(press.x + press.width / 2, press.y + press.height / 2);
    const more = await eventually('the way to the card', async () => {
      const box = (await readButton(browser, page))?.more;
      return box !== undefined && box.width > 20 && box;
    });
    await clickAt(page, more);
  } else await clickAt(page, press);
  const card = await eventually('the card', async () => (await readButton(browser, page))?.card ?? false);
  await clickAt(page, card.open);
}

/** Presses Save in the page and waits for Saved. */
export async function saveFromPage(browser: TestBrowser, page: Page): Promise<PageButton> {
  await clickAt(page, (await buttonIn(browser, page, 'idle')).press);
  return buttonIn(browser, page, 'saved');
}
