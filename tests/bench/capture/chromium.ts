import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from '../../support/browser/chromium.ts';
import { startPageServer } from '../../support/page-server.ts';
import { copyExtension } from '../extension-copy.ts';

const VISITS = 2;

const entryCode = `import { readPosting } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
globalThis.readNow = () => {
  readPosting(document, location.href, { boards, today: '2026-11-21' });
};
`;

/** Milliseconds, one for each page. */
interface ReadingTimes {
  /** Putting the extractor into the page: its code is parsed and run from top to bottom. */
  load: number[];
  /** Right after the page was loaded and the extractor put into it, when the browser sees its code for the first time. */
  first: number[];
  /** The same page once more, as after each of its changes. */
  again: number[];
}

/**
 * How long the extractor keeps each page's thread busy in a real Chromium: the thread's own time is taken, which goes on
 * only while it works, so that other work of the machine does not count. Of two visits the faster one counts. The pages'
 * own scripts do not run, so that each visit finds the page as it was saved.
 */
export async function readInChromium(pages: readonly string[], report: (line: string) => void): Promise<ReadingTimes> {
  const extractor = await bundleExtractor();
  const extension = await copyExtension(report);
  const server = await startPageServer();
  const browser = await launchChromium({ pagePort: server.port, extensionFolder: extension.path });
  try {
    const times: ReadingTimes = { load: [], first: [], again: [] };
    for (const [index, html] of pages.entries()) {
      const url = server.serve(`https://careers.example.com/jobs/${index}`, standingStill(html));
      const load: number[] = [];
      const first: number[] = [];
      const again: number[] = [];
      for (let visit = 0; visit < VISITS; visit += 1) {
        const page = await browser.open('about:blank');
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        const time = await threadTimer(page);
        load.push(await time(extractor));
        first.push(await time('readNow()'));
        again.push(await time('readNow()'));
        await page.close();
      }
      times.load.push(Math.min(...load));
      times.first.push(Math.min(...first));
      times.again.push(Math.min(...again));
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
    await extension.remove();
  }
}

/** Runs code in the page and gives the milliseconds that the page's thread worked meanwhile. */
async function threadTimer(page: Page): Promise<(code: string) => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const threadTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.find(({ name }) => name === 'ThreadTime')?.value;
    if (seconds === undefined) throw new Error('Chromium does not tell how long its thread worked.');
    return seconds * 1_000;
  };
  return async (code) => {
    const before = await threadTime();
    await page.evaluate(code);
    return (await threadTime()) - before;
  };
}

/** The page without what would change it or lead away: a policy that lets no script of its own run, and no refresh. */
function standingStill(html: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
  const still = html.replace(/http-equiv=["']?refresh["']?/gi, 'data-refresh');
  return /<head[\s>]/i.test(still)
    ? still.replace(/<head(?:\s[^>]*)?>/i, (head) => head + policy)
    : `<!doctype html>${policy}${still}`;
}

/** The extractor in one script, made by the bundler that makes the extension's. */
async function bundleExtractor(): Promise<string> {
  const entry = path.join(import.meta.dirname, '.extractor.js');
  const built = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? entryCode : null),
      },
    ],
    build: { write: false, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const chunk = [built].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('The extractor could not be bundled.');
  return chunk.code;
}
