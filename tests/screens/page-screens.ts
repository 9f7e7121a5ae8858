/** What stands in or over the page of a posting: the button with its card, the picker, the popup. A new one is one entry. */
import type { Page } from 'puppeteer-core';
import { confirmFirst } from '../support/browser/confirm-first.ts';
import { askBackground } from '../support/browser/messages.ts';
import { buttonIn, clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { pickerShows } from '../support/browser/picker.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { tabIdOf } from '../support/browser/tabs.ts';
import type { TestBrowser } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import type { PageServer } from '../support/page-server.ts';
import { type PostingOnPage, postingPage, somePosting } from '../support/posting-page.ts';
import { atRest } from './stage.ts';

export interface PageScreen {
  /** Names its pictures. */
  name: string;
  posting?: Partial<PostingOnPage>;
  /** Brings the open page to what is looked at, and gives the popup where that is looked at. */
  act: (browser: TestBrowser, page: Page) => Promise<Page | null>;
  /** Takes back what it chose, for the ones that come after it. */
  tidyUp?: (browser: TestBrowser) => Promise<void>;
}

export const pageScreens: readonly PageScreen[] = [
  {
    name: 'page-unsaved',
    posting: { title: 'Crane Operator' },
    act: async (browser, page) => {
      await buttonIn(browser, page, 'idle');
      return null;
    },
  },
  {
    name: 'page-saved',
    posting: { title: 'Harbour Pilot' },
    act: async (browser, page) => {
      if ((await eventually('the button', () => readButton(browser, page))).state === 'idle')
        await saveFromPage(browser, page);
      const { press } = await eventually('the score', async () => {
        const button = await readButton(browser, page);
        return button?.state === 'saved' && /\d/.test(button.label) && button;
      });
      await clickAt(page, press);
      await eventually('the card', async () => (await readButton(browser, page))?.card);
      return null;
    },
  },
  {
    name: 'page-saved-before',
    posting: { title: 'Harbour Pilot' },
    act: async (browser, page) => {
      const { press } = await eventually('the warning', async () => {
        const button = await readButton(browser, page);
        return button?.label === 'Saved before?' && button;
      });
      await clickAt(page, press);
      await eventually('the card', async () => (await readButton(browser, page))?.card);
      return null;
    },
  },
  {
    name: 'page-picker',
    posting: { title: 'Tide Reader' },
    act: async (browser, page) => {
      await buttonIn(browser, page, 'idle');
      await askBackground(browser, { type: 'pick-field', tabId: await tabIdOf(browser, page), field: 'company' });
      await pickerShows(browser, page, 'Point at');
      await page.keyboard.press('Tab');
      return null;
    },
  },
  {
    name: 'popup-unsaved',
    posting: { title: 'Crane Operator' },
    act: (browser, page) => popupOver(browser, page, 'Save job'),
  },
  {
    name: 'popup-saved',
    posting: { title: 'Berth Planner' },
    act: async (browser, page) => {
      if ((await eventually('the button', () => readButton(browser, page))).state === 'idle')
        await saveFromPage(browser, page);
      return popupOver(browser, page, 'Notes');
    },
  },
  // The longest card: what was read, to be corrected, and what was not.
  {
    name: 'popup-confirm',
    posting: {
      title: 'Senior Crane Operator for the Container Terminal at the Outer Harbour',
      city: '',
      description: '',
    },
    act: async (browser, page) => {
      await confirmFirst(browser);
      return popupOver(browser, page, 'Notes');
    },
    tidyUp: (browser) => confirmFirst(browser, false),
  },
  {
    name: 'page-question',
    posting: {
      title: 'Lock Keeper for the Northern Canals',
      structured: {
        jobLocationType: 'TELECOMMUTE',
        employmentType: ['FULL_TIME', 'PART_TIME'],
        validThrough: '2027-01-15',
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'EUR',
          value: { '@type': 'QuantitativeValue', minValue: 62_000, maxValue: 75_000, unitText: 'YEAR' },
        },
      },
    },
    act: async (browser, page) => {
      await confirmFirst(browser);
      await clickAt(page, (await buttonIn(browser, page, 'idle')).press);
      await eventually('the card', async () => (await readButton(browser, page))?.card);
      return null;
    },
    tidyUp: (browser) => confirmFirst(browser, false),
  },
];

/** Opens the posting of a screen at an address of its own, and brings it to what is looked at. */
export async function openPageScreen(
  browser: TestBrowser,
  pages: PageServer,
  screen: PageScreen,
  { theme, width }: { theme: 'light' | 'dark'; width: number },
): Promise<{ page: Page; popup: Page | null; close: () => Promise<void> }> {
  const number = 4_200_000 + pageScreens.indexOf(screen);
  const url = `https://boards.greenhouse.io/harbour/jobs/${number}`;
  pages.serve(url, postingPage(somePosting(screen.posting)));
  const page = await browser.open(url);
  await page.setViewport({ width, height: 720 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const popup = await screen.act(browser, page);
  await popup?.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  if (popup !== null) await atRest(popup);
  const close = async () => {
    await popup?.close();
    await page.close();
    await screen.tidyUp?.(browser);
  };
  return { page, popup, close };
}

async function popupOver(browser: TestBrowser, page: Page, words: string): Promise<Page | null> {
  const popup = await openedPopup(browser, page);
  await popup.shows(words);
  return popup.page;
}
