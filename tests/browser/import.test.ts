import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleStore } from '../screens/sample-store.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { type Stage, useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const BOARD = path.join(import.meta.dirname, '../../extension/src/import/fixtures/huntr.csv');

declare global {
  /** What the page last handed to the person as a file. */
  var handedText: Promise<string> | undefined;
}

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
});
afterAll(() => folder.remove());

describe.each(browserNames)('a list of another tracker in %s', (name) => {
  const stage = useBrowser(name);
  beforeAll(() => welcomed(stage));
  const stages = async () =>
    (await readJobs(stage.browser)).map(({ value }) => `${value.title}: ${value.stage}`).sort();

  it('comes in with its stages, goes again whole, and comes back from our own table as it was', async () => {
    const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await press(page, 'Import from another tracker');
    await choose(page, BOARD);
    await eventually('what would come of it', async () => (await wordsOf(page)).includes('Import 3 jobs'));
    expect(await wordsOf(page)).toContain('huntr.csv is a file of Huntr with 4 lines.');
    expect(await wordsOf(page)).toContain('Line 5: No title.');
    expect(await readJobs(stage.browser)).toEqual([]);

    await press(page, 'Import 3 jobs');
    await eventually('the word that they are here', async () => (await wordsOf(page)).includes('3 jobs are imported.'));
    const imported = ['Crane Operator: applied', 'Head Baker: saved', 'Tide Reader: interviewing'];
    expect(await stages()).toEqual(imported);

    await press(page, 'Undo this import');
    await eventually('an empty store', async () => (await readJobs(stage.browser)).length === 0);
    expect(await readTable(stage.browser, 'stageChanges')).toEqual([]);

    await choose(page, BOARD);
    await press(page, 'Import 3 jobs');
    await press(page, 'Show the jobs');
    const before = contentOf(await readJobs(stage.browser));
    await keepHandedFiles(page);
    await exportTable(page);
    const text = await eventually('the table', () => page.evaluate(() => globalThis.handedText ?? null));
    const own = path.join(folder.path, `${name}.csv`);
    await writeFile(own, text);

    // The second time they are known, and nothing is doubled.
    await page.evaluate(() => {
      location.hash = '#/import';
    });
    await choose(page, own);
    await eventually('that they are here', async () => (await wordsOf(page)).includes('Nothing to import'));
    await press(page, 'Take another file');
    await press(page, 'Undo this import');
    await eventually('an empty store', async () => (await readJobs(stage.browser)).length === 0);
    await choose(page, own);
    await press(page, 'Import 3 jobs');
    await eventually('the jobs again', async () => (await readJobs(stage.browser)).length === 3);
    expect(contentOf(await readJobs(stage.browser))).toEqual(before);
  });

  it('of ten thousand lines is looked through and written without holding up the page', async () => {
    const page = await stage.browser.openExtensionPage('dashboard.html#/import');
    const file = path.join(folder.path, `${name}-large.csv`);
    const lines = Array.from(
      { length: 10_000 },
      (_, index) =>
        `Company ${index % 700},Clerk ${index},Applied,https://large.example/jobs/${index},"Berlin, Germany",€${40 + (index % 30)}000 a year,2026-05-01,2026-05-04,"${'Words about the role. '.repeat(40)}",`,
    );
    await writeFile(file, `${readFileSync(BOARD, 'utf8').split('\n')[0]}\n${lines.join('\n')}\n`);
    await page.evaluate(() => {
      let last = performance.now();
      globalThis.longestPause = 0;
      setInterval(() => {
        globalThis.longestPause = Math.max(globalThis.longestPause ?? 0, performance.now() - last);
        last = performance.now();
      }, 5);
    });
    await choose(page, file);
    await press(page, 'Import 10000 jobs', undefined, 60_000);
    await eventually('some of them', async () => (await wordsOf(page)).includes('Stop here'));
    await press(page, 'Stop here');
    await eventually('the word how many are here', async () =>
      /\d+ jobs? (?:is|are) imported/.test(await wordsOf(page)),
    );
    // What was planned and did not come is not counted as if it had.
    const [, count] = /(\d+) jobs? (?:is|are) imported/.exec(await wordsOf(page)) ?? [];
    const figure = await page.$eval('main dl dd', ({ textContent }) => textContent.replaceAll(/\D/g, ''));
    expect(figure).toBe(count);
    const pause = await page.evaluate(() => globalThis.longestPause ?? 0);
    console.error(`The page of ${name} was held up for at most ${Math.round(pause)} ms.`);
    // A second of a page that does not answer is where people begin to doubt it.
    expect(pause).toBeLessThan(1_000);
    await press(page, 'Undo this import');
    await eventually('an end of the removing', async () => (await wordsOf(page)).includes('Drop a CSV'), {
      timeoutMs: 50_000,
    });
  }, 180_000);
});

describe.each(browserNames)('a file of everything in %s', (name) => {
  const stage = useBrowser(name);
  beforeAll(() => welcomed(stage));

  it('that is damaged leaves no word standing of the one before that was taken in', async () => {
    const page = await stage.browser.openExtensionPage('dashboard.html#/settings');
    const whole = path.join(folder.path, `${name}-whole.json`);
    await writeFile(whole, sampleStore(Date.now()));
    await choose(page, whole);
    await eventually('that it is taken in', async () => (await wordsOf(page)).includes('The file is taken in.'));
    await writeFile(whole, '{"format":"jobmagpie-store",');
    await choose(page, whole);
    await page.waitForSelector('[data-anchor=storage] [role=alert]');
    expect(await wordsOf(page)).not.toContain('The file is taken in.');
  });
});

describe.each(browserNames)('a job without its page in %s', (name) => {
  const stage = useBrowser(name);
  beforeAll(() => welcomed(stage));

  it('is added by its address, which is read in a tab that closes again', async () => {
    const url = stage.servePosting({ title: 'Lighthouse Keeper' });
    const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('the page', async () => (await wordsOf(page)).includes('Add job'));
    await page.keyboard.press('n');
    await page.locator('[role=dialog] input[inputmode=url]').fill(url);
    await press(page, 'Open and read');
    await eventually('what was read', async () => (await fieldOf(page, 'Title')) === 'Lighthouse Keeper');
    await press(page, 'Save job');
    const [job] = await eventually('the job', async () => {
      const jobs = await readJobs(stage.browser);
      return jobs.length > 0 && jobs;
    });
    expect(job?.value).toMatchObject({
      title: 'Lighthouse Keeper',
      company: 'Harbour Analytics',
      board: 'greenhouse',
      url,
    });
    const tabs = await stage.browser.backstage.evaluate(() => chrome.tabs.query({}));
    expect(tabs.filter((tab) => tab.url === url)).toEqual([]);
  });

  it('is typed by hand, and what was typed is still there after the tab was closed', async () => {
    const first = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await eventually('the page', async () => (await wordsOf(first)).includes('Add job'));
    await first.keyboard.press('n');
    await press(first, 'By hand');
    await first.locator('[role=dialog] input[required]').fill('Ferry Captain');
    await eventually('the draft', async () =>
      JSON.stringify(await readTable(stage.browser, 'drafts')).includes('Ferry Captain'),
    );
    await first.close();

    const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    await press(page, 'Add job');
    await eventually('what was typed', async () => (await fieldOf(page, 'Title')) === 'Ferry Captain');
    await press(page, 'Save job');
    await eventually('the job', async () =>
      (await readJobs(stage.browser)).some(({ value }) => value.title === 'Ferry Captain'),
    );
    expect(JSON.stringify(await readTable(stage.browser, 'drafts'))).not.toContain('Ferry Captain');
    await eventually('its page', async () => (await wordsOf(page)).includes('Ferry Captain'));
    expect(await wordsOf(page)).not.toContain('Original');
  });
});

declare global {
  var longestPause: number | undefined;
}

/** The page that welcomes a new user comes when it comes, and would stand before the one of a story. */
async function welcomed({ browser }: Stage): Promise<void> {
  const tabs = () => browser.backstage.evaluate(() => chrome.tabs.query({}));
  await eventually('the welcome page', async () => (await tabs()).some(({ url }) => url?.endsWith('/welcome.html')));
}

async function press(page: Page, button: string, attribute?: string, timeoutMs = 30_000): Promise<void> {
  const named = attribute === undefined ? `normalize-space()="${button}"` : `@${attribute}="${button}"`;
  const isTabOrButton = 'self::button or @role="tab"';
  await page.locator(`::-p-xpath(//*[${isTabOrButton}][${named}])`).setTimeout(timeoutMs).click();
}

/** A menu closes when what is around it is drawn anew, as a table is that still comes in: then it is opened again. */
async function exportTable(page: Page): Promise<void> {
  await eventually('the table to be asked for', async () => {
    await press(page, 'Import and export', 'aria-label', 2_000);
    return page.evaluate(() => {
      const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
      const item = items.find(({ textContent }) => textContent.includes('Export jobs as a table'));
      item?.click();
      return item !== undefined;
    });
  });
}

async function choose(page: Page, file: string): Promise<void> {
  const chooser = await page.waitForSelector('input[type=file]');
  // What a browser gives for a chooser of files takes files alone.
  await (chooser as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
}

async function keepHandedFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (content: Blob) => {
      globalThis.handedText = content.text();
      return make.call(URL, content);
    };
  });
}

async function fieldOf(page: Page, label: string): Promise<unknown> {
  return page.evaluate((words) => {
    const labels = [...document.querySelectorAll('label')];
    const field = labels.find(({ textContent }) => textContent === words)?.control;
    return field instanceof HTMLInputElement ? field.value : null;
  }, label);
}

/** What the jobs say, without what this device alone knows of them. */
function contentOf(jobs: Awaited<ReturnType<typeof readJobs>>): unknown[] {
  return jobs
    .map(({ value: { id, url, canonicalUrl, ...value } }) => value)
    .sort((a, b) => a.title.localeCompare(b.title));
}
