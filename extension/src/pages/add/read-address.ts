import type { Posting } from '@jobmagpie/model';
import { browser } from 'wxt/browser';
import { noPostingText } from '../../words/no-posting-text.ts';
import { captureTab } from '../ask-background.ts';

export type AddressReading =
  | { status: 'read'; posting: Posting; url: string }
  /** The browser asked, and the person said no. */
  | { status: 'not-allowed' }
  /** The page stays open in the tab, for a look at it. */
  | { status: 'not-read'; tabId: number; problem: string };

/** As long as a slow page takes. */
const LOADING_MS = 20_000;
const LOOK_MS = 250;
/** A page that fills itself by script does so in a moment. */
const TRIES = 8;
const BETWEEN_TRIES_MS = 700;

/**
 * Opens an address in a tab behind this one, reads the posting there, and closes the tab again. The browser asks first
 * whether the site may be read, where it may not yet: call it in the click itself.
 */
export async function readAddress(url: string): Promise<AddressReading> {
  const { protocol, hostname } = new URL(url);
  if (!(await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })))
    return { status: 'not-allowed' };
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) throw new Error('The browser opened a tab without a number.');
  return readTab(id, url);
}

/** Reads the page of a tab that `readAddress` has left open. */
export async function readTab(tabId: number, url: string): Promise<AddressReading> {
  await loaded(tabId);
  for (let left = TRIES; ; left -= 1) {
    const answer = await captureTab(tabId);
    if ('posting' in answer && answer.posting !== null) {
      await browser.tabs.remove(tabId);
      return { status: 'read', posting: answer.posting, url };
    }
    // A new tab of Firefox shows, complete, a page of the browser's own first, which nobody may read.
    const mayChange = 'refused' in answer || answer.reason === 'empty-page' || answer.reason === 'not-a-posting';
    if (!mayChange || left === 0) {
      return {
        status: 'not-read',
        tabId,
        problem: 'refused' in answer ? answer.refused : noPostingText(answer.reason),
      };
    }
    await wait(BETWEEN_TRIES_MS);
  }
}

async function loaded(tabId: number): Promise<void> {
  for (let waited = 0; waited < LOADING_MS; waited += LOOK_MS) {
    if ((await browser.tabs.get(tabId)).status === 'complete') return;
    await wait(LOOK_MS);
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
