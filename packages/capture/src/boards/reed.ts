import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { textAt, valueAt } from '../embedded-state.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { parseLenient } from '../readers/lenient-json.ts';

/** Reed: pages of one posting, drawn by Next.js. The words in the address mean nothing, the number behind them does. */
export const reed: Board = {
  name: 'reed',
  label: 'Reed',
  matches: ['https://www.reed.co.uk/*'],
  postings: [/^https?:\/\/(?:www\.)?reed\.co\.uk\/jobs\/[^/?#]+\/(?<id>\d{5,})(?:[/?#]|$)/],
  example: 'https://www.reed.co.uk/jobs/data-engineer/50000001',
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(CARD) !== null) return { wholePage: true, refusal: 'list' };
    const job = shownJob(page);
    if (textAt(job, 'id') === id && valueAt(job, 'isExpired') === true) return { wholePage: true, refusal: 'expired' };
    const state = readState(page, job);
    return { wholePage: true, ...(state !== null && { state }), markup: readMarkup(page, today) };
  },
};

/** A card of the list (since 2023), `job-result-card` before. */
const CARD = '[data-qa="job-card"], article.job-result-card';

/** `__NEXT_DATA__` → `consolidatedJobDetails.jobDetails` (since 2024). */
function shownJob(page: Page): unknown {
  const data = parseLenient(page.document.querySelector('script#__NEXT_DATA__')?.textContent ?? '');
  return valueAt(data, 'props', 'pageProps', 'consolidatedJobDetails', 'jobDetails');
}

function readState(page: Page, job: unknown): Draft | null {
  const text = (...path: string[]) => plainText(page.document, textAt(job, ...path));
  const title = text('title');
  if (title === null) return null;
  const place = placeOf({
    city: text('jobLocation', 'locationName'),
    region: text('jobLocation', 'countyName'),
    country: text('jobLocation', 'countryName') ?? 'GB',
    text: text('jobLocation', 'locationName'),
  });
  // The bare numbers beside it are the band that the search uses, even of a job that names no pay.
  const pay = text('jobSalary', 'displaySalary');
  const isTrue = (...path: string[]) => valueAt(job, ...path) === true;
  const kinds = [
    isTrue('jobEmploymentHours', 'isFullTime') ? 'full-time' : '',
    isTrue('jobEmploymentHours', 'isPartTime') ? 'part-time' : '',
    text('jobContractType', 'name') ?? '',
  ];
  const html = textAt(job, 'description');
  const date = (key: string) => readDate((textAt(job, key) ?? '').slice(0, 10), { today: null, order: null });
  return {
    title,
    company: text('jobOwner', 'profileName'),
    locations: place === null ? [] : [place],
    remoteMode: isTrue('jobLocation', 'isRemoteJob')
      ? 'remote'
      : readRemoteMode(text('jobLocation', 'inferredJobLocationType') ?? ''),
    employmentTypes: readEmploymentTypes(kinds.join(', ')),
    salary: pay === null ? null : readSalary(pay, { country: 'GB' }),
    datePosted: date('displayDate') ?? date('createdDate'),
    validThrough: date('expiryDate'),
    description: html === null ? null : { kind: 'html', html },
    boardJobId: textAt(job, 'id'),
  };
}

/** `data-qa` of the page that the server drew until 2023; the microdata around it is read for every site. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const header = firstElement(document, '.job-header', '[data-qa="job-header"]');
  const title = header === null ? null : shownText(header, '[itemprop="title"]', 'h1');
  if (header === null || title === null) return {};
  const pay = shownText(document, '[data-qa="salaryLbl"]', '[data-qa="salaryMobileLbl"]');
  const description = firstElement(document, '[itemprop="description"]', '[data-qa="job-description"]');
  return {
    title,
    company: shownText(document, '[itemprop="hiringOrganization"] [itemprop="name"]', '[data-qa="company-name"]'),
    locations: readPlaces(shownText(document, '[data-qa="regionLbl"]', '[data-qa="localityLbl"]') ?? ''),
    employmentTypes: readEmploymentTypes(
      shownText(document, '[data-qa="jobTypeLbl"]', '[itemprop="employmentType"]') ?? '',
    ),
    salary: pay === null ? null : readSalary(pay, { country: 'GB' }),
    datePosted: readDate(shownText(document, '[itemprop="datePosted"]') ?? '', { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}
