import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { confirmFirst } from '../support/browser/confirm-first.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { openedPopup } from '../support/browser/popup.ts';
import { readJobs } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { browserNames, type Popup, type TestBrowser } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';

/** Changes a field as a keystroke does, and leaves the popup no time after it. */
async function typeInto(popup: Popup, field: string, text: string): Promise<void> {
  await eventually(`the field ${field}`, () =>
    popup.evaluate(`(() => {
      const field = document.querySelector(${JSON.stringify(field)});
      if (field === null) return false;
      const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
      set.call(field, ${JSON.stringify(text)});
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return true;
    })()`),
  );
}

async function textIn(popup: Popup, field: string): Promise<unknown> {
  return popup.evaluate(`document.querySelector(${JSON.stringify(field)})?.value ?? null`);
}

describe.each(browserNames)('the popup in %s forgets no keystroke', (name) => {
  const stage = useBrowser(name);

  /** Opens the popup on the page, presses a button where one is named, types, and closes it in the same moment. */
  async function beginTo(browser: TestBrowser, page: Page, field: string, text: string): Promise<void> {
    const popup = await browser.openPopup(page);
    await typeInto(popup, field, text);
    await popup.close();
    await browser.stopBackground();
  }

  it('what was looked for stands there again', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Lock Keeper' }));
    await beginTo(stage.browser, page, 'input[type=search]', 'weir');
    const again = await stage.browser.openPopup(page);
    await eventually('the words', async () => (await textIn(again, 'input[type=search]')) === 'weir');
    await typeInto(again, 'input[type=search]', '');
    await again.close();
  });

  it('a note that was begun is on the job when the popup opens again', async () => {
    const page = await stage.browser.open(stage.servePosting({ title: 'Ferry Pilot' }));
    await saveFromPage(stage.browser, page);
    const opened = await openedPopup(stage.browser, page);
    await opened.press('Notes');
    await opened.close();
    const popup = await stage.browser.openPopup(page);
    await eventually('the notes to open', () =>
      popup.evaluate(`(() => {
        if (document.querySelector('textarea') !== null) return true;
        [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Notes')?.click();
        return false;
      })()`),
    );
    await typeInto(popup, 'textarea', 'ask about the night tides');
    await popup.close();
    await stage.browser.stopBackground();
    const again = await openedPopup(stage.browser, page);
    await again.press('Notes');
    await eventually('the note in the store', async () =>
      (await readJobs(stage.browser)).some(({ value }) => value.notes === 'ask about the night tides'),
    );
    await again.close();
  });

  it('what is corrected before saving is kept, and saved as it was typed', async () => {
    await confirmFirst(stage.browser);
    const page = await stage.browser.open(stage.servePosting({ title: 'Bridge Warden' }));
    await beginTo(stage.browser, page, 'section input[required]', 'Bridge Warden, nights');
    const again = await openedPopup(stage.browser, page);
    await again.shows('Bridge Warden');
    await again.press('Save job');
    const job = await eventually('the job', async () =>
      (await readJobs(stage.browser)).find(({ value }) => value.title === 'Bridge Warden, nights'),
    );
    expect(job.value.sources.title).toBe('user');
    await again.close();
  });
});
