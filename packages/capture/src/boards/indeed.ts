import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, scriptState, textAt, valueAt } from '../embedded-state.ts';
import { currencyByCode } from '../fields/currency.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces, readRemoteMode } from '../fields/place.ts';
import { readPeriod, readSalary, salaryOf } from '../fields/salary.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { isListedAs } from '../same-posting.ts';

/** Indeed: a page of one posting (viewjob), and a list with the chosen posting in a pane beside it (vjk). */
export const indeed: Board = {
  name: 'indeed',
  label: 'Indeed',
  matches: ['https://*.indeed.com/*'],
  postings: [
    /^https?:\/\/(?:[a-z-]+\.)?indeed\.com\/(?:m\/)?(?:viewjob|rc\/clk|pagead\/clk|applystart)[^#]*[?&]jk=(?<id>[0-9a-f]{16})/,
    /^https?:\/\/(?:[a-z-]+\.)?indeed\.com\/[^#]*[?&]vjk=(?<id>[0-9a-f]{16})/,
  ],
  example: 'https://www.indeed.com/viewjob?jk=0123456789abcdef',
  // The key on the link of a card, since 2019; an advertisement leads over another address and has it too.
  cards: [{ card: '.job_seen_beacon', named: 'a[data-jk]', attribute: 'data-jk' }],
  canonicalUrl: (id, url) => `${url.origin}/viewjob?jk=${id}`,
  read(page, { url, id, today }) {
    const isSplit =
      url.searchParams.has('vjk') ||
      page.document.querySelector('#mosaic-jobResults, #jobsearch-ViewjobPaneWrapper') !== null;
    const data = scriptState(page, 'window._initialData');
    // Beside a list the state is the one of the first posting and stays so while others are chosen.
    const isCurrent = !isSplit || textAt(data, 'jobKey') === id;
    const state = id !== null && isCurrent ? readState(page, data) : null;
    if (isCurrent && valueAt(data, ...JOB, 'expired') === true) return { wholePage: true, refusal: 'expired' };
    const markup = readMarkup(page, today, isSplit);
    if (isSplit && markup.title === null && state === null) return { wholePage: false, refusal: 'list' };
    // A pane follows its list with a delay, so one that does not name its posting needs the list's word for it.
    if (isSplit && id !== null && state === null && !markup.boardJobId && !isListedAs(cardsOf(page, id), markup))
      return { wholePage: false, refusal: 'empty-page' };
    return { wholePage: !isSplit, ...(state === null ? {} : { state }), markup };
  },
};

/** The cards of one posting in the list, by the key on their link (since 2019). */
function cardsOf(page: Page, id: string): Element[] {
  const links = [...page.document.querySelectorAll(`a[data-jk="${id}"]`)];
  return links.map((link) => link.closest('.job_seen_beacon, li') ?? link);
}

/** The key of the shown posting: on its Apply button (since 2021), and in the links of its header (since 2019). */
function shownKey(header: Element): string | null {
  const button = header.querySelector('[data-indeed-apply-jk]')?.getAttribute('data-indeed-apply-jk');
  if (button) return button;
  for (const link of header.querySelectorAll('a[href]')) {
    const key = /[?&](?:jk|vjk|fromjk)=(?<key>[0-9a-f]{16})/.exec(link.getAttribute('href') ?? '')?.groups?.key;
    if (key !== undefined) return key;
  }
  return null;
}

/** Where `_initialData` holds the posting as the graph of Indeed knows it (since 2023). */
const JOB = ['hostQueryExecutionResult', 'data', 'jobData', 'results', 0, 'job'] as const;
/** Where it holds the posting as the page shows it (since 2019). */
const SHOWN = ['jobInfoWrapperModel', 'jobInfoModel'] as const;

function readState(page: Page, data: unknown): Draft | null {
  const job = valueAt(data, ...JOB);
  const shown = valueAt(data, ...SHOWN);
  const header = valueAt(shown, 'jobInfoHeaderModel');
  const plain = (text: string | null) => plainText(page.document, text);
  const title = plain(textAt(header, 'jobTitle') ?? textAt(job, 'title'));
  if (title === null) return null;
  const place = placeOf({
    city: textAt(job, 'location', 'city'),
    region: textAt(job, 'location', 'admin1Code'),
    country: textAt(job, 'location', 'countryCode'),
    text: textAt(header, 'formattedLocation') ?? textAt(job, 'location', 'formatted', 'long'),
  });
  const html =
    textAt(shown, 'sanitizedJobDescription') ??
    textAt(shown, 'sanitizedJobDescription', 'content') ??
    textAt(job, 'description', 'html');
  const pay = valueAt(data, 'salaryInfoModel');
  const kinds = listAt(job, 'jobTypes').map((kind) => textAt(kind, 'label') ?? '');
  return {
    title,
    company: plain(textAt(header, 'companyName') ?? textAt(job, 'sourceEmployerName')),
    locations: place === null ? [] : [place],
    remoteMode: readRemoteMode(textAt(header, 'remoteWorkModel', 'text') ?? ''),
    employmentTypes: readEmploymentTypes(kinds.join(', ')),
    salary: salaryOf({
      min: amountAt(pay, 'salaryMin'),
      max: amountAt(pay, 'salaryMax'),
      currency: currencyByCode(textAt(pay, 'salaryCurrency')),
      period: readPeriod(textAt(pay, 'salaryType') ?? ''),
      isEstimate: textAt(pay, 'salarySource') === 'ESTIMATE',
    }),
    boardJobId: textAt(data, 'jobKey'),
    datePosted: readDate(textAt(job, 'datePublished') ?? '', { today: null, order: null }),
    description: html === null ? null : { kind: 'html', html },
  };
}

function amountAt(pay: unknown, key: string): number | null {
  const amount = valueAt(pay, key);
  return typeof amount === 'number' && amount > 0 ? amount : null;
}

/** Test ids and ids (since 2021); the classes of the same names before that. */
function readMarkup(page: Page, today: string | null, isPane: boolean): Draft & { title: string | null } {
  const { document } = page;
  const description = document.querySelector('#jobDescriptionText');
  const header =
    document.querySelector(
      '.jobsearch-InfoHeaderContainer, .jobsearch-HeaderContainer, .jobsearch-JobComponent, #vjs-container',
    ) ??
    // Without these names, all that stands around the title: the pane, or the page of a posting.
    document
      .querySelector('[data-testid="jobsearch-JobInfoHeader-title"]')
      ?.closest(isPane ? '#jobsearch-ViewjobPaneWrapper' : 'body') ??
    null;
  if (header === null) return { title: null };
  const title =
    shownText(header, '[data-testid="jobsearch-JobInfoHeader-title"]', '.jobsearch-JobInfoHeader-title')?.replace(
      /\s+-\s+(?:job post|Stellenanzeige|offre d[’']emploi|oferta de empleo|vacature)$/i,
      '',
    ) ?? null;
  const place = shownText(
    header,
    '[data-testid="inlineHeader-companyLocation"]',
    '[data-testid="job-location"]',
    '[data-testid="jobsearch-JobInfoHeader-companyLocation"]',
  );
  const locations = readPlaces(place ?? '');
  const pay = shownText(header, '#salaryInfoAndJobType', '.jobsearch-JobMetadataHeader-item');
  return {
    title,
    company: shownText(header, '[data-testid="inlineHeader-companyName"]', '[data-company-name="true"]'),
    locations,
    remoteMode: readRemoteMode(shownText(header, '[data-testid="jobsearch-CompanyInfoContainer"]') ?? place ?? ''),
    employmentTypes: readEmploymentTypes((pay ?? '').split(' - ').at(-1) ?? ''),
    salary:
      pay === null
        ? null
        : readSalary(pay, {
            country: locations[0]?.country ?? COUNTRIES[page.url.hostname.split('.')[0] ?? ''] ?? null,
          }),
    datePosted: readDate(shownText(document, '[data-testid="myJobsStateDate"]') ?? '', { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
    // A page of one posting is loaded whole, and shows what its address says.
    boardJobId: isPane ? shownKey(document.querySelector('.jobsearch-InfoHeaderContainer') ?? header) : null,
  };
}

/** What the sub-domain tells about `$`: each country has its own Indeed. */
const COUNTRIES: Readonly<Record<string, string>> = {
  www: 'US',
  ca: 'CA',
  au: 'AU',
  nz: 'NZ',
  sg: 'SG',
  hk: 'HK',
  mx: 'MX',
};
