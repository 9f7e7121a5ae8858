import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** We Work Remotely: pages that the server draws, with JSON-LD; the words of the address are the id. */
export const weworkremotely: Board = {
  name: 'weworkremotely',
  label: 'We Work Remotely',
  matches: ['https://weworkremotely.com/*', 'https://www.weworkremotely.com/*'],
  postings: [
    /^https?:\/\/(?:www\.)?weworkremotely\.com\/(?:remote-jobs|listings)\/(?!(?:search|new|categories)(?:[/?#]|$))(?<id>[a-z0-9][^/?#]*)/,
  ],
  example: 'https://weworkremotely.com/remote-jobs/northwind-data-engineer',
  canonicalUrl: (id, url) => `${url.origin}/remote-jobs/${id}`,
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(LISTED) !== null) return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/** The results of a list: `section.jobs` (since 2013) around `new-listing-container` (since 2024). */
const LISTED = '.new-listing-container, section.jobs li a[href*="/remote-jobs/"]';

/** `lis-container…` (since 2024), `listing-header-container` before. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const title = shownText(
    document,
    '.lis-container__header__hero__company-info__title',
    '.listing-header-container h1',
  );
  const description = firstElement(document, '.lis-container__job__content__description', '.listing-container');
  if (title === null) return {};
  const about = aboutTheJob(document);
  const pay = about.get('salary');
  return {
    title,
    company: shownText(document, '.lis-container__job__sidebar__companyDetails__info__title', '.company-card h2 a'),
    locations: readPlaces(about.get('region') ?? (about.get('country') ?? '').replace(/^.*GeoLocked\)/, '')),
    // Nothing else is on this board.
    remoteMode: 'remote',
    employmentTypes: readEmploymentTypes(about.get('job type') ?? ''),
    salary: pay === undefined ? null : readSalary(pay, { country: 'US' }),
    datePosted: readDate(about.get('posted on') ?? '', { today, order: null }),
    // "Sep 3th, 2026"
    validThrough: readDate((about.get('apply before') ?? '').replace(/(\d)(?:st|nd|rd|th)\b/, '$1'), {
      today,
      order: null,
    }),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** "About the job": rows of a label and its values in elements of their own, by the label in lower case. */
function aboutTheJob(document: Document): Map<string, string> {
  const rows = new Map<string, string>();
  for (const row of document.querySelectorAll('.lis-container__job__sidebar__job-about__list__item')) {
    const label = oneLine(row.firstChild?.textContent ?? '').toLowerCase();
    const boxes = [...row.querySelectorAll('.box')];
    const values = (boxes.length > 0 ? boxes : [...row.querySelectorAll('span')]).map((value) =>
      // A country comes with its flag.
      oneLine(value.textContent ?? '').replace(/^(?:\ud83c[\udde6-\uddff]){2}\s*/, ''),
    );
    if (label !== '' && values.length > 0) rows.set(label, values.join('; '));
  }
  return rows;
}
