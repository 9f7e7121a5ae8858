import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

const column = (stage: string) => `section[data-stage=${stage}]`;

/** Where the middle of an element is, once it stands there. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  if (box == null) throw new Error(`${selector} is not to be seen.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('the board', () => {
  const stage = useBrowser('chromium');
  beforeAll(async () => {
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'Sail Maker' })));
  });

  const openBoard = async () => {
    const page = await stage.browser.openExtensionPage('dashboard.html#/board');
    await page.waitForSelector(`#root ${column('saved')} [data-job-row], #root ${column('applied')} [data-job-row]`);
    return page;
  };
  const isIn = (wanted: string) =>
    eventually(`the job to be ${wanted}`, async () => (await readJobs(stage.browser))[0]?.value.stage === wanted);
  const undo = (page: Page) => page.locator('::-p-xpath(//button[normalize-space()="Undo"])').click();

  it('moves a card that the mouse carries to another column, and takes the move back', async () => {
    const page = await openBoard();
    const from = await middleOf(page, `${column('saved')} [data-index="0"]`);
    const to = await middleOf(page, column('applied'));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
    await page.waitForSelector(`${column('applied')} [data-job-row]`);
    await isIn('applied');
    expect(page.url()).toMatch(/#\/board$/);
    await undo(page);
    await isIn('saved');
    await page.waitForSelector(`${column('saved')} [data-job-row]`);
  });

  it('moves a card by keyboard, says where it is on the way, and keeps the focus on it', async () => {
    const page = await openBoard();
    await page.focus(`${column('saved')} [data-job-row]`);
    await page.keyboard.press('Space');
    await eventually('the word of picking it up', async () => (await wordsAloud(page)).includes('Picked up'));
    await page.keyboard.press('ArrowRight');
    await eventually('the word of its column', async () => (await wordsAloud(page)).includes('over Applied'));
    await page.keyboard.press('Space');
    await page.waitForSelector(`${column('applied')} [data-job-row]:focus`);
    await isIn('applied');
    await undo(page);
    await isIn('saved');
  });

  it('leaves a card where it was after Escape', async () => {
    const page = await openBoard();
    await page.focus(`${column('saved')} [data-job-row]`);
    await page.keyboard.press('Space');
    await eventually('the word of picking it up', async () => (await wordsAloud(page)).includes('Picked up'));
    await page.keyboard.press('Escape');
    await eventually('the word of leaving it', async () => (await wordsAloud(page)).includes('stays where it was'));
    await isIn('saved');
  });

  it('asks before a job counts as accepted without an offer', async () => {
    const page = await openBoard();
    await page.focus(`${column('saved')} [data-job-row]`);
    await page.keyboard.press('s');
    await page.locator('::-p-xpath(//*[@role="menuitem"][normalize-space()="Accepted"])').click();
    await eventually('the question', async () => (await wordsOf(page)).includes('Accepted without an offer?'));
    await page.locator('::-p-xpath(//button[normalize-space()="Cancel"])').click();
    await page.waitForSelector(`${column('saved')} [data-job-row]`);
    await isIn('saved');
  });
});

async function wordsAloud(page: Page): Promise<string> {
  return String(
    await page.evaluate('[...document.querySelectorAll("[aria-live]")].map((each) => each.textContent).join(" ")'),
  );
}
