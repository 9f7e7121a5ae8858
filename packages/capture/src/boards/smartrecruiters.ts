import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';
import { sectionsOf } from '../sections.ts';

/** SmartRecruiters: postings drawn by the server with microdata, lists on a host of their own. */
export const smartrecruiters: Board = {
  name: 'smartrecruiters',
  label: 'SmartRecruiters',
  matches: ['https://jobs.smartrecruiters.com/*', 'https://careers.smartrecruiters.com/*'],
  postings: [/^https?:\/\/jobs\.smartrecruiters\.com\/[^/?#]+\/(?<id>\d{6,})(?=[-/?#]|$)/],
  example: 'https://jobs.smartrecruiters.com/Northwind/743999987654321-data-engineer',
  canonicalUrl: (id, url) => `${url.origin}/${url.pathname.split('/')[1]}/${id}`,
  read(page, { id, today }) {
    // The form names its posting by another id, and links to it.
    if (page.url.pathname.startsWith('/oneclick-ui/')) return { wholePage: true, refusal: 'not-a-posting' };
    if (id === null && linkedId(smartrecruiters, page.document.querySelectorAll('a[href]'), page.url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/**
 * The parts of a description: the microdata calls only the first two by names of schema.org, so all of them are read
 * from the element around them (ids and properties: 2026).
 */
const SECTIONS = '#st-companyDescription, #st-jobDescription, #st-qualifications, #st-additionalInformation';

/** What the microdata leaves out, and all of it where the page lost its `itemscope`. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const title = shownText(document, 'h1[itemprop~="title"]', 'h1.job-title');
  if (title === null) return {};
  // The element draws itself by script; its attributes are there from the start (2026).
  const place = document.querySelector('spl-job-location');
  const shown = place?.getAttribute('formattedaddress') ?? place?.getAttribute('formattedAddress') ?? null;
  const mode = place?.getAttribute('workplacetype') ?? place?.getAttribute('workplaceType') ?? '';
  const whole = document.querySelector('[itemprop~="description"]');
  return {
    title,
    company: contentOf(document, '[itemprop~="hiringOrganization"] [itemprop~="name"]') ?? page.meta('og:site_name'),
    // Some companies give the street with its number too.
    locations: readPlaces((shown ?? '').replace(/^[^,]*\d[^,]*,\s*/, '')),
    remoteMode: readRemoteMode(mode.replace('_', '-')),
    employmentTypes: readEmploymentTypes(shownText(document, '[itemprop~="employmentType"]') ?? ''),
    datePosted: readDate(contentOf(document, '[itemprop~="datePosted"]') ?? '', { today, order: null }),
    description: whole === null ? sectionsOf(document.querySelectorAll(SECTIONS)) : { kind: 'nodes', root: whole },
  };
}

function contentOf(document: Document, selector: string): string | null {
  const element = document.querySelector(selector);
  const text = element?.getAttribute('content') ?? element?.textContent ?? '';
  return text.trim() === '' ? null : text.trim();
}
