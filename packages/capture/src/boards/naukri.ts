import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** Naukri: pages of one posting, filled by script. They carry JSON-LD once they are filled. */
export const naukri: Board = {
  name: 'naukri',
  label: 'Naukri',
  matches: ['https://www.naukri.com/*'],
  postings: [/^https?:\/\/(?:www\.)?naukri\.com\/job-listings-(?:[^?#]*-)?(?<id>\d{6,})(?:[?#]|$)/],
  example: 'https://www.naukri.com/job-listings-data-engineer-northwind-pune-3-to-6-years-010126000001',
  canonicalUrl: (_, url) => `${url.origin}${url.pathname}`,
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(CARD) !== null) return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/** A card of the list (since 2023), `jobTuple` before. */
const CARD = '.srp-jobtuple-wrapper, [data-job-id] a.title, article.jobTuple';

/** The names of the style sheets' modules, without the hashes behind them (since 2023); before that whole classes. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const title = shownText(document, 'h1[class*="jd-header-title"]');
  if (title === null) return {};
  const company = document.querySelector('[class*="jd-header-comp-name"] a[href]');
  // "Hybrid - Pune, Bengaluru", "Remote"
  const place = shownText(document, '[class*="jhc__location"]', '[class*="jhc__loc__"]') ?? '';
  const mode = shownText(document, '[class*="jhc__wfhmode"]') ?? place;
  const pay = shownText(document, '[class*="jhc__salary"]');
  const description = document.querySelector('[class*="JDC__dang-inner-html"], .dang-inner-html');
  return {
    title,
    company: shownText(document, '[class*="jd-header-comp-name"] a', '[class*="jd-header-comp-name"]'),
    companyUrl: webAddress(company?.getAttribute('href')?.split('?')[0], page.url),
    locations: place
      .replace(/^(?:hybrid|remote|work from office)\s*-?\s*/i, '')
      .split(/\s*,\s*/)
      .flatMap(readPlaces),
    remoteMode: readRemoteMode(mode),
    employmentTypes: readEmploymentTypes(labelled(document, 'Employment Type')),
    salary: pay === null ? null : readSalary(pay, { country: 'IN' }),
    datePosted: readDate(labelled(document, 'Posted'), { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** What stands behind a label, "Posted: 3 days ago", "Employment Type: Full Time, Permanent". */
function labelled(document: Document, label: string): string {
  const lines = shownTexts(document, '[class*="jhc__stat"], [class*="other-details"] [class*="details"]');
  const found = lines.find((line) => line.toLowerCase().startsWith(`${label.toLowerCase()}:`));
  return found?.slice(label.length + 1).trim() ?? '';
}
