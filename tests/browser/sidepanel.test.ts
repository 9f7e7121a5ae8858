import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

// Firefox's sidebar is part of its own window, which no driver can look into.
describe('the panel beside the page', () => {
  const stage = useBrowser('chromium');

  /** Opens the panel as a person does, by the popup's button, with `page` in front. */
  async function openPanel(page: Page): Promise<Page> {
    const popup = await stage.browser.openPopup(page);
    const pressed = `(() => {
      const button = document.querySelector('footer button[aria-label="Open the panel beside the page"]');
      button?.click();
      return button !== null;
    })()`;
    await eventually('the button in the popup', () => popup.evaluate(pressed));
    const target = await page.browser().waitForTarget((one) => one.url().endsWith('/sidepanel.html'));
    return target.asPage();
  }

  it('shows the job of the page in front, goes with the tab, and keeps a job when told to', async () => {
    const first = await stage.browser.open(stage.servePosting({ title: 'Lock Keeper' }));
    await saveFromPage(stage.browser, first);
    const second = await stage.browser.open(stage.servePosting({ title: 'Bridge Warden' }));

    const panel = await openPanel(second);
    const shows = (words: string) =>
      eventually(`“${words}” in the panel`, async () => (await wordsOf(panel)).includes(words));
    await shows('not among your saved jobs');

    await saveFromPage(stage.browser, second);
    await eventually('the job that was saved', async () => (await heading(panel)) === 'Bridge Warden');
    await first.bringToFront();
    await eventually('the job of the other tab', async () => (await heading(panel)) === 'Lock Keeper');

    await panel.evaluate(`document.querySelector('header button[aria-label^="Keep this job"]').click()`);
    await shows('stays here whatever page');
    await second.bringToFront();
    // It had time to change, and something to see that it had.
    await panel.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await heading(panel)).toBe('Lock Keeper');
    await panel.evaluate(`document.querySelector('header button[aria-label^="Show the job"]').click()`);
    await eventually('the job of the page again', async () => (await heading(panel)) === 'Bridge Warden');
  });

  it('shares what is typed about a job with the dashboard, and loses no word of either', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Tide Reader' }));
    await saveFromPage(stage.browser, page);
    const panel = await openPanel(page);
    await eventually('the job', async () => (await heading(panel)) === 'Tide Reader');
    // Else it would go with the tab to the dashboard, which is no page of a job.
    await panel.evaluate(`document.querySelector('header button[aria-label^="Keep this job"]').click()`);
    const job = (await readJobs(stage.browser)).find(({ value }) => value.title === 'Tide Reader');
    const dashboard = await stage.browser.openExtensionPage(`dashboard.html#/jobs/${job?.id}`);
    const notes = (window: Page): Promise<unknown> =>
      window.evaluate(`document.querySelector('[data-job-notes]')?.value ?? null`);
    await eventually('the notes in the dashboard', async () => (await notes(dashboard)) === '');

    await panel.focus('[data-job-notes]');
    await panel.keyboard.type('Call Ann.');
    await eventually('the words in the dashboard', async () => (await notes(dashboard)) === 'Call Ann.');
    await dashboard.bringToFront();
    await dashboard.click('[data-job-notes]');
    await dashboard.keyboard.press('End');
    await dashboard.keyboard.type(' Bring a pen.');
    await eventually('the words in the panel', async () => (await notes(panel)) === 'Call Ann. Bring a pen.');
    await eventually('the words in the store', async () => {
      const kept = (await readJobs(stage.browser)).find(({ id }) => id === job?.id);
      return kept?.value.notes === 'Call Ann. Bring a pen.';
    });
  });
});

async function heading(panel: Page): Promise<unknown> {
  return panel.evaluate(`document.querySelector('h1')?.innerText ?? null`);
}
