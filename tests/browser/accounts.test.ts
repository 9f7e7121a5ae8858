import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { pairingOf } from '../support/browser/sync-state.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

const email = 'mara@example.org';
const password = 'a tide that turns by night';

describe('an account with a password in two browsers', () => {
  const first = useBrowser('chromium');
  const second = useBrowser('chromium');
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.remove());

  it('is made in one, found in the other with its jobs, and leaves nothing there when it signs out with removal', async () => {
    await saveFromPage(first.browser, await first.browser.open(first.servePosting({ title: 'Night Tide Reader' })));
    const settings = await first.browser.openExtensionPage('dashboard.html#/settings');
    await signIn(settings, service.url, { isNew: true });
    await shows(settings, email);

    const there = await second.browser.openExtensionPage('dashboard.html#/settings');
    await signIn(there, service.url, { isNew: false });
    await eventually('the job in the second browser', async () => {
      await askBackground(second.browser, { type: 'exchange' });
      return (await readJobs(second.browser)).some(({ value }) => value.title === 'Night Tide Reader');
    });
    await shows(there, 'this browser');

    await press(there, 'Check that both sides are equal');
    await shows(there, 'Both sides are equal');

    await press(there, 'Sign out');
    await press(there, 'Remove the jobs from this browser');
    await press(there, 'Sign out and remove');
    await eventually('the empty store', async () => (await readJobs(second.browser)).length === 0);
    expect(await pairingOf(second.browser)).toBeNull();
    expect(await readTable(second.browser, 'outbox')).toEqual([]);
    await shows(there, 'Server address');
    expect(await readJobs(first.browser)).toHaveLength(1);
  });
});

async function signIn(page: Page, serverUrl: string, { isNew }: { isNew: boolean }): Promise<void> {
  await type(page, 'input[type=url]', serverUrl);
  await press(page, 'Sign in');
  await page.waitForSelector('input[type=password][required]');
  if (isNew) await press(page, 'No account yet');
  await type(page, 'input[type=email]', email);
  await type(page, 'input[type=password][required]', password);
  await page.keyboard.press('Enter');
}

async function type(page: Page, field: string, text: string): Promise<void> {
  const input = await page.waitForSelector(field);
  await input?.click({ count: 3 });
  await page.keyboard.type(text);
}

/** Presses the button, or chooses the option, that a person would find by these words: the last one, where a dialog is open. */
async function press(page: Page, words: string): Promise<void> {
  await eventually(`“${words}” to press`, async () => {
    const found = await page.$$(
      `::-p-xpath(//button[normalize-space()="${words}"] | //label[normalize-space()="${words}"])`,
    );
    const last = found.at(-1);
    await last?.click();
    return last !== undefined;
  });
}

async function shows(page: Page, words: string): Promise<void> {
  await eventually(`“${words}”`, async () => (await wordsOf(page)).includes(words));
}
