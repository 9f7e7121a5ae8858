import { inBackground } from './in-background';

/** Opens the welcome page once, when the extension is first installed. */
export function openWelcomePage(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install') return;
    inBackground('Opening the welcome page', browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
}
