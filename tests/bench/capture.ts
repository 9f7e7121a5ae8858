import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readPosting } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { parseHTML } from 'linkedom';
import { type Benchmark, median } from './benchmark.ts';

const WARM_UP_ROUNDS = 2;
const ROUNDS = 7;
/** Each page is timed so often in a round, and the fastest time counts: the collection of garbage hits either at random. */
const TURNS = 3;

/**
 * What reading a posting adds to the parsing of its page. Both are timed on the same pages, page by page in turns, so
 * that a busy machine slows both. The folder of `CAPTURE_PAGES` is measured where that is set, else our own fixtures
 * and grown copies of them, because real pages are larger than fixtures.
 */
export const capture: Benchmark = {
  description: 'Parsing a page and reading its posting, against parsing alone',
  run(report) {
    const pages = loadPages(process.env.CAPTURE_PAGES);
    const ratios: number[] = [];
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
    const sorted = milliseconds.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return Promise.resolve({
      ratios: { toParse: median(ratios) },
      values: { pages: pages.length, msPerPageP50: at(0.5), msPerPageP95: at(0.95) },
    });
  },
};

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
  readPosting(parseHTML(html).document, 'https://example.com/jobs/1', { boards, today: null });
  return performance.now() - started;
}

function loadPages(folder: string | undefined): string[] {
  if (folder !== undefined) {
    const files = readdirSync(folder).filter((file) => /\.html(?:\.gz)?$/.test(file));
    if (files.length === 0) throw new Error(`CAPTURE_PAGES names ${folder}, which holds no .html or .html.gz file.`);
    return files.map((file) => {
      const bytes = readFileSync(join(folder, file));
      return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    });
  }
  const fixtures = fileURLToPath(new URL('../../packages/capture/fixtures', import.meta.url));
  const pages = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('page.html'))
    .map((file) => readFileSync(join(fixtures, file), 'utf8'));
  return [...pages, ...pages.map(grown)];
}

/** The page with a site's usual frame around it: menus, a footer, styles and scripts, about 150 kB. */
function grown(page: string): string {
  const menu = Array.from(
    { length: 300 },
    (_, index) =>
      `<li class="menu-item menu-item-${index}"><a class="menu-link" href="/topics/${index}">Topic number ${index}</a></li>`,
  );
  const footer = Array.from(
    { length: 120 },
    (_, index) =>
      `<div class="footer-column"><h4>Column ${index}</h4><p>Some words about what stands in column ${index} of the footer.</p></div>`,
  );
  const styles = Array.from(
    { length: 500 },
    (_, index) =>
      `.rule-${index} .inner { margin: ${index}px; color: #${(index * 4096).toString(16).padStart(6, '0')} }`,
  );
  const frame = `<style>${styles.join('\n')}</style><nav class="main-menu"><ul>${menu.join('\n')}</ul></nav>`;
  const end = `<footer class="site-footer">${footer.join('\n')}</footer><script>window.frame = ${JSON.stringify(menu)};</script>`;
  return page.replace(/<body[^>]*>/i, (body) => body + frame).replace(/<\/body>/i, (body) => end + body);
}
