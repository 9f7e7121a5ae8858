import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';
import { sectionsOf } from '../sections.ts';

const SHORT_CODE = /^[0-9A-Fa-f]{10}$/;

/** Workable: companies' hosted pages (apply.) and its own board (jobs.), both drawn by script. */
export const workable: Board = {
  name: 'workable',
  label: 'Workable',
  matches: ['https://apply.workable.com/*', 'https://jobs.workable.com/*'],
  postings: [
    /^https?:\/\/apply\.workable\.com\/(?:[^/?#]+\/)?j\/(?<id>[0-9A-Fa-f]{10})(?=[/?#]|$)/,
    /^https?:\/\/jobs\.workable\.com\/view\/(?<id>[0-9A-Za-z]{12,32})(?=[/?#]|$)/,
  ],
  example: 'https://apply.workable.com/northwind/j/7A4037BD6C/',
  // The own board has ids of its own: the short code of the same posting says nothing against them.
  isSameId: (shown, id) => (SHORT_CODE.test(id) ? shown.toUpperCase() === id.toUpperCase() : SHORT_CODE.test(shown)),
  // The script that draws the page writes the short code of the posting into its JSON-LD (2026).
  markedIds: SHORT_CODE,
  canonicalUrl: (id, url) => `${url.href.slice(0, url.href.indexOf(id))}${id}/`,
  read(page, { url, id }) {
    // A posting that was taken down leads to the company's list, with this note in the address.
    if (url.searchParams.get('not_found') === 'true') return { wholePage: true, refusal: 'expired' };
    const markup = readMarkup(page);
    if (markup.title === undefined && page.document.querySelector(CARD) !== null)
      // The list that was left is still drawn.
      return { wholePage: true, refusal: id === null ? 'list' : 'empty-page' };
    return { wholePage: true, markup };
  },
};

/** A row of a list; its title is an `h3` (2026). */
const CARD = '[data-ui="job"]';

/** Sections of hosted pages, and of the own board (2026). */
const SECTIONS = ['description', 'requirements', 'benefits']
  .flatMap((part) => [`[data-ui="job-${part}"]`, `[data-ui="job-breakdown-${part}-parsed-html"]`])
  .join(', ');

/** Class names are hashes here; `data-ui` names every part, `job-` on hosted pages, `overview-` on the own board. */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const title = shownText(document, 'h1[data-ui="job-title"]', 'h1[data-ui="overview-title"]');
  if (title === null) return {};
  const places = shownTexts(document, '[data-ui="job-location-tooltip"]');
  const place =
    places.length > 0
      ? places.join('; ')
      : shownText(document, '[data-ui="job-location"]', '[data-ui="overview-location"]');
  return {
    title,
    company:
      shownText(document, '[data-ui="overview-company"] a', '[data-ui="overview-company"]') ??
      // "Title - Company" is the title of the page.
      (page.title.startsWith(`${title} - `) ? page.title.slice(title.length + 3) : null),
    locations: readPlaces(place ?? ''),
    remoteMode: readRemoteMode(
      shownText(document, '[data-ui="job-workplace"]', '[data-ui="overview-workplace"]') ?? '',
    ),
    employmentTypes: readEmploymentTypes(
      shownText(document, '[data-ui="job-type"]', '[data-ui="overview-employment-type"]') ?? '',
    ),
    description: sectionsOf(document.querySelectorAll(SECTIONS)),
    // The way to the form is the one link that names the posting which is drawn.
    boardJobId: linkedId(workable, document.querySelectorAll('a[href*="/apply"]'), page.url),
  };
}
