import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames, type TestBrowser } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

/** Takes the whole store away, as a browser does that is short of space. */
async function evict(browser: TestBrowser): Promise<void> {
  await browser.closeTabs();
  await browser.stopBackground();
  await browser.backstage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('jobmagpie');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

async function fillField(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.type(value);
}

describe.each(browserNames)('a store that %s has cleared', (name) => {
  const stage = useBrowser(name);
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
    await askBackground(stage.browser, { type: 'pair', serverUrl: service.url, code: null });
  });
  afterAll(() => service.remove());

  it('is told of, with the address that has everything, and comes back whole', async () => {
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'Not Lost At All' })));
    await eventually('an empty queue', async () => {
      await askBackground(stage.browser, { type: 'exchange' });
      return (await readTable(stage.browser, 'outbox')).length === 0;
    });
    const before = await readJobs(stage.browser);
    await evict(stage.browser);

    const popup = await stage.browser.openExtensionPage('popup.html');
    await eventually('a word in the popup', async () =>
      (await wordsOf(popup)).includes(`the server at ${service.url}`),
    );
    const welcome = await stage.browser.openExtensionPage('welcome.html');
    await eventually('a word on the welcome page', async () => (await wordsOf(welcome)).includes('Get your jobs back'));

    // This is no longer the first browser of the server, so it asks for a code.
    await welcome.evaluate(() => document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click());
    await fillField(welcome, 'form input[autocomplete="one-time-code"]', await service.server.invite());
    await welcome.evaluate(() => document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click());
    await eventually('the jobs', async () => (await readJobs(stage.browser)).length === before.length);
    expect((await readJobs(stage.browser)).map(({ id, value }) => ({ id, value }))).toEqual(
      before.map(({ id, value }) => ({ id, value })),
    );
    await eventually('no more word of it', async () => !(await wordsOf(welcome)).includes('Get your jobs back'));
  });

  it('is not spoken of once the person has left the server', async () => {
    await askBackground(stage.browser, { type: 'sign-out' });
    await evict(stage.browser);
    const welcome = await stage.browser.openExtensionPage('welcome.html');
    await eventually('the first steps', async () => (await wordsOf(welcome)).includes('Open a job posting'));
    expect(await wordsOf(welcome)).not.toContain('Get your jobs back');
  });
});
