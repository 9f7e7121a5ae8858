import type { Page } from 'puppeteer-core';
import { eventually } from '../eventually.ts';
import type { Popup, TestBrowser } from './test-browser.ts';

/** The open popup, as a person uses it: by the words that stand in it. */
export interface OpenedPopup extends Pick<Popup, 'page' | 'close'> {
  /** Waits until the words are there. */
  shows(text: string): Promise<void>;
  /** Presses the button with this name, once it is there and can be pressed. */
  press(name: string): Promise<void>;
  /** All words of the popup. */
  text(): Promise<string>;
}

export async function openedPopup(browser: TestBrowser, page: Page): Promise<OpenedPopup> {
  const popup = await browser.openPopup(page);
  const text = async () => String(await popup.evaluate('document.body.innerText'));
  return {
    text,
    async shows(wanted) {
      let last = '';
      await eventually(`“${wanted}” in the popup`, async () => {
        last = await text();
        return last.includes(wanted);
      }).catch((error: unknown) => {
        throw new Error(`The popup shows: ${last}`, { cause: error });
      });
    },
    async press(name) {
      await eventually(`the button “${name}” in the popup`, () =>
        popup.evaluate(`(() => {
          const buttons = [...document.querySelectorAll('button, [role=button]')];
          const named = buttons.find((button) => (button.ariaLabel ?? button.textContent).trim() === ${JSON.stringify(name)});
          if (named === undefined || named.disabled) return false;
          named.click();
          return true;
        })()`),
      );
    },
    page: popup.page,
    close: () => popup.close(),
  };
}
