import type { Posting } from '@jobmagpie/model';
import { CaptureResult } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { boards } from './boards/index.ts';
import { readPosting } from './index.ts';
import { documentOf, type Fixture, readFixtures } from './testing/fixtures.ts';

/**
 * Class names change with a site's looks, often to hashes. What stands on data or on the meaning of elements must
 * survive that. Every page of a board that shows a posting counts, whether it carries data or not: an exception is a
 * name in the list below with its reason, and the last test strikes those that no longer need to be there.
 */
const STANDS_ON_CLASSES: Readonly<Record<string, string>> = {
  'ashby/entered-at-another': 'the state is of another posting, and what is drawn has names for styling alone',
  'glassdoor/markup-only': 'without data, the description has the name of a style module alone',
  'glassdoor/split-view': 'as above; a pane has no data',
  'hackernews/posting':
    'Hacker News names the parts of its pages by classes alone, for years the same, and carries no data',
  'hackernews/remote-first': 'as above',
  'linkedin/guest': 'LinkedIn names the parts of its pages by classes alone, and these carry no data',
  'linkedin/guest-fragment': 'as above',
  'linkedin/pane-without-id': 'as above; a list is all that is left to see',
  'linkedin/split-view': 'as above; a list is all that is left to see',
  'naukri/markup-only': 'the page before its data came: names of style modules alone',
  'remoteok/same-title-below': 'no data for this row, and its description has a class alone',
  'ziprecruiter/older-page': 'without data, the parts of these pages have names for styling alone',
};

/** Sources that class names have no part in. */
const DATA = ['json-ld', 'microdata', 'rdfa', 'board-state'];

const pages = readFixtures().flatMap((fixture) => {
  const { posting } = CaptureResult.parse(fixture.expected);
  const isOfBoard = boards.some(({ name }) => name === fixture.group);
  return isOfBoard && posting !== null ? [{ ...fixture, case: `${fixture.group}/${fixture.name}`, posting }] : [];
});

/** The page with every class name replaced by one that says nothing; the same name by the same one, as hashing does. */
function scrambled(html: string): Document {
  const document = documentOf(html);
  const names = new Map<string, string>();
  const scramble = (name: string): string => {
    const known = names.get(name) ?? `x${(names.size + 1).toString(36)}q`;
    names.set(name, known);
    return known;
  };
  for (const element of document.querySelectorAll('[class]')) {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
    element.setAttribute('class', classes.map(scramble).join(' '));
  }
  return document;
}

function readScrambled({ html, url, today }: Fixture): Posting | null {
  return readPosting(scrambled(html), url, { boards, today }).posting;
}

function survives(page: (typeof pages)[number]): boolean {
  const read = readScrambled(page);
  const hasDescription = page.posting.description === null || read?.description !== null;
  return read?.title === page.posting.title && read.company === page.posting.company && hasDescription;
}

describe('a page whose class names have all changed', () => {
  const footed = pages.filter((page) => !Object.hasOwn(STANDS_ON_CLASSES, page.case));

  it.each(footed)('still yields title and company: $case', (page) => {
    expect(readScrambled(page)).toMatchObject({ title: page.posting.title, company: page.posting.company });
  });

  it.each(footed.filter(({ posting }) => posting.description !== null))('still yields a description: $case', (page) => {
    expect(readScrambled(page)?.description?.text).toMatch(/\S/);
  });

  it.each(footed.filter(({ posting }) => DATA.includes(posting.sources.description ?? '')))(
    'still yields the same description where it was read from data: $case',
    (page) => {
      expect(readScrambled(page)?.description?.text).toBe(page.posting.description?.text);
    },
  );

  it('is named as an exception only if it is one', () => {
    const exceptions = Object.keys(STANDS_ON_CLASSES);
    const lost = pages.filter((page) => !survives(page)).map((page) => page.case);
    expect(lost.sort()).toEqual(exceptions.sort());
  });
});
