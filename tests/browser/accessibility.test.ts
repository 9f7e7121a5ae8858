import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/browser/accessibility.ts';
import { askBackground } from '../support/browser/messages.ts';
import { clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

/** What a page shows once it is ready. */
const screens = [
  ['popup.html', 'All jobs'],
  ['welcome.html', 'Jobmagpie'],
  ['dashboard.html#/jobs', 'Tide Reader'],
  ['dashboard.html#/profile', 'Skills'],
  ['dashboard.html#/settings', 'Server'],
] as const;

describe('every screen can be used by everybody', () => {
  const stage = useBrowser('chromium');
  let jobId = '';
  beforeAll(async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Tide Reader' }));
    await saveFromPage(stage.browser, page);
    const job = await eventually('the score', async () =>
      (await readJobs(stage.browser)).find(({ match }) => match !== null),
    );
    jobId = job.id;
  });

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    it.each([...screens, ['dashboard.html#/jobs/', 'Tide Reader'] as const])('%s', async (path, words) => {
      const page = await stage.browser.openExtensionPage(path.endsWith('/') ? path + jobId : path);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await eventually(`“${words}” on ${path}`, async () => (await wordsOf(page)).includes(words));
      expect(await accessibilityProblems(page)).toEqual([]);
    });
  });

  describe('the settings of a paired browser', () => {
    let service: TestService;
    beforeAll(async () => {
      service = await startService();
      await askBackground(stage.browser, { type: 'pair', serverUrl: service.url, code: null });
    });
    afterAll(async () => {
      await askBackground(stage.browser, { type: 'sign-out' });
      await service.remove();
    });

    it.each([
      ['light', 1280, null],
      ['dark', 400, null],
      ['light', 1280, 'Sign out'],
      ['dark', 1280, 'Delete the account'],
      ['light', 400, 'Set a password'],
      ['light', 1280, 'Add another browser'],
    ] as const)('in the %s theme, %i px wide, after “%s”', async (theme, width, button) => {
      const page = await stage.browser.openExtensionPage('dashboard.html#/settings');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.setViewport({ width, height: 900 });
      await eventually('the account', async () => (await wordsOf(page)).includes('owner of this server'));
      if (button !== null) await page.locator(`::-p-xpath(//button[normalize-space()="${button}"])`).click();
      expect(await accessibilityProblems(page)).toEqual([]);
      // Nothing may have to be scrolled sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    });

    it('says what is wrong while the server is away', async () => {
      await service.stop();
      const page = await stage.browser.openExtensionPage('dashboard.html#/settings');
      await eventually('the way out', async () => (await wordsOf(page)).includes('Try again'));
      expect(await accessibilityProblems(page)).toEqual([]);
      await service.start();
    });
  });

  it('the button in the page can be pressed by keyboard, opens its card, and closes it with Escape', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Keyboard Only' }));
    await saveFromPage(stage.browser, page);
    const cardIsOpen = async () => ((await readButton(stage.browser, page))?.card ?? null) !== null;
    const button = await readButton(stage.browser, page);
    if (button === null) throw new Error('The button is gone.');
    await clickAt(page, button.press);
    await eventually('the card', cardIsOpen);
    await page.keyboard.press('Escape');
    await eventually('the card to close', async () => !(await cardIsOpen()));
    await page.keyboard.press('Enter');
    await eventually('the card to open again', cardIsOpen);
  });
});
