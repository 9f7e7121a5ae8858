import { afterAll, afterEach, beforeAll } from 'vitest';
import { type PageServer, startPageServer } from '../page-server.ts';
import { type PostingOnPage, postingPage, somePosting } from '../posting-page.ts';
import { launch } from './launch.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

export interface Stage {
  readonly browser: TestBrowser;
  readonly pages: PageServer;
  /** Puts a posting of its own on a board and gives its address. */
  servePosting(over?: Partial<PostingOnPage>): string;
}

let lastPosting = 4_100_000;

/** One browser and one web for the stories of a file; the tabs of a story are closed after it. */
export function useBrowser(name: BrowserName, options: Pick<LaunchOptions, 'extensionFolder'> = {}): Stage {
  let browser: TestBrowser | undefined;
  let pages: PageServer | undefined;
  beforeAll(async () => {
    pages = await startPageServer();
    browser = await launch(name, { pagePort: pages.port, ...options });
  });
  afterEach(() => browser?.closeTabs());
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    get pages() {
      return started(pages);
    },
    servePosting(over) {
      lastPosting += 1;
      const url = `https://boards.greenhouse.io/harbour/jobs/${lastPosting}`;
      return started(pages).serve(url, postingPage(somePosting(over)));
    },
  };
}

function started<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The browser is not started yet: use it inside a test.');
  return value;
}
