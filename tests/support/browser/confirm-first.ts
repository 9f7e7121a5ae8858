import { eventually } from '../eventually.ts';
import type { TestBrowser } from './test-browser.ts';

/** Chooses in the settings that what was read is shown before it is saved, where it is not chosen yet. */
export async function confirmFirst(browser: TestBrowser): Promise<void> {
  const settings = await browser.openExtensionPage('dashboard.html#/settings');
  const box = await settings.waitForSelector('[data-anchor=saving] input');
  const isChosen = async () =>
    (await box?.evaluate((input) => input instanceof HTMLInputElement && input.checked)) === true;
  if (!(await isChosen())) await settings.locator('::-p-text(Show what was read before it is saved)').click();
  await eventually('the choice', isChosen);
  await settings.close();
}
