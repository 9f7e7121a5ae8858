import { browser } from 'wxt/browser';

/** What Firefox has in place of Chrome's side panel; the types know Chrome alone. */
interface WithSidebar {
  sidebarAction: { open(): Promise<void> };
}

function hasSidebar(api: object): api is WithSidebar {
  return 'sidebarAction' in api;
}

/** False where the browser has no such place, as on a phone. */
export function hasSidePanel(): boolean {
  return hasSidebar(browser) || browser.sidePanel?.open !== undefined;
}

/** Opens the panel beside the page and closes the popup that asked for it. It works at a click only. */
export async function openSidePanel(): Promise<void> {
  // Firefox counts it as done by the click only before anything is waited for.
  if (hasSidebar(browser)) await browser.sidebarAction.open();
  else {
    const { id } = await browser.windows.getCurrent();
    if (id === undefined) throw new Error('The browser does not say which window this is.');
    await browser.sidePanel.open({ windowId: id });
  }
  window.close();
}
