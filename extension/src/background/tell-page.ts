import type { PageNotice } from '../messages';

/** Tells the script in a page, where there is one to hear it. */
export async function tellPage(tabId: number, frameId: number, notice: PageNotice): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, notice, { frameId });
  } catch (error) {
    // The page was left meanwhile: nobody is there to hear it, and the store has it.
    console.error('The page did not hear of its job', error);
  }
}
