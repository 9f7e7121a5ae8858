import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPosting } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { CaptureResult } from '@jobmagpie/model';
import { parseHTML } from 'linkedom';
import { PageLabel } from './capture/label.ts';
import { type Count, type Figures, figures, type ScoredField, scoredFields, scorePage } from './capture/score.ts';
import type { EvaluationKind } from './kind.ts';

/** Reads every saved page of a folder exactly as the extension does, and compares with the labels beside the pages. */
export const capture: EvaluationKind = {
  usage: 'DIR [--json] [--dump FILE]',
  async run(directory, args) {
    const pages = listPages(directory);
    const dumpFile = args.includes('--dump') ? args[args.indexOf('--dump') + 1] : undefined;
    const say = args.includes('--json') ? () => undefined : (line: string) => process.stdout.write(`${line}\n`);
    if (dumpFile !== undefined) writeFileSync(dumpFile, '');

    const counts = Object.fromEntries(
      scoredFields.map((field) => [field, { right: 0, wrong: 0, missed: 0 }]),
    ) as Record<ScoredField, Count>;
    const misses: string[] = [];
    const times: number[] = [];
    const negatives = { pages: 0, invented: 0 };
    for (const { name, html, label } of pages) {
      const started = performance.now();
      const result = CaptureResult.parse(
        readPosting(parseHTML(html).document, addressOf(label), { boards, today: null }),
      );
      times.push(performance.now() - started);
      if (dumpFile !== undefined) appendFileSync(dumpFile, `${JSON.stringify({ page: name, ...result })}\n`);
      if (label.kind !== 'posting') {
        negatives.pages += 1;
        if (result.posting !== null) {
          negatives.invented += 1;
          misses.push(`${name}: invented "${result.posting.title}" on a page that is ${label.kind}`);
        }
        continue;
      }
      if (result.posting === null) misses.push(`${name}: no posting, ${result.reason}`);
      for (const [field, score] of Object.entries(scorePage(label, result.posting)) as [
        ScoredField,
        ReturnType<typeof scorePage>[ScoredField],
      ][]) {
        counts[field].right += score.right;
        counts[field].wrong += score.wrong;
        counts[field].missed += score.missed;
        if (score.miss !== null)
          misses.push(`${name}: ${field}: expected "${score.miss.expected}", got "${score.miss.got}"`);
      }
    }

    const fields = Object.fromEntries(scoredFields.map((field) => [field, rounded(figures(counts[field]))]));
    for (const miss of misses) say(miss);
    for (const [field, { precision, recall, f1 }] of Object.entries(fields))
      say(`${field.padEnd(16)} precision ${precision}  recall ${recall}  f1 ${f1}`);
    const msPerPage = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
    process.stdout.write(`${JSON.stringify({ pages: pages.length, fields, negatives, msPerPage })}\n`);
  },
};

interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly label: PageLabel;
}

function listPages(directory: string): LabelledPage[] {
  const files = readdirSync(directory)
    .filter((file) => /\.html(?:\.gz)?$/.test(file))
    .sort();
  if (files.length === 0)
    throw new Error(`${directory} holds no pages: expected NNN-name.html or .html.gz with NNN-name.json beside it.`);
  return files.map((file) => {
    const name = file.replace(/\.html(?:\.gz)?$/, '');
    const bytes = readFileSync(join(directory, file));
    const html = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const label = PageLabel.safeParse(JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')));
    if (!label.success) throw new Error(`The label ${name}.json cannot be used: ${label.error.message}`);
    return { name, html, label: label.data };
  });
}

/** Where the page stood: as labelled, else the example of its board, else an address that says nothing. */
function addressOf({ url, board }: PageLabel): string {
  return url ?? boards.find(({ name }) => name === board)?.example ?? 'https://example.com/';
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1));
}

function rounded({ precision, recall, f1 }: Figures): Figures {
  const short = (value: number) => Number(value.toFixed(4));
  return { precision: short(precision), recall: short(recall), f1: short(f1) };
}
