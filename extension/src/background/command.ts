import { saveTab } from './save-tab';

/** The keyboard command saves the page in front. */
export function listenForCommand(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== 'save-job') return;
    const [active] = tab === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [tab];
    if (active !== undefined) await saveTab(active);
  });
}
