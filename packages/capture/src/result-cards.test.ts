import { describe, expect, it } from 'vitest';
import { boardAddresses, boardsOfPage } from './addresses.ts';
import { boards } from './boards/index.ts';
import { findResults } from './result-cards.ts';
import { documentOf, readFixtures } from './testing/fixtures.ts';

const addresses = boardAddresses(boards);
const fixtures = readFixtures();
const boardOfPage = (url: string) => boardsOfPage(addresses, url)[0] ?? null;
const marked = boards.filter(({ cards }) => cards !== undefined).map(({ name }) => name);

describe.each(marked)('the results of %s', (name) => {
  it('are found in its list, each with the id that the address of its posting names', () => {
    const list = fixtures.find(({ group, name: fixture }) => group === name && fixture === 'list');
    const board = boardOfPage(list?.url ?? '');
    if (list === undefined || board === null) throw new Error('There is no list to look at.');
    const results = findResults(documentOf(list.html), list.url, board);
    expect(results.size).toBeGreaterThan(1);
    expect(new Set(results.values()).size).toBe(results.size);
    const known = boards.find((other) => other.name === board.name)?.postings ?? [];
    for (const [card, id] of results) {
      const links = [...card.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', list.url),
      );
      const ids = links.flatMap(({ href }) => known.flatMap((pattern) => pattern.exec(href)?.groups?.id ?? []));
      expect(ids).toContain(id);
    }
  });

  it('are never a part of one another, or they would be marked twice', () => {
    for (const { html, url } of fixtures.filter(({ group }) => group === name)) {
      const board = boardOfPage(url);
      const cards = board === null ? [] : [...findResults(documentOf(html), url, board).keys()];
      for (const card of cards) expect(cards.filter((other) => other !== card && other.contains(card))).toEqual([]);
    }
  });
});

it('finds no results where a board has not said how', () => {
  const board = boardOfPage('https://jobs.lever.co/havelmoor');
  if (board === null) throw new Error('The board is missing.');
  expect(
    findResults(documentOf('<article data-job-id="1"></article>'), 'https://jobs.lever.co/havelmoor', board).size,
  ).toBe(0);
});

it('knows the board of any of its pages, and of no other', () => {
  expect(boardOfPage('https://uk.indeed.com/jobs?q=chef')?.name).toBe('indeed');
  expect(boardOfPage('https://indeed.com.evil.example/jobs')).toBeNull();
});

describe('the id of a result', () => {
  const idsOn = (url: string, html: string) => {
    const board = boardOfPage(url);
    return board === null ? [] : [...findResults(documentOf(html), url, board).values()];
  };

  it('is read from each form that the results of LinkedIn have', () => {
    const html = `<ul><li data-occludable-job-id="3900000001"><div class="job-card-container" data-job-id="3900000001"></div></li>
      <li><div class="job-card-job-posting-card-wrapper"><a href="/jobs/collections/recommended/?currentJobId=3900000002"></a></div></li>
      <li><div class="base-search-card"><a href="https://de.linkedin.com/jobs/view/planner-at-acme-3900000003?trk=x"></a></div></li></ul>`;
    expect(idsOn('https://www.linkedin.com/jobs/search/', html)).toEqual(['3900000001', '3900000002', '3900000003']);
  });

  it('is none where a link leads nowhere or to no posting', () => {
    const html = ['http://', '/jobs/planer', 'javascript:void(0)//--10000001-inline.html'].map(
      (href) => `<article data-at="job-item"><a href="${href}">Planer--in</a></article>`,
    );
    expect(idsOn('https://www.stepstone.de/jobs/planer', html.join(''))).toEqual([]);
  });
});
