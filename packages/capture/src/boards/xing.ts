import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { readSeniority } from '../fields/seniority.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** Xing: pages of one posting, with JSON-LD. Postings that Xing only links to open on their own site. */
export const xing: Board = {
  name: 'xing',
  label: 'Xing',
  matches: ['https://www.xing.com/*'],
  postings: [/^https?:\/\/(?:www\.)?xing\.com\/jobs\/(?:[^/?#]*-)?(?<id>\d{6,})(?:\.\w+)?(?:[?#]|$)/],
  example: 'https://www.xing.com/jobs/berlin-data-engineer-100000001',
  canonicalUrl: (_, url) => `${url.origin}${url.pathname}`,
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(CARD) !== null) return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/** A card of the list (since 2024). */
const CARD = '[data-testid="job-search-result"]';

/** `data-testid`, the names that Xing's own tests use (since 2024); the classes are generated. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const title = shownText(document, '[data-testid="job-details-title"] h1', '[data-testid="job-details-title"]');
  if (title === null) return {};
  const facts = describedFacts(page);
  const marks = shownTexts(document, '[data-testid="job-details-header"] [data-xds="Marker"], [data-xds="Marker"]');
  const pay = marks.find((mark) => /[€$£]|CHF/.test(mark) && /\d/.test(mark));
  // The page's title alone says the places: "Title in Berlin, Hamburg | XING Jobs".
  const start = `${title} in `;
  const places = page.title.startsWith(start) ? page.title.slice(start.length).replace(/\s*\|\s*XING.*$/i, '') : '';
  const locations = places.split(/\s*,\s*/).flatMap(readPlaces);
  const description = document.querySelector('[data-testid="expandable-content"]');
  const published = document.querySelector('[data-testid="job-details-published-date"] time');
  return {
    title,
    company: shownText(document, '[data-testid="job-details-company-info-name"]'),
    locations,
    remoteMode: marks.map(readRemoteMode).find((mode) => mode !== null) ?? null,
    employmentTypes: readEmploymentTypes(facts.employmentType ?? marks.join(', ')),
    seniority: facts.level === undefined ? null : readSeniority(facts.level),
    salary: pay === undefined ? null : readSalary(pay, { country: locations[0]?.country ?? null }),
    datePosted: readDate(published?.getAttribute('datetime') ?? '', { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** "… / Beschäftigungsart: Vollzeit / Karriere-Stufe: Mit Berufserfahrung / …" in the page's description. */
function describedFacts(page: Page): { employmentType?: string | undefined; level?: string | undefined } {
  const parts = (page.meta('description') ?? '').split(/\s+\/\s+/);
  const behind = (label: RegExp) => parts.find((part) => label.test(part))?.replace(/^.*:\s*/, '');
  return {
    employmentType: behind(/(?:Beschäftigungsart|Employment type):/i),
    level: behind(/(?:Karriere-?Stufe|Career level):/i),
  };
}
