import { eventually } from '../eventually.ts';
import type { TestBrowser } from './test-browser.ts';

/** Chooses in the settings whether what was read is shown before it is saved. */
export async function confirmFirst(browser: TestBrowser, isWanted = true): Promise<void> {
  const settings = await browser.openExtensionPage('dashboard.html#/settings');
  const box = await settings.waitForSelector('[data-anchor=saving] input');
  const isAsWanted = async () =>
    (await box?.evaluate((input) => input instanceof HTMLInputElement && input.checked)) === isWanted;
  if (!(await isAsWanted())) await settings.locator('::-p-text(Show what was read before it is saved)').click();
  await eventually('the choice', isAsWanted);
  await settings.close();
}
