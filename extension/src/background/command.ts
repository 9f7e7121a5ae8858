import { inBackground } from './in-background';
import { saveTab } from './save-tab';

/** The keyboard command saves the page in front. */
export function listenForCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'save-job') inBackground('Saving by command', saveTabInFront(tab));
  });
}

async function saveTabInFront(tab: Parameters<typeof saveTab>[0] | undefined): Promise<void> {
  const [active] = tab === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [tab];
  if (active !== undefined) await saveTab(active);
}
