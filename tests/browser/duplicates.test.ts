import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { page as pageOf, postingPage, somePosting } from '../support/posting-page.ts';

const description =
  '<p>You keep the berth planner running: you write services in TypeScript, tune the queries that our customers wait for ' +
  'at five in the morning, and talk with the people on the pier before you change a screen that they rely on.</p>';
const onLever = 'https://jobs.lever.co/harbour/5f0a2a1e-7c38-4d3a-9a53-0d6a5f7c1b22';

const press = (page: Page, name: string) => page.locator(`::-p-xpath(//button[normalize-space()="${name}"])`).click();
const says = (page: Page, words: string) => eventually(`"${words}"`, async () => (await wordsOf(page)).includes(words));

describe.each(browserNames)('a posting on two boards in %s', (name) => {
  const stage = useBrowser(name);
  const ids = async () => (await readJobs(stage.browser)).map(({ id }) => id).sort();

  it('is recognised after it was saved twice, is merged at the person’s word, and comes apart again', async () => {
    const first = stage.servePosting({ title: 'Berth Planner', description });
    await saveFromPage(stage.browser, await stage.browser.open(first));
    const again = somePosting({ title: 'Berth Planner (m/w/d)', company: 'Harbour Analytics GmbH', description });
    stage.pages.serve(onLever, postingPage(again));
    await saveFromPage(stage.browser, await stage.browser.open(onLever));
    const [one, two] = await eventually('two jobs', async () => {
      const both = await ids();
      return both.length === 2 && both;
    });

    const page = await stage.browser.openExtensionPage(`dashboard.html#/jobs/${two}`);
    await says(page, 'You saved this before, on Greenhouse');
    expect(await wordsOf(page)).toContain('same title · same company · same place · same text');
    await press(page, 'Merge');
    await eventually('one job', async () => (await ids()).length === 1);
    expect(await ids()).toEqual([one]);
    await press(page, 'Undo');
    await eventually('both jobs', async () => (await ids()).length === 2);

    await says(page, 'You saved this again, on Lever');
    await press(page, 'Not the same');
    await eventually('no question', async () => !(await wordsOf(page)).includes('You saved this again'));
    const kept = (await readJobs(stage.browser)).map(({ value }) => Object.keys(value.notSameAs ?? {}));
    expect(kept.flat()).toHaveLength(1);
  });

  it('says on the job that it is gone once its page says so, and shows the copy that was saved', async () => {
    const url = stage.servePosting({ title: 'Tide Reader', description });
    await saveFromPage(stage.browser, await stage.browser.open(url));
    stage.pages.serve(
      url,
      pageOf('Tide Reader', '<main><h1>Tide Reader</h1><p>This job is no longer available.</p></main>'),
    );
    await stage.browser.open(url);
    const job = await eventually('a closed job', async () =>
      (await readJobs(stage.browser)).find(({ value }) => value.closedAt !== undefined),
    );
    const page = await stage.browser.openExtensionPage(`dashboard.html#/jobs/${job.id}`);
    await says(page, 'This posting has been gone since');
    expect(await wordsOf(page)).toContain('You keep the berth planner running');
  });
});
