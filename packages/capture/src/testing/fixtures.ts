import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

/** A page of `fixtures/<group>/<case>/`, with where and when it is taken to have been looked at, and what must come out. */
export interface Fixture {
  readonly group: string;
  readonly name: string;
  readonly html: string;
  readonly url: string;
  readonly today: string;
  readonly expected: unknown;
}

const ROOT = fileURLToPath(new URL('../../fixtures', import.meta.url));
/** The first line of every page, as browsers write it when they save one. */
const SAVED_FROM = /^<!-- saved from (?<url>\S+) on (?<today>\d{4}-\d\d-\d\d) -->/;

export function readFixtures(): Fixture[] {
  return readdirSync(ROOT).flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => {
      const html = readFileSync(join(ROOT, group, name, 'page.html'), 'utf8');
      const saved = SAVED_FROM.exec(html)?.groups;
      if (saved?.url === undefined || saved.today === undefined)
        throw new Error(`${group}/${name} does not say where it was saved from.`);
      const expected: unknown = JSON.parse(readFileSync(join(ROOT, group, name, 'expected.json'), 'utf8'));
      return { group, name, html, url: saved.url, today: saved.today, expected };
    }),
  );
}

export function documentOf(html: string): Document {
  return parseHTML(html).document;
}
