import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPageScreen, pageScreens } from '../screens/page-screens.ts';
import { screens, settings } from '../screens/screens.ts';
import { openScreen, prepare } from '../screens/stage.ts';
import { accessibilityProblems } from '../support/browser/accessibility.ts';
import { askBackground } from '../support/browser/messages.ts';
import { clickAt, readButton, saveFromPage } from '../support/browser/page-button.ts';
import { useBrowser } from '../support/browser/story.ts';
import { wordsOf } from '../support/browser/words.ts';
import { eventually } from '../support/eventually.ts';
import { startService } from '../support/service.ts';

describe.each(settings)('in a browser that is %s', (setting) => {
  const stage = useBrowser('chromium');
  let tidyUp: () => Promise<void>;
  beforeAll(async () => {
    tidyUp = await prepare(stage.browser, setting);
  });
  afterAll(() => tidyUp());

  it.each(screens.filter((screen) => screen.setting === setting))('$name can be used by everybody', async (screen) => {
    for (const [theme, width] of [
      ['light', screen.width ?? 1280],
      // As narrow as a wide window is when its page is shown twice as large and more.
      ['dark', screen.width ?? 400],
    ] as const) {
      const page = await openScreen(stage.browser, screen, { theme, width });
      expect(await accessibilityProblems(page), `${theme}, ${width} pixels wide`).toEqual([]);
      // Nothing may have to be scrolled sideways.
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.close();
    }
  });
});

describe('every screen can be used by everybody', () => {
  const stage = useBrowser('chromium');

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

  // What stands in the page itself is closed to axe as it is to the page.
  it.each(pageScreens.filter(({ name }) => name.startsWith('popup')))(
    '$name can be used over a page',
    async (screen) => {
      for (const theme of ['light', 'dark'] as const) {
        const { popup, close } = await openPageScreen(stage.browser, stage.pages, screen, { theme, width: 1280 });
        try {
          if (popup === null) throw new Error('There is no popup.');
          expect(await accessibilityProblems(popup), theme).toEqual([]);
        } finally {
          await close();
        }
      }
    },
  );

  it('settings say what is wrong while the server is away', async () => {
    const service = await startService();
    await askBackground(stage.browser, { type: 'pair', serverUrl: service.url, code: null });
    await service.stop();
    const page = await stage.browser.openExtensionPage('dashboard.html#/settings');
    await eventually('the way out', async () => (await wordsOf(page)).includes('Try again'));
    expect(await accessibilityProblems(page)).toEqual([]);
    await service.remove();
  });
});
