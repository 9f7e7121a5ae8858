import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../support/browser/accessibility.ts';
import { clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';

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
