import { eventually } from '../eventually.ts';
import type { TestBrowser } from './test-browser.ts';

/** Chooses in the settings that what was read is shown before it is saved. */
export async function confirmFirst(browser: TestBrowser): Promise<void> {
  const settings = await browser.openExtensionPage('dashboard.html#/settings');
  await settings.locator('::-p-text(Show what was read before it is saved)').click();
  await eventually('the choice', async () => {
    const box = '[data-anchor=saving] input';
    return settings.$eval(box, (input) => input instanceof HTMLInputElement && input.checked);
  });
  await settings.close();
}
