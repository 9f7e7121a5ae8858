import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces } from '../fields/place.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';
import { sectionsOf } from '../sections.ts';

/** Personio: career pages drawn on the server. Postings carry JSON-LD, their forms do not. */
export const personio: Board = {
  name: 'personio',
  label: 'Personio',
  matches: ['https://*.jobs.personio.com/*', 'https://*.jobs.personio.de/*'],
  postings: [/^https?:\/\/[^/?#]+\.jobs\.personio\.(?:com|de)\/job\/(?<id>\d+)/],
  example: 'https://northwind.jobs.personio.com/job/1234567',
  canonicalUrl: (id, url) => `${url.origin}/job/${id}`,
  read(page, { id }) {
    const { document, url } = page;
    if (id === null && linkedId(personio, document.querySelectorAll('a[href*="/job/"]'), url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page) };
  },
};

/**
 * Names for styling, `detail-` and `jb-` (2026), stand among hashes (`page_jobTitle__x`). Without any of
 * them a page that leads to the form of a posting shows that posting, and has one headline.
 */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const application = linkedId(personio, document.querySelectorAll('a[href*="apply"]'), page.url);
  const title =
    shownText(document, 'h1.detail-title', 'h1.job-position-title') ??
    (application === null ? null : shownText(document, 'h1'));
  if (title === null) return {};
  const places = shownTexts(document, '[class*="locationText"]');
  const facts = shownTexts(document, '.jb-attribute [class*="jobMetaText"]').join(', ');
  return {
    title,
    company: page.meta('og:site_name'),
    locations: readPlaces(places.join('; ')),
    employmentTypes: readEmploymentTypes(facts),
    description: sectionsOf(document.querySelectorAll('.jb-description-item, .detail-content-block')),
    boardJobId: application,
  };
}
