import type { Page } from 'puppeteer-core';
import { tabIdOf } from './tabs.ts';
import type { TestBrowser } from './test-browser.ts';

/** Sends the background a message as one of the extension's own pages does, and gives its answer. */
export async function askBackground({ backstage }: TestBrowser, message: Record<string, unknown>): Promise<unknown> {
  return backstage.evaluate(async (sent) => (await chrome.runtime.sendMessage(sent)) ?? null, message);
}

/** Sends the background a message from our script's world in a page, as a page could that has taken it over. */
export async function askFromPage(browser: TestBrowser, page: Page, message: unknown): Promise<unknown> {
  return browser.backstage.evaluate(
    async (tabId, sent) => {
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        // An unanswered message resolves in one browser and rejects in the other.
        func: async (json: string) => {
          try {
            return JSON.stringify((await chrome.runtime.sendMessage(JSON.parse(json))) ?? null);
          } catch (error) {
            return `rejected: ${error}`;
          }
        },
        args: [sent],
      });
      const answer = frame?.result ?? 'null';
      return answer.startsWith('rejected:') ? null : JSON.parse(answer);
    },
    await tabIdOf(browser, page),
    JSON.stringify(message),
  );
}
