import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

describe('a Chromium and a Firefox with one server', () => {
  const chromium = useBrowser('chromium');
  const firefox = useBrowser('firefox');
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
    await askBackground(chromium.browser, { type: 'pair', serverUrl: service.url, code: null });
    await askBackground(firefox.browser, { type: 'pair', serverUrl: service.url, code: await service.server.invite() });
  });
  afterAll(() => service.remove());

  it('see each other’s jobs and each other’s changes', async () => {
    const url = chromium.servePosting({ title: 'Seen In Both' });
    const page = await chromium.browser.open(url);
    await saveFromPage(chromium.browser, page);
    const inFirefox = () =>
      readJobs(firefox.browser).then((jobs) => jobs.find(({ value }) => value.title === 'Seen In Both'));
    await eventually('the job in Firefox', async () => {
      await askBackground(firefox.browser, { type: 'exchange' });
      return inFirefox();
    });
    expect((await inFirefox())?.match).not.toBeUndefined();

    const job = await inFirefox();
    const detail = await firefox.browser.openExtensionPage(`dashboard.html#/jobs/${job?.id}`);
    const stages = 'select:has(option[value="applied"])';
    await detail.waitForSelector(stages);
    await detail.select(stages, 'applied');
    await eventually('the stage in Chromium', async () => {
      await askBackground(chromium.browser, { type: 'exchange' });
      return (await readJobs(chromium.browser)).find(({ id, value }) => id === job?.id && value.stage === 'applied');
    });
    const popup = await openedPopup(chromium.browser, page);
    await popup.shows('Applied');
    await popup.close();
  });
});
