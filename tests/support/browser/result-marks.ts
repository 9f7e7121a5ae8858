import type { Page } from 'puppeteer-core';
import { z } from 'zod';
import { tabIdOf } from './tabs.ts';
import type { TestBrowser } from './test-browser.ts';

const Marks = z.record(z.string(), z.string());

/**
 * What the extension's marks in a list say, by the id of the posting; an empty word where a result has a mark that says
 * nothing. Their shadow roots are closed to the page, so this looks with the extension's own rights.
 */
export async function readMarks(browser: TestBrowser, page: Page): Promise<z.infer<typeof Marks>> {
  const seen: unknown = await browser.backstage.evaluate(
    async (tabId) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const said: Record<string, string> = {};
          for (const host of document.querySelectorAll<HTMLElement>('jobmagpie-mark')) {
            const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
            const label = root?.querySelector<HTMLElement>('b');
            said[host.closest('article')?.dataset.jobId ?? ''] = label?.hidden
              ? ''
              : (label?.lastChild?.textContent ?? '');
          }
          return said;
        },
      });
      return frame?.result ?? {};
    },
    await tabIdOf(browser, page),
  );
  return Marks.parse(seen);
}
