import { describe, expect, it } from 'vitest';
import { confirmFirst } from '../support/browser/confirm-first.ts';
import { askBackground } from '../support/browser/messages.ts';
import { buttonIn, clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { tabIdOf } from '../support/browser/tabs.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { articlePage, listPage, postingPage, somePosting } from '../support/posting-page.ts';

const trades = [
  'Plumber',
  'Carpenter',
  'Mason',
  'Glazier',
  'Roofer',
  'Painter',
  'Joiner',
  'Welder',
  'Tiler',
  'Electrician',
];

describe.each(browserNames)('saving a job in %s', (name) => {
  const stage = useBrowser(name);
  const savedAt = async (url: string) => (await readJobs(stage.browser)).filter(({ value }) => value.url === url);

  it('takes one click on the button in the page, and what is saved is what the page says', async () => {
    const url = stage.servePosting({
      title: 'Harbour Pilot',
      company: 'Port of Somewhere',
      city: 'Lisbon',
      country: 'PT',
    });
    const page = await stage.browser.open(url);
    await saveFromPage(stage.browser, page);
    const [job, ...more] = await savedAt(url);
    expect(more).toEqual([]);
    expect(job?.value).toMatchObject({
      title: 'Harbour Pilot',
      company: 'Port of Somewhere',
      stage: 'saved',
      board: 'greenhouse',
      sources: { title: 'json-ld' },
    });
    expect(job?.value.locations[0]).toMatchObject({ city: 'Lisbon', country: 'PT' });
    expect(job?.value.description?.text).toContain('PostgreSQL in production');
  });

  it('says that a job is saved already, also under an address with other parameters, and keeps one', async () => {
    const url = stage.servePosting({ title: 'Saved Only Once' });
    const page = await stage.browser.open(url);
    await saveFromPage(stage.browser, page);
    const again = stage.pages.serve(`${url}?utm_source=mail`, postingPage(somePosting({ title: 'Saved Only Once' })));
    const button = await buttonIn(stage.browser, await stage.browser.open(again), 'saved');
    expect(button.label).toContain('Saved');
    const same = (await readJobs(stage.browser)).filter(({ value }) => value.title === 'Saved Only Once');
    expect(same).toHaveLength(1);
  });

  it('shows the stage of the saved job and why it fits in the card of the button', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Card Keeper' }));
    const saved = await saveFromPage(stage.browser, page);
    await clickAt(page, saved.press);
    const card = await eventually('the card', async () => (await readButton(stage.browser, page))?.card);
    expect(card.text).toContain('Card Keeper');
    expect(card.text).toContain('Saved');
  });

  it('works from the popup', async () => {
    const url = stage.servePosting({ title: 'Saved From The Popup' });
    const page = await stage.browser.open(url);
    const popup = await openedPopup(stage.browser, page);
    await popup.press('Save job');
    await popup.shows('Saved From The Popup');
    await eventually('the job', async () => (await savedAt(url)).length === 1);
    await popup.close();
  });

  it('works from the toolbar on a page of any other site, which the extension may read only then', async () => {
    const url = stage.pages.serve(
      'https://careers.smallworks.example/joiner',
      postingPage(somePosting({ title: 'Joiner', company: 'Smallworks' })),
    );
    const page = await stage.browser.open(url);
    const tabId = await tabIdOf(stage.browser, page);
    expect(await askBackground(stage.browser, { type: 'capture-tab', tabId })).toHaveProperty('refused');
    const popup = await openedPopup(stage.browser, page);
    await popup.press('Save job');
    await eventually('the job', async () => (await savedAt(url)).length === 1);
    await popup.close();
  });

  it('has the focus on Save as the popup opens, so that Enter saves', async () => {
    const url = stage.servePosting({ title: 'Saved By Enter' });
    const popup = await stage.browser.openPopup(await stage.browser.open(url));
    const press = `document.activeElement?.textContent === 'Save job' && (document.activeElement.click(), true)`;
    await eventually('the focus on Save', () => popup.evaluate(press));
    await eventually('the job', async () => (await savedAt(url)).length === 1);
    await popup.close();
  });

  it('saves from within a field of the popup that asks first', async () => {
    await confirmFirst(stage.browser);
    const url = stage.servePosting({ title: 'Saved From A Field' });
    const popup = await stage.browser.openPopup(await stage.browser.open(url));
    const submit = `(() => {
      const form = document.querySelector('input[required]')?.form;
      form?.requestSubmit();
      return form != null;
    })()`;
    await eventually('the fields', () => popup.evaluate(submit));
    await eventually('the job', async () => (await savedAt(url)).length === 1);
    await popup.close();
    await confirmFirst(stage.browser, false);
  });

  it('works by the keyboard command', async () => {
    const url = stage.servePosting({ title: 'Saved By Keyboard' });
    const page = await stage.browser.open(url);
    await buttonIn(stage.browser, page, 'idle');
    await stage.browser.pressCommand(page);
    await eventually('the job', async () => (await savedAt(url)).length === 1);
    // Beside the notice that it is saved the button would say the opposite.
    await buttonIn(stage.browser, page, 'saved');
  });

  it('works from the context menu', async () => {
    const url = stage.servePosting({ title: 'Saved From The Menu' });
    await stage.browser.chooseMenuItem(await stage.browser.open(url));
    await eventually('the job', async () => (await savedAt(url)).length === 1);
  });

  it('works after the browser has stopped the background', async () => {
    const url = stage.servePosting({ title: 'Saved After A Sleep' });
    const page = await stage.browser.open(url);
    const { press } = await buttonIn(stage.browser, page, 'idle');
    await stage.browser.stopBackground();
    await clickAt(page, press);
    await buttonIn(stage.browser, page, 'saved');
    await stage.browser.stopBackground();
    expect(await savedAt(url)).toHaveLength(1);
  });

  it('offers nothing on a list of jobs, and the popup says why', async () => {
    const before = (await readJobs(stage.browser)).length;
    const list = stage.pages.serve('https://boards.greenhouse.io/acme', listPage(trades));
    const page = await stage.browser.open(list);
    const popup = await openedPopup(stage.browser, page);
    await popup.shows('This page lists several jobs. Open one of them to save it.');
    await popup.close();
    expect(await readButton(stage.browser, page)).toBeNull();
    expect(await readJobs(stage.browser)).toHaveLength(before);
  });

  it('offers nothing on an article, and the popup says why', async () => {
    const page = await stage.browser.open(stage.pages.serve('https://bakery.example/bread', articlePage()));
    const popup = await openedPopup(stage.browser, page);
    await popup.shows('There is no job posting on this page.');
    await popup.close();
  });
});
