/** Brings a browser to what a screen needs, and opens the screen. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { askBackground } from '../support/browser/messages.ts';
import { readJobs } from '../support/browser/store.ts';
import { exchangeOf } from '../support/browser/sync-state.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';
import { makeTemporaryFolder } from '../support/temporary-folder.ts';
import { putSampleReadings } from './sample-readings.ts';
import { sampleStore } from './sample-store.ts';
import type { Screen, Setting } from './screens.ts';

/** Makes what the setting needs of an empty browser; what it gives back takes the server away again. */
export async function prepare(browser: TestBrowser, setting: Setting): Promise<() => Promise<void>> {
  if (setting === 'empty') return async () => undefined;
  await takeIn(browser, sampleStore(Date.now()));
  await putSampleReadings(browser, Date.now());
  if (setting === 'filled') return async () => undefined;
  const service = await startService();
  await askBackground(browser, { type: 'pair', serverUrl: service.url, code: null });
  if (setting === 'away') await editBehind(browser, service);
  return () => service.remove();
}

/** Opens the screen and resolves when it shows what it should. */
export async function openScreen(
  browser: TestBrowser,
  screen: Screen,
  { theme, width }: { theme: 'light' | 'dark'; width: number },
): Promise<Page> {
  const [job] = screen.path.includes(':job') ? await readJobs(browser) : [];
  const page = await browser.openExtensionPage('icon/16.png');
  await page.setViewport({ width, height: width === 380 ? 600 : 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(new URL(`/${screen.path.replace(':job', job?.id ?? '')}`, page.url()).href);
  // The first picture of a page has its rows, and not all that the page itself has.
  await page.waitForSelector('#root > *');
  await eventually(`“${screen.shows}” on ${screen.name}`, async () => (await wordsOf(page)).includes(screen.shows));
  await screen.act?.(page);
  await atRest(page);
  return page;
}

/** What fades in, and colours that change with the theme, are looked at once they are there. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

/** As a person does it: by the file in the settings. */
async function takeIn(browser: TestBrowser, store: string): Promise<void> {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder.path, 'jobmagpie.json');
  await writeFile(file, store);
  const page = await browser.openExtensionPage('dashboard.html#/settings');
  const chooser = await page.waitForSelector('input[type=file]');
  if (chooser === null) throw new Error('The settings take no file.');
  await (chooser as Awaited<ReturnType<typeof page.$<'input[type=file]'>>>)?.uploadFile(file);
  await eventually('the score of every job', async () => {
    const jobs = await readJobs(browser);
    return jobs.length > 0 && jobs.every(({ match }) => match !== null);
  });
  await page.close();
  await folder.remove();
}

/** Moves a job once the server has everything and is gone. */
async function editBehind(browser: TestBrowser, service: TestService): Promise<void> {
  await eventually('the first exchange', async () => (await exchangeOf(browser)).lastSuccessAt !== null);
  await service.stop();
  const page = await browser.openExtensionPage('dashboard.html#/jobs');
  await page.waitForSelector('#root [data-job-row]');
  await page.focus('[data-job-row]');
  await page.keyboard.press('s');
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Enter');
  await eventually('word that the server is away', async () => (await exchangeOf(browser)).problem !== null);
  await page.close();
}
