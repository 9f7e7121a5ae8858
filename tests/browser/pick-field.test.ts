import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { pickerIsGone, pickerShows, pressInPicker, readPicker } from '../support/browser/picker.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { tabIdOf } from '../support/browser/tabs.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { page as pageOf, postingPage, somePosting } from '../support/posting-page.ts';

/** Where no reader looks for it: in the frame around the page, in a line without a name. */
const payLine =
  '<footer><div class="css-1q9x"><b data-qa="reward">between €2,400 and €2,800 a month</b></div></footer>';

describe.each(browserNames)('a field that is pointed at in %s', (name) => {
  const stage = useBrowser(name);
  // It opens by itself some time after the start, and would stand in front of the first page here.
  beforeAll(async () => {
    const tabs = () => stage.browser.backstage.evaluate(() => chrome.tabs.query({}));
    await eventually('the welcome page', async () => (await tabs()).some(({ url }) => url?.endsWith('/welcome.html')));
  });

  /** A posting like no other on a host of its own, so that no story knows what another has done. */
  function servePay(host: string, posting: number, title: string): string {
    const html = postingPage(somePosting({ title, company: `${title} & Sons` })).replace('<main>', `${payLine}<main>`);
    return stage.pages.serve(`https://${host}.teamtailor.com/jobs/${posting}-warden`, html);
  }

  async function pick(page: Page, field: string): Promise<unknown> {
    const message = { type: 'pick-field', tabId: await tabIdOf(stage.browser, page), field };
    return askBackground(stage.browser, message);
  }

  async function pointAtPay(page: Page): Promise<void> {
    const box = await (await page.$('[data-qa=reward]'))?.boundingBox();
    if (!box) throw new Error('The page shows no pay.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await pickerShows(stage.browser, page, '2,400–2,800');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async function popupShowsPay(page: Page): Promise<void> {
    const popup = await openedPopup(stage.browser, page);
    await popup.shows('€2,400–2,800 a month');
    await popup.close();
  }

  const jobAt = async (url: string) => (await readJobs(stage.browser)).find(({ value }) => value.url === url)?.value;

  it('is read there on this page and on the next one of the site', async () => {
    const page = await stage.browser.open(servePay('quays', 1, 'Bridge Warden'));
    const popup = await openedPopup(stage.browser, page);
    await popup.shows('Something missing or wrong?');
    await popup.press('Point at it on the page: Pay');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await pointAtPay(page);
    await pressInPicker(stage.browser, page, 'Use this');
    await pickerShows(stage.browser, page, 'Kept.');
    expect(await readTable(stage.browser, 'corrections')).toContainEqual({
      host: 'quays.teamtailor.com',
      field: 'salary',
      selector: '[data-qa="reward"]',
    });
    await pressInPicker(stage.browser, page, 'Close');
    await pickerIsGone(stage.browser, page);

    await popupShowsPay(page);
    await page.reload();
    await popupShowsPay(page);
    await saveFromPage(stage.browser, page);
    expect((await jobAt(page.url()))?.salary).toMatchObject({ min: 2_400, max: 2_800, period: 'month' });
    const next = await stage.browser.open(servePay('quays', 2, 'Lock Keeper'));
    await saveFromPage(stage.browser, next);
    const job = await jobAt(next.url());
    expect(job?.salary).toMatchObject({ min: 2_400, currency: 'EUR' });
    expect(job?.sources.salary).toBe('user');
  });

  it('is asked about again where the page has drawn itself anew since', async () => {
    const page = await stage.browser.open(servePay('docks', 8, 'Dock Warden'));
    await saveFromPage(stage.browser, page);
    await pick(page, 'salary');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await pointAtPay(page);
    await pickerShows(stage.browser, page, 'Is this right?');
    await page.evaluate(() => {
      const drawn = document.createElement('b');
      drawn.dataset.qa = 'reward';
      drawn.textContent = 'between €3,100 and €3,300 a month';
      document.querySelector('[data-qa=reward]')?.replaceWith(drawn);
    });
    await pressInPicker(stage.browser, page, 'Use this');
    const { text } = await pickerShows(stage.browser, page, 'Is this right now?');
    expect(text).toContain('3,100–3,300');
    expect((await jobAt(page.url()))?.salary).toBeNull();
    expect(JSON.stringify(await readTable(stage.browser, 'corrections'))).not.toContain('docks.teamtailor.com');
    await pressInPicker(stage.browser, page, 'Use this');
    await pickerShows(stage.browser, page, 'in your saved job now');
    expect((await jobAt(page.url()))?.salary).toMatchObject({ min: 3_100, max: 3_300 });
  });

  it('is filled into the job that was saved without it', async () => {
    const page = await stage.browser.open(servePay('ferries', 3, 'Ferry Pilot'));
    await saveFromPage(stage.browser, page);
    expect((await jobAt(page.url()))?.salary).toBeNull();
    await pick(page, 'salary');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await pointAtPay(page);
    await pressInPicker(stage.browser, page, 'Use this');
    await pickerShows(stage.browser, page, 'in your saved job now');
    const job = await jobAt(page.url());
    expect(job?.salary).toMatchObject({ min: 2_400, max: 2_800 });
    expect(job?.sources.salary).toBe('user');
  });

  it('is offered in the card of a job that was saved without what every job should have', async () => {
    const firm = '<footer><b data-qa="employer">Sluice & Daughters</b></footer>';
    const html = postingPage(somePosting({ title: 'Sluice Hand', company: '' })).replace('<main>', `${firm}<main>`);
    const page = await stage.browser.open(stage.pages.serve('https://sluice.teamtailor.com/jobs/7-hand', html));
    const { press } = await saveFromPage(stage.browser, page);
    await clickAt(page, press);
    // The score comes a moment later, and moves what stands in the card.
    const card = await eventually('the card with its score', async () => {
      const shown = (await readButton(stage.browser, page))?.card;
      return shown?.text.includes('No score yet') && shown;
    });
    expect(card.text).toContain('Company was not found on this page.');
    await clickAt(page, card.last);
    await pickerShows(stage.browser, page, 'Point at: Company');
    await page.keyboard.press('Escape');
    await eventually('the focus on what opened the picker', async () => {
      return (await readButton(stage.browser, page))?.focus === 'Point at it';
    });
    await page.keyboard.press('Enter');
    await pickerShows(stage.browser, page, 'Point at: Company');
    await page.click('[data-qa=employer]', { offset: { x: 5, y: 5 } });
    await pressInPicker(stage.browser, page, 'Use this');
    await pickerShows(stage.browser, page, 'in your saved job now');
    expect((await jobAt(page.url()))?.company).toBe('Sluice & Daughters');
    await pressInPicker(stage.browser, page, 'Close');
    // What opened the picker is in the card no more: nothing is lacking.
    await eventually('the focus in the card', async () => {
      const seen = await readButton(stage.browser, page);
      return seen?.card != null && seen.focus === 'Fill in your profile';
    });
  });

  it('makes a posting of a page on any site that was not taken for one', async () => {
    const words =
      '<p>Somebody has to turn the wheel when a boat comes, and to keep the gates from freezing.</p>'.repeat(3);
    const html = pageOf('Sluice 7', `<main><h2 class="sluice-role">Wheel Turner</h2>${words}</main>`);
    const page = await stage.browser.open(stage.pages.serve('https://sluice.example/seven', html));
    const popup = await openedPopup(stage.browser, page);
    await popup.press('Point at it on the page: Title');
    await pickerShows(stage.browser, page, 'Point at: Title');
    await page.click('.sluice-role', { offset: { x: 5, y: 5 } });
    await pressInPicker(stage.browser, page, 'Use this');
    await pickerShows(stage.browser, page, 'Kept.');
    const again = await openedPopup(stage.browser, page);
    await again.shows('Wheel Turner');
    await again.press('Save job');
    expect(await eventually('the job', () => jobAt(page.url()))).toMatchObject({ sources: { title: 'user' } });
    await again.close();
  });

  it('can be found with the keys alone', async () => {
    const page = await stage.browser.open(servePay('locks', 4, 'Dredger'));
    await pick(page, 'salary');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await pickerShows(stage.browser, page, '2,400–2,800');
    const narrow = (await readPicker(stage.browser, page))?.frame;
    await page.keyboard.press('ArrowUp');
    await eventually('a wider frame', async () => {
      const wide = (await readPicker(stage.browser, page))?.frame;
      return narrow != null && wide != null && wide.width > narrow.width;
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await pickerShows(stage.browser, page, 'Is this right?');
    await page.keyboard.press('Enter');
    await pickerShows(stage.browser, page, 'Kept.');
    await page.keyboard.press('Escape');
    await pickerIsGone(stage.browser, page);
  });

  it('changes nothing when it is given up, and gives the focus back', async () => {
    const page = await stage.browser.open(servePay('tides', 5, 'Tide Reader'));
    await page.focus('main button');
    await pick(page, 'salary');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await pointAtPay(page);
    await pickerShows(stage.browser, page, 'Is this right?');
    await page.keyboard.press('Escape');
    await pickerIsGone(stage.browser, page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Apply');
    const kept = JSON.stringify(await readTable(stage.browser, 'corrections'));
    expect(kept).not.toContain('tides.teamtailor.com');
  });

  it('is not taken from a place that says nothing of it, nor from a click that the page makes', async () => {
    const page = await stage.browser.open(servePay('weirs', 6, 'Weir Painter'));
    await pick(page, 'salary');
    await pickerShows(stage.browser, page, 'Point at: Pay');
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('jobmagpie-picker');
      const pay = document.querySelector('[data-qa=reward]')?.getBoundingClientRect();
      const at = { clientX: (pay?.x ?? 0) + 5, clientY: (pay?.y ?? 0) + 5, bubbles: true, composed: true };
      for (const type of ['pointermove', 'click']) host?.dispatchEvent(new MouseEvent(type, at));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    });
    await page.click('h1');
    const { text } = await pickerShows(stage.browser, page, 'Nothing of it can be read here.');
    expect(text).toContain('Point at: Pay');
    expect(await page.evaluate(() => document.querySelector('jobmagpie-picker')?.shadowRoot)).toBeNull();
  });

  it('cannot be pointed at where the page is no posting, and the person is told', async () => {
    const page = await stage.browser.open(stage.pages.serve('https://empty.teamtailor.com/jobs/1-x', '<p>Soon</p>'));
    expect(await pick(page, 'salary')).toMatchObject({ status: 'failed', problem: expect.stringContaining('Nothing') });
    expect(await readPicker(stage.browser, page)).toBeNull();
  });
});
