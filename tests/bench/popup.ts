import { launchChromium } from '../support/browser/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { type Benchmark, median } from './benchmark.ts';
import { copyExtension } from './extension-copy.ts';
import { addEmptyPage, fillStore, JOBS, timeToPaint } from './many-jobs-page.ts';

const ROUNDS = 15;
const WARM_UP = 3;

export const popup: Benchmark = {
  description: `The popup's first rows over ${JOBS} saved jobs, against an empty React page of the same extension.`,
  async run(report) {
    const extension = await copyExtension(report);
    const pages = await startPageServer();
    await addEmptyPage(extension.path);
    const browser = await launchChromium({ pagePort: pages.port, extensionFolder: extension.path });
    try {
      report(`Saving ${JOBS} jobs`);
      await fillStore(browser);
      const rounds: { rowsMs: number; emptyMs: number }[] = [];
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const measured = {
          rowsMs: await timeToPaint(browser, 'popup.html', '[data-job-row]'),
          emptyMs: await timeToPaint(browser, 'empty-react.html', '#shown'),
        };
        if (round >= WARM_UP) rounds.push(measured);
        report(`rows after ${measured.rowsMs.toFixed(0)} ms, empty page after ${measured.emptyMs.toFixed(0)} ms`);
      }
      return {
        ratios: { toEmptyReactPage: median(rounds.map(({ rowsMs, emptyMs }) => rowsMs / emptyMs)) },
        values: {
          firstRowsMs: median(rounds.map(({ rowsMs }) => rowsMs)),
          emptyReactPageMs: median(rounds.map(({ emptyMs }) => emptyMs)),
          jobs: JOBS,
        },
      };
    } finally {
      await browser.close();
      await pages.close();
      await extension.remove();
    }
  },
};
