import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { isListedAs } from '../same-posting.ts';

/** Countries with a Glassdoor of their own. */
const ENDINGS = 'com ca de fr at ch be nl it es ie sg co.uk co.in co.nz com.au com.br com.mx com.ar com.hk'.split(' ');

/** Glassdoor: a page of one posting (`/job-listing/…?jl=`) with JSON-LD, and a list with a pane beside it. */
export const glassdoor: Board = {
  name: 'glassdoor',
  label: 'Glassdoor',
  matches: ENDINGS.map((ending) => `https://*.glassdoor.${ending}/*`),
  postings: [
    /^https?:\/\/(?:[a-z]+\.)?glassdoor\.(?:[a-z]{2,3}|com?\.[a-z]{2})\/[^#]*[?&](?:jl|jobListingId)=(?<id>\d{6,})/,
  ],
  example:
    'https://www.glassdoor.com/job-listing/data-engineer-northwind-JV_IC1139761_KO0,13_KE14,23.htm?jl=1009000000001',
  // The number of the posting on its card (2025).
  cards: [{ card: 'li[data-test="jobListing"]', named: '[data-jobid]', attribute: 'data-jobid' }],
  // The words of the address are for readers: any others lead to the same posting.
  canonicalUrl: (id, url) => `${url.origin}/job-listing/j?jl=${id}`,
  read(page, { url, id }) {
    const isPage = /^\/(?:job-listing\/|partner\/jobListing)/.test(url.pathname);
    const markup = readMarkup(page, isPage);
    const isList = page.document.querySelector(CARD) !== null;
    if (isPage || (id === null && !isList)) return { wholePage: true, markup };
    if (id === null || markup.title === null) return { wholePage: false, refusal: 'list' };
    // A pane follows its list with a delay, so one that names no posting needs the list's word for it.
    if (!markup.boardJobId && !isListedAs(cardsOf(page, id), markup))
      return { wholePage: false, refusal: 'empty-page' };
    return { wholePage: false, markup };
  },
};

const CARD = 'li[data-test="jobListing"]';

function cardsOf(page: Page, id: string): Element[] {
  return [...page.document.querySelectorAll(`li[data-jobid="${id}"]`)];
}

/** `data-test` and ids (2024), then the names of the style sheets' modules without the hashes behind them. */
function readMarkup(page: Page, isPage: boolean): Draft & { title: string | null } {
  const { document } = page;
  const heading = firstElement(
    document,
    'h1[id^="jd-job-title"]',
    '[data-test="job-details-header"] h1',
    '[class*="JobDetails_jobDetailsHeader"] h1',
    '[class*="JobDetails_jobTitle"]',
    // In a list the titles of the cards have this name.
    ...(isPage ? ['[data-test="job-title"]'] : []),
  );
  const header = heading?.closest('header, [data-test="job-details-header"], [class*="JobDetails_jobDetailsHeader"]');
  // Cards have pay and places of the same names: without a header around the title nothing tells them apart.
  const root = header ?? (isPage ? document : null);
  const title = oneLine(heading?.textContent ?? '');
  if (heading === null || root === null || title === '') return { title: null };
  const place = shownText(root, '[data-test="location"]', '[class*="JobDetails_location"]');
  const locations = readPlaces(place ?? '');
  const pay = shownText(root, '[data-test="detailSalary"]', '[class*="SalaryEstimate_salaryRange"]');
  const description = firstElement(
    document,
    '#JobDescriptionContainer',
    '[data-test="jobDescription"]',
    '[class*="JobDetails_jobDescription_"]',
    '.jobDescriptionContent',
  );
  return {
    title,
    company: employer(root),
    companyUrl: webAddress(root.querySelector(PROFILE)?.getAttribute('href'), page.url),
    locations,
    remoteMode: readRemoteMode(place ?? ''),
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? countryOf(page.url) }),
    description: description === null ? null : { kind: 'nodes', root: description },
    boardJobId: /^jd-job-title-(?<id>\d+)$/.exec(heading.id)?.groups?.id ?? null,
  };
}

/** The way to the employer's profile: it bears the name and, behind it, how its staff rates it. */
const PROFILE = 'a[href*="/Overview/"]';

function employer(root: ParentNode): string | null {
  const text = shownText(
    root,
    '[data-test="employer-name"]',
    '[class*="employerNameHeading"]',
    '[class*="EmployerProfile_employerName"]',
    `${PROFILE} h4`,
    PROFILE,
  );
  return text?.replace(/\s*\d[.,]\d\s*★?$/, '') || null;
}

/** What the address tells about `$`, where the place does not: many countries have their own Glassdoor. */
function countryOf({ hostname }: URL): string {
  const ending = hostname.slice(hostname.lastIndexOf('.') + 1);
  return ending === 'com' ? 'US' : ending === 'uk' ? 'GB' : ending.toUpperCase();
}
