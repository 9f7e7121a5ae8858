import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser/story.ts';
import { exchangeOf, pairingOf } from '../support/browser/sync-state.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

describe.each(browserNames)('the first minute in %s', (name) => {
  const stage = useBrowser(name);
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.remove());

  it('begins on the welcome page, which opens by itself', async () => {
    const tabs = () => stage.browser.backstage.evaluate(() => chrome.tabs.query({}));
    await eventually('the welcome page', async () => (await tabs()).some(({ url }) => url?.endsWith('/welcome.html')));
  });

  it('needs one click where the welcome page is given a server on this machine', async () => {
    const page = await stage.browser.openExtensionPage(`welcome.html#pair=${service.url},`);
    await eventually('the word that it is paired', async () => (await wordsOf(page)).includes(service.url));
    await eventually('the first exchange', async () => (await exchangeOf(stage.browser)).lastSuccessAt !== null);
    expect(await page.evaluate(() => location.hash)).toBe('');
  });

  it('never pairs unasked with a server on another machine', async () => {
    const before = await pairingOf(stage.browser);
    const page = await stage.browser.openExtensionPage('welcome.html#pair=https://server.example,ABCD-EFGH');
    await eventually('the question', async () => (await wordsOf(page)).includes('https://server.example'));
    expect(await pairingOf(stage.browser)).toEqual(before);
  });
});
