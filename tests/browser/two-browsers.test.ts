import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs } from '../support/browser/store.ts';
import { type Stage, useBrowser } from '../support/browser/story.ts';
import { eventually } from '../support/eventually.ts';
import { startProxyWithoutSockets } from '../support/proxy-without-sockets.ts';
import { startService, type TestService } from '../support/service.ts';

/** The figures are for whoever reads the run. */
const say = (text: string) => process.stdout.write(`${text}\n`);

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

  describe('with the same job open in both', () => {
    const stages = 'select:has(option[value="applied"])';
    let jobId: string;
    beforeAll(async () => {
      const url = chromium.servePosting({ title: 'Open In Both' });
      await saveFromPage(chromium.browser, await chromium.browser.open(url));
      jobId = await eventually(
        'the job',
        async () => (await readJobs(chromium.browser)).find(({ value }) => value.title === 'Open In Both')?.id,
      );
    });
    const openIn = async ({ browser }: Stage) => {
      const page = await browser.openExtensionPage(`dashboard.html#/jobs/${jobId}`);
      await page.waitForSelector(stages);
      return page;
    };
    /** Chooses a stage on one page and gives how long it takes until the other page shows it. Nobody asks for it. */
    const choose = async (stage: string, { on, seenOn, timeoutMs }: { on: Page; seenOn: Page; timeoutMs: number }) => {
      await on.bringToFront();
      const begun = performance.now();
      await on.select(stages, stage);
      await eventually(
        `the stage ${stage} on the other page`,
        () =>
          seenOn.evaluate(
            (wanted, selector) => document.querySelector<HTMLSelectElement>(selector)?.value === wanted,
            stage,
            stages,
          ),
        { timeoutMs },
      );
      return Math.round(performance.now() - begun);
    };
    const untilLive = async (one: Page, other: Page) => {
      // The first change may come before the channel is open; those after it show what the channel does.
      await choose('interviewing', { on: one, seenOn: other, timeoutMs: 15_000 });
      await choose('saved', { on: other, seenOn: one, timeoutMs: 15_000 });
    };

    it('each shows what the other changes a moment later', async () => {
      const [here, there] = [await openIn(chromium), await openIn(firefox)];
      await untilLive(here, there);
      const toFirefox = await choose('applied', { on: here, seenOn: there, timeoutMs: 3_000 });
      const toChromium = await choose('offer_received', { on: there, seenOn: here, timeoutMs: 3_000 });
      say(`An edit is seen in Firefox after ${toFirefox} ms, in Chromium after ${toChromium} ms.`);
    });

    it('each goes on doing so when its background was stopped in between', async () => {
      const [here, there] = [await openIn(chromium), await openIn(firefox)];
      await untilLive(here, there);
      await firefox.browser.stopBackground();
      const toFirefox = await choose('applied', { on: here, seenOn: there, timeoutMs: 5_000 });
      await chromium.browser.stopBackground();
      const toChromium = await choose('offer_received', { on: there, seenOn: here, timeoutMs: 5_000 });
      say(`With a stopped background: in Firefox after ${toFirefox} ms, in Chromium after ${toChromium} ms.`);
    });

    it('each shows it seconds later where something in between lets no WebSocket through', async () => {
      const proxy = await startProxyWithoutSockets(service.url);
      try {
        for (const { browser } of [chromium, firefox]) {
          await askBackground(browser, { type: 'pair', serverUrl: proxy.url, code: await service.server.invite() });
        }
        const [here, there] = [await openIn(chromium), await openIn(firefox)];
        await untilLive(here, there);
        const toFirefox = await choose('applied', { on: here, seenOn: there, timeoutMs: 10_000 });
        const toChromium = await choose('offer_received', { on: there, seenOn: here, timeoutMs: 10_000 });
        say(`Without WebSockets: in Firefox after ${toFirefox} ms, in Chromium after ${toChromium} ms.`);
        expect(proxy.refused).toBeGreaterThanOrEqual(2);
      } finally {
        await proxy.close();
      }
    });
  });
});
