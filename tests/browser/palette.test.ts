import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

describe('the dashboard by keyboard', () => {
  const stage = useBrowser('chromium');
  beforeAll(async () => {
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'Rope Walker' })));
  });

  const openTable = async () => {
    const page = await stage.browser.openExtensionPage('dashboard.html#/jobs');
    // The first picture of the page has rows too, which are gone in the next moment.
    await page.waitForSelector('#root [data-job-row]');
    return page;
  };
  const isAt = (page: Page, place: RegExp) => eventually(`${place}`, async () => place.test(page.url()));
  const openPalette = async (page: Page) => {
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.waitForSelector('[role=combobox]:focus');
  };

  it('finds a job in the palette as it is typed and opens it', async () => {
    const page = await openTable();
    await openPalette(page);
    await page.keyboard.type('rope wal');
    await page.waitForSelector('::-p-xpath(//*[@role="option"][@aria-selected="true"][contains(., "Rope Walker")])');
    await page.keyboard.press('Enter');
    await isAt(page, /#\/jobs\/.+/);
  });

  it('goes to a page by two keys and does not mistake what is typed in a field for them', async () => {
    const page = await openTable();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await isAt(page, /#\/board$/);
    await page.keyboard.press('/');
    await page.waitForSelector('input[type=search]:focus');
    await page.keyboard.type('gt');
    expect(page.url()).toMatch(/#\/board$/);
    await page.keyboard.press('Escape');
  });

  it('empties the search with Escape, and leaves it with another', async () => {
    const page = await openTable();
    await page.keyboard.press('/');
    await page.waitForSelector('input[type=search]:focus');
    await page.keyboard.type('rope');
    await page.keyboard.press('Escape');
    expect(await page.$eval('input[type=search]:focus', (input) => 'value' in input && input.value)).toBe('');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-job-row]:focus');
  });

  it('deletes the selected jobs with a key, and brings them back with the keys that take back', async () => {
    const page = await openTable();
    await page.focus('[data-job-row]');
    await page.keyboard.press('x');
    await page.keyboard.press('Delete');
    await eventually('no job', async () => (await page.$('[data-job-row]')) === null);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForSelector('[data-job-row]');
    expect((await readJobs(stage.browser)).map(({ value }) => value.title)).toEqual(['Rope Walker']);
  });

  it('changes the stage of the row that has the focus', async () => {
    const page = await openTable();
    await page.focus('[data-job-row]');
    await page.keyboard.press('s');
    await page.waitForSelector('[role=combobox]:focus');
    await page.keyboard.type('appl');
    await page.keyboard.press('Enter');
    await eventually('the stage', async () => (await readJobs(stage.browser))[0]?.value.stage === 'applied');
  });

  it('gives the row its focus back after the palette, whether a stage was chosen or not', async () => {
    const page = await openTable();
    await page.focus('[data-job-row]');
    await page.keyboard.press('s');
    await page.waitForSelector('[role=combobox]:focus');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-job-row]:focus');
    await page.keyboard.press('s');
    await page.waitForSelector('[role=combobox]:focus');
    await page.keyboard.type('interviewing');
    await page.keyboard.press('Enter');
    await eventually('the stage', async () => (await readJobs(stage.browser))[0]?.value.stage === 'interviewing');
    await page.waitForSelector('[data-job-row]:focus');
    await page.keyboard.press('?');
    await page.waitForSelector('[role=dialog]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[data-job-row]:focus');
  });

  it('leads from a command that was chosen to what it is about', async () => {
    const page = await openTable();
    await page.focus('[data-job-row]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-job-notes]');
    await openPalette(page);
    await page.keyboard.type('edit the notes');
    await page.waitForSelector('::-p-xpath(//*[@role="option"][@aria-selected="true"][contains(., "Edit the notes")])');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-job-notes]:focus');
  });

  it('comes into the table and the board by the keys that go through them, also back from a job', async () => {
    const page = await openTable();
    await page.keyboard.press('j');
    await page.waitForSelector('[data-job-row]:focus');
    await page.keyboard.press('Enter');
    await isAt(page, /#\/jobs\/.+/);
    await page.goBack();
    await page.waitForSelector('[data-job-row]');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[data-job-row]:focus');
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.waitForSelector('[data-board-column] [data-job-row]');
    await page.keyboard.press('k');
    await page.waitForSelector('[data-board-column] [data-job-row]:focus');
  });

  it('lists every key, the same that the commands hear', async () => {
    const page = await openTable();
    await page.keyboard.press('?');
    await eventually('the help', async () => (await wordsOf(page)).includes('Go to: Board'));
    expect(await wordsOf(page)).toContain('Edit the notes');
    expect(await wordsOf(page)).toContain('again to drop it');
  });
});
