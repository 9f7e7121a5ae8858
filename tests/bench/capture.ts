import { readPosting } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { type Benchmark, median } from './benchmark.ts';
import { readInChromium } from './capture/chromium.ts';
import { loadPages } from './capture/pages.ts';

const WARM_UP_ROUNDS = 2;
const ROUNDS = 7;
/** Each page is timed so often in a round, and the fastest time counts: the collection of garbage hits either at random. */
const TURNS = 3;
/** Defuddle takes many times longer, so that fewer rounds tell as much. */
const DEFUDDLE_ROUNDS = 2;
const ADDRESS = 'https://example.com/jobs/1';

/**
 * What reading a posting adds to the parsing of its page, and what Defuddle, which looks for the main text of any page,
 * takes for the same. All are timed on the same pages, page by page in turns, so that a busy machine slows all. The folder
 * of `CAPTURE_PAGES` is measured where that is set, else our own fixtures. The pages are read in a real Chromium too, where
 * people wait for it.
 */
export const capture: Benchmark = {
  description: 'Parsing a page and reading its posting, against parsing alone and against Defuddle; and in Chromium',
  async run(report) {
    const pages = loadPages(process.env.CAPTURE_PAGES);
    const ratios: number[] = [];
    const toDefuddle: number[] = [];
    const milliseconds: number[] = [];
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      let parsing = 0;
      let both = 0;
      for (const [index, html] of pages.entries()) {
        const turns = Array.from({ length: TURNS }, (_, turn) => takeTurns(html, (index + round + turn) % 2 === 0));
        parsing += Math.min(...turns.map(({ parsed }) => parsed));
        both += Math.min(...turns.map(({ read }) => read));
        if (round >= 0) milliseconds.push(...turns.map(({ read }) => read));
      }
      if (round >= 0) {
        ratios.push(both / parsing);
        report(`round ${round + 1} of ${ROUNDS}: ${(both / parsing).toFixed(3)}`);
      }
    }
    for (let round = 0; round < DEFUDDLE_ROUNDS; round += 1) {
      let own = 0;
      let defuddle = 0;
      for (const html of pages) {
        own += parseAndRead(html);
        defuddle += parseAndDefuddle(html);
      }
      toDefuddle.push(own / defuddle);
      report(`against Defuddle, round ${round + 1} of ${DEFUDDLE_ROUNDS}: ${(own / defuddle).toFixed(3)}`);
    }
    const inChromium = await readInChromium(pages, report);
    return {
      ratios: { toParse: median(ratios), toDefuddle: median(toDefuddle) },
      values: {
        pages: pages.length,
        msPerPageP50: percentile(milliseconds, 0.5),
        msPerPageP95: percentile(milliseconds, 0.95),
        chromiumLoadMsP50: percentile(inChromium.load, 0.5),
        chromiumLoadMsP95: percentile(inChromium.load, 0.95),
        chromiumFirstMsP50: percentile(inChromium.first, 0.5),
        chromiumFirstMsP95: percentile(inChromium.first, 0.95),
        chromiumAgainMsP50: percentile(inChromium.again, 0.5),
        chromiumAgainMsP95: percentile(inChromium.again, 0.95),
        chromiumLongestTaskMs: Math.max(...inChromium.load, ...inChromium.first, ...inChromium.again),
      },
    };
  },
};

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Who goes first changes, so that neither always finds the memory that the other left behind. */
function takeTurns(html: string, readsFirst: boolean): { parsed: number; read: number } {
  const early = readsFirst ? parseAndRead(html) : null;
  const parsed = parseOnly(html);
  return { parsed, read: early ?? parseAndRead(html) };
}

function parseOnly(html: string): number {
  const started = performance.now();
  parseHTML(html);
  return performance.now() - started;
}

function parseAndRead(html: string): number {
  const started = performance.now();
  readPosting(parseHTML(html).document, ADDRESS, { boards, today: null });
  return performance.now() - started;
}

function parseAndDefuddle(html: string): number {
  // It tells the console about each selector of its own that linkedom does not know, and goes on without it.
  const { error } = console;
  console.error = () => {};
  try {
    const started = performance.now();
    new DefuddleClass(parseHTML(html).document, { url: ADDRESS }).parse();
    return performance.now() - started;
  } finally {
    console.error = error;
  }
}
