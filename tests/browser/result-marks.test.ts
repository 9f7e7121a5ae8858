import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buttonIn, pressInCard, saveFromPage } from '../support/browser/page-button.ts';
import { readMarks } from '../support/browser/result-marks.ts';
import { readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { page as pageOf, postingPage, somePosting } from '../support/posting-page.ts';

const address = (id: string) => `https://www.seek.com.au/job/${id}`;
const result = (id: string, title: string) =>
  `<article data-automation="normalJob" data-job-id="${id}" style="position:relative;padding:20px">
  <h3><a href="/job/${id}" data-automation="jobTitle">${title}</a></h3><p>Harbour Analytics</p></article>`;

describe.each(browserNames)('the results of a list in %s', (name) => {
  const stage = useBrowser(name);

  it('carry a mark once they are saved or dismissed, follow along, and tell the page nothing', async () => {
    const { browser, pages } = stage;
    const titles = { '70000001': 'Planner', '70000002': 'Welder', '70000003': 'Pilot', '70000004': 'Cook' };
    for (const [id, title] of Object.entries(titles)) pages.serve(address(id), postingPage(somePosting({ title })));
    const listed = Object.entries(titles)
      .slice(0, 3)
      .map(([id, title]) => result(id, title));
    pages.serve(
      'https://www.seek.com.au/planner-jobs',
      pageOf('Planner Jobs - SEEK', `<main>${listed.join('')}</main>`),
    );

    const saved = await browser.open(address('70000001'));
    await saveFromPage(browser, saved);
    const unwanted = await browser.open(address('70000002'));
    await buttonIn(browser, unwanted, 'idle');
    await pressInCard(browser, unwanted);
    expect((await buttonIn(browser, unwanted, 'dismissed')).label).toBe('Not for me');
    expect(await readTable(browser, 'dismissals')).toHaveLength(1);

    const list = await browser.open('https://www.seek.com.au/planner-jobs');
    const says = (marks: Record<string, string>) => marksAre(list, marks);
    await says({ '70000001': 'Saved', '70000002': 'Not for me', '70000003': '' });
    // A result without a word looks to the page like one with a word: the same element, of no size, and closed.
    const seen = await list.evaluate(() =>
      [...document.querySelectorAll('jobmagpie-mark')].map((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return [mark.outerHTML, mark.shadowRoot, width, height];
      }),
    );
    expect(seen).toHaveLength(3);
    for (const one of seen) expect(one).toEqual([seen[0]?.[0], null, 0, 0]);

    // More results come on scrolling, and another is saved in another tab.
    await list.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      result('70000004', titles['70000004']),
    );
    await saveFromPage(browser, await browser.open(address('70000004')));
    await says({ '70000001': 'Saved', '70000002': 'Not for me', '70000003': '', '70000004': 'Saved' });

    // The word is taken back where it was given.
    await pressInCard(browser, unwanted);
    await buttonIn(browser, unwanted, 'idle');
    await says({ '70000001': 'Saved', '70000002': '', '70000003': '', '70000004': 'Saved' });
  });

  it('carry none where the person wants none', async () => {
    const { browser, pages } = stage;
    pages.serve(address('70000009'), postingPage(somePosting({ title: 'Kept' })));
    pages.serve(
      'https://www.seek.com.au/kept-jobs',
      pageOf('Kept Jobs - SEEK', `<main>${result('70000009', 'Kept')}</main>`),
    );
    await saveFromPage(browser, await browser.open(address('70000009')));
    const list = await browser.open('https://www.seek.com.au/kept-jobs');
    await marksAre(list, { '70000009': 'Saved' });
    const settings = await browser.openExtensionPage('dashboard.html#/settings/marks');
    // Sections above it come in meanwhile, so that it has no place yet to be clicked at.
    const toggle = () =>
      eventually('the setting', () =>
        settings.evaluate(() => {
          const box = document.querySelector<HTMLElement>('[data-anchor="marks"] input[type="checkbox"]');
          box?.click();
          return box !== null;
        }),
      );
    await toggle();
    await marksAre(list, {});
    await settings.bringToFront();
    await toggle();
    await marksAre(list, { '70000009': 'Saved' });
  });

  async function marksAre(list: Page, marks: Record<string, string>): Promise<void> {
    let last: Record<string, string> = {};
    try {
      await eventually('the marks', async () => {
        last = await readMarks(stage.browser, list);
        return JSON.stringify(sorted(last)) === JSON.stringify(sorted(marks));
      });
    } catch (error) {
      throw new Error(`The marks were last ${JSON.stringify(last)}`, { cause: error });
    }
  }
});

function sorted(marks: Record<string, string>): [string, string][] {
  return Object.entries(marks).sort();
}
