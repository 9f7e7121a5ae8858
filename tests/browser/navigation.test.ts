import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttonIn, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { listPage, postingPage, somePosting } from '../support/posting-page.ts';

/** Puts the content of another page in the place of this one, as an application in the page does. */
async function goOnTo(page: Page, path: string, html: string): Promise<void> {
  await page.evaluate(
    (address, text) => {
      const next = new DOMParser().parseFromString(text, 'text/html');
      history.pushState(null, '', address);
      document.title = next.title;
      document.body.replaceChildren(...next.body.childNodes);
    },
    path,
    html,
  );
}

describe.each(browserNames)('a page that goes on without loading anew in %s', (name) => {
  const stage = useBrowser(name);

  it('keeps its button when the person jumps to a place in it', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Anchor Maker' }));
    await buttonIn(stage.browser, page, 'idle');
    await page.evaluate(() => {
      location.hash = '#apply';
    });
    await saveFromPage(stage.browser, page);
    expect((await readJobs(stage.browser)).some(({ value }) => value.title === 'Anchor Maker')).toBe(true);
  });

  it('saves the posting that it shows now, under the address where it is now', async () => {
    const first = stage.servePosting({ title: 'First In The Window' });
    const page = await stage.browser.open(first);
    await saveFromPage(stage.browser, page);
    const second = new URL('/acme/jobs/7700002', first).href;
    await goOnTo(page, second, postingPage(somePosting({ title: 'Second In The Window' })));
    await eventually('the button of the second posting', async () => {
      return (await readButton(stage.browser, page))?.state === 'idle';
    });
    await saveFromPage(stage.browser, page);
    const saved = (await readJobs(stage.browser)).filter(({ value }) => value.title.endsWith('In The Window'));
    expect(saved.map(({ value }) => [value.title, value.url]).sort()).toEqual([
      ['First In The Window', first],
      ['Second In The Window', second],
    ]);
  });

  it('takes its button away on the list of all jobs, and brings it back on the next one', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Before The List' }));
    await buttonIn(stage.browser, page, 'idle');
    await goOnTo(page, '/acme', listPage(['Cooper', 'Sawyer', 'Fletcher', 'Thatcher']));
    await eventually('no button', async () => (await readButton(stage.browser, page)) === null);
    await goOnTo(page, '/acme/jobs/7700003', postingPage(somePosting({ title: 'After The List' })));
    await saveFromPage(stage.browser, page);
    expect((await readJobs(stage.browser)).some(({ value }) => value.title === 'After The List')).toBe(true);
  });
});
