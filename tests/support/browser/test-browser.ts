import type { Page } from 'puppeteer-core';

export const browserNames = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

/** A file of the extension that shows nothing. */
export const BACKSTAGE_PATH = 'icon/16.png';

/**
 * A real browser with the built extension, an empty profile, and no way out of this machine: every https address leads to
 * the page server, loopback to itself, everything else nowhere. Each story is written once, against this.
 */
export interface TestBrowser {
  readonly name: BrowserName;
  /** A tab of the extension's own origin that shows nothing and runs none of its code: the tests' way to its storage. */
  readonly backstage: Page;
  /** Opens an address in a new tab, in front. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension, `dashboard.html#/jobs`, in a new tab, in front. */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button while `page` is in front. The browser lets the extension read that page from then on. */
  openPopup(page: Page): Promise<Popup>;
  /** The keyboard command, with `page` in front. */
  pressCommand(page: Page): Promise<void>;
  /** The extension's entry in the context menu of `page`. */
  chooseMenuItem(page: Page): Promise<void>;
  /** Stops the background as the browser does after a time without work; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Closes every tab but the backstage. */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

/** The real popup, which closes when it loses focus. */
export interface Popup {
  /** Evaluates an expression in the popup. What it gives must be plain data. */
  evaluate(expression: string): Promise<unknown>;
  /** The popup as a page, for a picture of it; null where the browser does not hand it out. */
  readonly page: Page | null;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Where every https address leads. */
  pagePort: number;
  /** The built extension; that of the project unless said otherwise. */
  extensionFolder?: string;
}
