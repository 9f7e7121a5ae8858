import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** USAJobs: announcements of the federal government, drawn by the server; the control number is the id. */
export const usajobs: Board = {
  name: 'usajobs',
  label: 'USAJobs',
  matches: ['https://www.usajobs.gov/*'],
  postings: [/^https?:\/\/(?:www\.)?usajobs\.gov\/(?:job|GetJob\/ViewDetails)\/(?<id>\d{6,})(?:[/?#]|$)/],
  example: 'https://www.usajobs.gov/job/800000000',
  canonicalUrl: (id) => `https://www.usajobs.gov/job/${id}`,
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(RESULT) !== null) return { wholePage: false, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

const RESULT = 'a[href*="/job/"][id^="result"], .usajobs-search-result--core, [id^="search-results"] a[href*="/job/"]';

function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const overview = overviewOf(document);
  // Any page of the site has a headline; an announcement has its number in the overview too.
  const headline = overview.has('control number') ? shownText(document, 'main h1') : null;
  const title = shownText(document, '#job-title', '.usajobs-joa-banner__title') ?? headline;
  if (title === null) return {};
  const dates = overview.get('open & closing dates') ?? '';
  const [opens = '', closes = ''] = dates.split(/\s+(?:to|-|–)\s+/i);
  const pay = overview.get('salary');
  const order = 'month-first' as const;
  const where = shownText(document, '.usajobs-joa-locations__city', '[class*="joa-location"] .font-bold');
  const body = firstElement(document, '#joa-description', '[class*="joa-intro"]', 'main');
  return {
    title,
    company: shownText(document, '#agency-name', '.usajobs-joa-banner__agency', '.usajobs-joa-banner__dept'),
    locations: readPlaces(where ?? overview.get('location') ?? ''),
    remoteMode: /^yes/i.test(overview.get('remote job') ?? '') ? 'remote' : null,
    employmentTypes: readEmploymentTypes(overview.get('work schedule') ?? ''),
    salary: pay === undefined ? null : readSalary(pay, { country: 'US' }),
    datePosted: readDate(opens, { today, order }),
    validThrough: readDate(closes, { today, order }),
    description: body === null ? null : { kind: 'nodes', root: body },
  };
}

/** "Overview": labels in headings or terms, each with its words behind it; by the label in lower case. */
function overviewOf(document: Document): Map<string, string> {
  const rows = new Map<string, string>();
  for (const label of document.querySelectorAll('dt, h5')) {
    const words = oneLine(label.nextElementSibling?.textContent ?? '');
    const name = oneLine(label.textContent ?? '').toLowerCase();
    if (words !== '' && name !== '' && !rows.has(name)) rows.set(name, words);
  }
  return rows;
}
