import { describe, expect, it } from 'vitest';
import { confirmFirst } from '../support/browser/confirm-first.ts';
import { buttonIn, clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';

const description =
  '<p>You keep the lights of forty buoys burning, repair what the winter broke, and write down what you did so that the ' +
  'next watch knows it. You sail out in all but the worst weather, with a crew of three.</p>';

describe.each(browserNames)('the question before a posting is saved in %s', (name) => {
  const stage = useBrowser(name);
  const titles = async () => (await readJobs(stage.browser)).map(({ value }) => value.title).sort();
  const cardOf = (page: Parameters<typeof readButton>[1]) =>
    eventually('the card', async () => (await readButton(stage.browser, page))?.card);

  it('warns on the button of a posting that was saved before under another number, and saves it all the same', async () => {
    await saveFromPage(
      stage.browser,
      await stage.browser.open(stage.servePosting({ title: 'Buoy Keeper', description })),
    );
    const page = await stage.browser.open(stage.servePosting({ title: 'Buoy Keeper', description }));
    const button = await eventually('the warning', async () => {
      const seen = await readButton(stage.browser, page);
      return seen?.label === 'Saved before?' && seen;
    });
    await clickAt(page, button.press);
    expect((await cardOf(page)).text).toContain('You saved this before');
    expect(await titles()).toEqual(['Buoy Keeper']);
    await page.keyboard.press('Enter');
    await buttonIn(stage.browser, page, 'saved');
    expect(await titles()).toEqual(['Buoy Keeper', 'Buoy Keeper']);
  });

  it('shows what was read where the person asked for it, and saves what they made of it', async () => {
    await confirmFirst(stage.browser);
    const page = await stage.browser.open(stage.servePosting({ title: 'Lighthouse Painter' }));
    const { press } = await buttonIn(stage.browser, page, 'idle');
    await clickAt(page, press);
    await cardOf(page);
    await page.keyboard.press('End');
    await page.keyboard.type(', red');
    // What was typed outlives a look at the page.
    await page.keyboard.press('Escape');
    await eventually('the card to close', async () => (await readButton(stage.browser, page))?.card === null);
    expect(await titles()).not.toContain('Lighthouse Painter');
    await page.keyboard.press('Enter');
    await cardOf(page);
    await page.keyboard.press('Enter');
    await buttonIn(stage.browser, page, 'saved');
    const job = (await readJobs(stage.browser)).find(({ value }) => value.title === 'Lighthouse Painter, red');
    expect(job?.value.sources).toMatchObject({ title: 'user', company: 'json-ld' });
  });

  it('is put by the popup after the keyboard command, which saves nothing by itself then', async () => {
    await confirmFirst(stage.browser);
    const page = await stage.browser.open(stage.servePosting({ title: 'Lightship Cook' }));
    await buttonIn(stage.browser, page, 'idle');
    await stage.browser.pressCommand(page);
    await eventually('the popup', () =>
      stage.browser.backstage.evaluate(
        async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length === 1,
      ),
    );
    expect(await titles()).not.toContain('Lightship Cook');
  });
});
