import type { Place } from '@jobmagpie/model';
import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, textAt, valueAt } from '../embedded-state.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { jsonAfter } from '../readers/lenient-json.ts';
import { isListedAs, linkedId } from '../same-posting.ts';

/** Seek in Australia and New Zealand: a page of one posting (`/job/…`), and a list with a pane beside it (`jobId`). */
export const seek: Board = {
  name: 'seek',
  label: 'Seek',
  matches: ['https://*.seek.com.au/*', 'https://*.seek.co.nz/*', 'https://*.seek.com/*'],
  postings: [
    /^https?:\/\/(?:[a-z]+\.)?seek\.(?:com\.au|co\.nz|com)\/(?:[a-z-]+\/)?job\/(?<id>\d{5,})/,
    /^https?:\/\/(?:[a-z]+\.)?seek\.(?:com\.au|co\.nz|com)\/[^#]*[?&]jobId=(?<id>\d{5,})/,
  ],
  example: 'https://www.seek.com.au/job/70000001',
  cards: [{ card: 'article[data-job-id]', named: '[data-job-id]', attribute: 'data-job-id' }],
  canonicalUrl: (id, url) => `${url.origin}/job/${id}`,
  read(page, { url, id, today }) {
    const { document } = page;
    const job = shownJob(page);
    const isExpired = valueAt(job, 'isExpired') === true || document.querySelector(EXPIRED) !== null;
    if (isExpired && (textAt(job, 'id') ?? id) === id) return { wholePage: true, refusal: 'expired' };
    const isSplit = url.searchParams.has('jobId') || document.querySelector(CARD) !== null;
    const markup = readMarkup(page, today, isSplit);
    if (id === null || (isSplit && markup.title === null)) return { wholePage: !isSplit, refusal: 'list' };
    const state = readState(page, job, today);
    // A pane follows its list with a delay, so one that names no posting needs the list's word for it.
    if (isSplit && state?.boardJobId !== id && !markup.boardJobId && !isListedAs(cardsOf(page, id), markup))
      return { wholePage: false, refusal: 'empty-page' };
    return { wholePage: !isSplit, ...(state !== null && { state }), markup };
  },
};

/** A card of the list (since 2016), and the page of a posting that is over (since 2023). */
const CARD =
  'article[data-automation="normalJob"], article[data-automation="premiumJob"], article[data-testid="job-card"]';
const EXPIRED = '[data-automation="expiredJobPage"]';

function cardsOf(page: Page, id: string): Element[] {
  return [...page.document.querySelectorAll(`article[data-job-id="${id}"]`)];
}

/** `window.SEEK_REDUX_DATA` → `jobdetails.result.job` (since 2023), `jobdetails.result` before. */
function shownJob(page: Page): unknown {
  const marker = 'window.SEEK_REDUX_DATA';
  const source = page.scripts.find((script) => script.textContent?.includes(marker))?.textContent;
  if (!source) return undefined;
  // It is written as JavaScript: what is not known is `undefined`, which no JSON is.
  const data = jsonAfter(source.replace(/([:[,]\s*)undefined(?=\s*[,}\]])/g, '$1null'), marker);
  const result = valueAt(data, 'jobdetails', 'result');
  return valueAt(result, 'job') ?? result;
}

function readState(page: Page, job: unknown, today: string | null): Draft | null {
  const text = (...path: string[]) => plainText(page.document, textAt(job, ...path));
  const title = text('title');
  if (title === null) return null;
  const place = text('location', 'label') ?? text('locationHierarchy', 'city');
  const locations = placesOf(place, page.url);
  const pay = text('salary', 'label') ?? text('salary');
  const html = textAt(job, 'content') ?? textAt(job, 'mobileAdTemplate') ?? textAt(job, 'jobAdDetails');
  const modes = listAt(job, 'workArrangements', 'arrangements').map((mode) => textAt(mode, 'label') ?? '');
  const date = (...path: string[]) => readDate(textAt(job, ...path) ?? '', { today, order: null });
  return {
    title,
    company: text('advertiser', 'name') ?? text('advertiser', 'description'),
    locations,
    remoteMode: readRemoteMode(modes.join(', ')) ?? readRemoteMode(place ?? ''),
    employmentTypes: readEmploymentTypes((text('workTypes', 'label') ?? text('workType') ?? '').replace('/', ', ')),
    salary: pay === null ? null : readSalary(pay, { country: countryOf(page.url) }),
    datePosted: date('listedAt', 'dateTimeUtc') ?? date('listingDate'),
    validThrough: date('expiresAt', 'dateTimeUtc'),
    description: html === null ? null : { kind: 'html', html },
    boardJobId: textAt(job, 'id'),
  };
}

/** `data-automation`, the names that Seek's own tests use (since 2019); the classes are generated. */
function readMarkup(page: Page, today: string | null, isPane: boolean): Draft & { title: string | null } {
  const { document } = page;
  const title = shownText(document, '[data-automation="job-detail-title"]');
  if (title === null) return { title };
  const place = shownText(document, '[data-automation="job-detail-location"]');
  const locations = placesOf(place, page.url);
  const pay = shownText(document, '[data-automation="job-detail-salary"]');
  const description = document.querySelector('[data-automation="jobAdDetails"]');
  const links = document.querySelectorAll(
    '[data-automation="job-detail-title"] a[href], a[data-automation="job-detail-apply"], [data-automation="job-detail-apply"] a[href]',
  );
  return {
    title,
    company: shownText(document, '[data-automation="advertiser-name"]'),
    locations,
    remoteMode: readRemoteMode(place ?? ''),
    employmentTypes: readEmploymentTypes(
      (shownText(document, '[data-automation="job-detail-work-type"]') ?? '').replace('/', ', '),
    ),
    salary: pay === null ? null : readSalary(pay, { country: countryOf(page.url) }),
    datePosted: readDate(
      (shownText(document, '[data-automation="job-detail-date"]') ?? '').replace(/^posted\s+/i, ''),
      { today, order: null },
    ),
    description: description === null ? null : { kind: 'nodes', root: description },
    // A page of one posting is loaded whole, and shows what its address says.
    boardJobId: isPane ? linkedId(seek, links, page.url) : null,
  };
}

/**
 * One place in Seek's own words, "Parramatta, Sydney NSW", "Bendigo, Bendigo, Goldfields & Macedon Ranges VIC": the
 * town first, and what surrounds it behind. Each country has its own Seek, which leaves no doubt about the state.
 */
function placesOf(label: string | null, url: URL): Place[] {
  const text = (label ?? '').replace(/\s*\((?:hybrid|remote|on-site)\)$/i, '');
  const country = countryOf(url);
  const parts = (country === 'AU' ? AUSTRALIAN : NEW_ZEALAND).exec(text)?.groups;
  const place =
    parts === undefined ? null : placeOf({ city: parts.town ?? null, region: parts.region ?? null, country, text });
  return place === null ? readPlaces(text) : [place];
}

const AUSTRALIAN = /^(?<town>[^,]+?)(?:,\s.+)?\s(?<region>NSW|VIC|QLD|WA|SA|TAS|ACT|NT)$/;
const NEW_ZEALAND = /^(?<town>[^,]+),\s(?<region>[^,]+)$/;

/** What the address tells about `$`, and about towns that are in both countries. */
function countryOf({ hostname }: URL): string {
  return /\.co\.nz$|^nz\./.test(hostname) ? 'NZ' : 'AU';
}
