import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, textAt, valueAt } from '../embedded-state.ts';
import { currencyByCode } from '../fields/currency.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces, readRemoteMode } from '../fields/place.ts';
import { readPeriod, readSalary, salaryOf } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { jsonAfter } from '../readers/lenient-json.ts';
import { isListedAs, linkedId } from '../same-posting.ts';

/** The id in the address of a posting's own page, and the one that lists name it by. */
const JID = /^[0-9a-f]{16}$/;
const LISTING_KEY = /^[\w-]{20,24}$/;

/** ZipRecruiter: a page of one posting (`/c/…?jid=`, older `/jobs/…`), and a list with a pane beside it (`lk`). */
export const ziprecruiter: Board = {
  name: 'ziprecruiter',
  label: 'ZipRecruiter',
  matches: ['https://*.ziprecruiter.com/*', 'https://*.ziprecruiter.co.uk/*', 'https://*.ziprecruiter.ie/*'],
  postings: [
    /^https?:\/\/(?:www\.)?ziprecruiter\.com\/c\/[^?#]+\/Job\/[^#]*[?&]jid=(?<id>[0-9a-f]{16})/,
    /^https?:\/\/(?:www\.)?ziprecruiter\.com\/jobs\/[^/?#]+-[0-9a-f]{8}\/[^/?#]+-(?<id>[0-9a-f]{8})(?=[?#]|$)/,
    /^https?:\/\/(?:www\.)?ziprecruiter\.(?:co\.uk|ie)\/jobs\/(?<id>\d{6,})-/,
    /^https?:\/\/(?:www\.)?ziprecruiter\.com\/[^#]*[?&](?:lk|lvk)=(?<id>[\w-]{20,24})(?![\w-])/,
  ],
  example: 'https://www.ziprecruiter.com/c/Northwind/Job/Data-Engineer/-in-Austin,TX?jid=0123456789abcdef',
  canonicalUrl: (id, url) => {
    const name = JID.test(id) ? 'jid' : LISTING_KEY.test(id) ? 'lk' : null;
    return `${url.origin}${url.pathname}${name === null ? '' : `?${name}=${id}`}`;
  },
  read(page, { url, id, today }) {
    const { document } = page;
    const job = shownJob(page);
    const isPage = id !== null && !LISTING_KEY.test(id);
    const isList = !isPage && (LIST.test(url.pathname) || document.querySelector(CARD) !== null);
    const state = id === null ? null : readState(page, job, id);
    if (id !== null && valueAt(job, 'status', 'isActive') === false && (state?.boardJobId ?? id) === id)
      return { wholePage: true, refusal: 'expired' };
    const markup = readMarkup(page, today);
    if (!isList) return { wholePage: true, ...(state !== null && { state }), markup };
    if (id === null || markup.title === null) return { wholePage: false, refusal: 'list' };
    // A pane follows its list with a delay, so one that names no posting needs the list's word for it.
    if (state?.boardJobId !== id && !markup.boardJobId && !isListedAs(cardsOf(page, id), markup))
      return { wholePage: false, refusal: 'empty-page' };
    return { wholePage: false, ...(state !== null && { state }), markup };
  },
};

const LIST = /^\/(?:jobs-search|candidate\/search|Jobs\/)/;
/** A card of the list (2026), `job_result` before. */
const CARD = 'article[id^="job-card-"], article.job_result';

function cardsOf(page: Page, id: string): Element[] {
  return [...page.document.querySelectorAll(`article[id="job-card-${id}"]`)];
}

/** `jobDetails` in the rows that the page streams to its script (2026), `#js_variables` before. */
function shownJob(page: Page): unknown {
  const rows = page.scripts
    .map((script) => jsonAfter(script.textContent ?? '', 'self.__next_f.push('))
    .map((row) => textAt(row, 1) ?? '');
  const variables = page.document.querySelector('#js_variables')?.textContent ?? '';
  return jsonAfter(rows.join(''), '"jobDetails":') ?? jsonAfter(variables, '"jobDetails":');
}

/** A posting has two ids, one in the address of its page and one in lists: it is named by the kind that the address has. */
function readState(page: Page, job: unknown, id: string): Draft | null {
  const text = (...path: string[]) => plainText(page.document, textAt(job, ...path));
  const title = text('title');
  if (title === null) return null;
  const own = JID.test(id)
    ? (/[?&]jid=(?<jid>[0-9a-f]{16})/.exec(textAt(job, 'rawCanonicalZipJobPageUrl') ?? '')?.groups?.jid ?? null)
    : LISTING_KEY.test(id)
      ? textAt(job, 'listingKey')
      : null;
  const place = placeOf({
    city: text('location', 'city'),
    region: text('location', 'stateCode'),
    country: text('location', 'countryCode'),
    text: text('location', 'displayName'),
  });
  const names = (list: string) => listAt(job, list).map((kind) => kindIn(textAt(kind, 'name') ?? ''));
  const period = readPeriod((textAt(job, 'pay', 'interval') ?? '').replace(/^PAY_INTERVAL_/, ''));
  const html = textAt(job, 'htmlFullDescription');
  return {
    title,
    company: text('company', 'name') ?? text('company', 'canonicalDisplayName'),
    companyUrl: webAddress(textAt(job, 'companyUrl'), page.url),
    locations: place === null ? [] : [place],
    remoteMode: readRemoteMode(
      names('locationTypes')
        .filter((kind) => kind !== 'REMOTE OPTIONAL')
        .join(', '),
    ),
    employmentTypes: readEmploymentTypes(names('employmentTypes').join(', ')),
    // Of a pay whose period is not understood, the words of the page say more.
    salary:
      period === null || valueAt(job, 'pay', 'metadata', 'visible') === false
        ? null
        : salaryOf({
            min: amountAt(job, 'min'),
            max: amountAt(job, 'max'),
            currency: currencyByCode(textAt(job, 'pay', 'currency')?.replace(/^PAY_CURRENCY_/, '')),
            period,
          }),
    datePosted: readDate((textAt(job, 'status', 'postedAtUtc') ?? '').slice(0, 10), { today: null, order: null }),
    // "$1a" stands for a row elsewhere in the stream; the page shows the same text.
    description: html === null || /^\$[0-9a-f]+$/.test(html) ? null : { kind: 'html', html },
    boardJobId: own,
  };
}

/** "EMPLOYMENT_TYPE_NAME_FULL_TIME" */
function kindIn(name: string): string {
  return name.replace(/^.*NAME_/, '').replaceAll('_', ' ');
}

function amountAt(job: unknown, end: string): number | null {
  const amount = valueAt(job, 'pay', end);
  return typeof amount === 'number' && amount > 0 ? amount : null;
}

/** The pane beside a list, and a page that is built like it (2026); the names of the pages before that. */
function readMarkup(page: Page, today: string | null): Draft & { title: string | null } {
  const root = firstElement(
    page.document,
    '[data-testid="job-details-scroll-container"]',
    '[data-testid="right-pane"]',
  );
  return root === null ? readOldMarkup(page) : readDetails(page, root, today);
}

const DESCRIPTION_HEADING = /^job description$/i;

/** Without names of its own: the first heading, the way to the company, the place beside it, the text under a heading. */
function readDetails(page: Page, root: Element, today: string | null): Draft & { title: string | null } {
  const headings = [...root.querySelectorAll('h1, h2')];
  const textOf = (element: Element | null | undefined) => oneLine(element?.textContent ?? '');
  const title = textOf(headings[0]);
  if (title === '' || DESCRIPTION_HEADING.test(title)) return { title: null };
  const company = root.querySelector('a[href*="/co/"]');
  const place = textOf(company?.parentElement?.querySelector('p'));
  const locations = readPlaces(place.split(' • ')[0] ?? '');
  const description = headings.find((heading) => DESCRIPTION_HEADING.test(textOf(heading)))?.nextElementSibling;
  const facts = shownTexts(root, 'p').filter(
    (fact) => fact.length < 60 && description?.textContent?.includes(fact) !== true,
  );
  const pay = facts.find((fact) => /^(?:CA)?[$£€]\s?\d/.test(fact));
  const posted = facts.find((fact) => /^posted\b/i.test(fact));
  const application = root.querySelectorAll('a[aria-label*="Apply"], a[href*="/job-redirect"]');
  return {
    title,
    company: textOf(company) || company?.getAttribute('aria-label') || null,
    companyUrl: webAddress(company?.getAttribute('href'), page.url),
    locations,
    remoteMode: readRemoteMode(place),
    employmentTypes: readEmploymentTypes(facts.join(', ')),
    salary: pay === undefined ? null : readSalary(pay, { country: locations[0]?.country ?? 'US' }),
    datePosted: readDate((posted ?? '').replace(/^posted\s+/i, ''), { today, order: null }),
    description: description ? { kind: 'nodes', root: description } : null,
    boardJobId: linkedId(ziprecruiter, application, page.url),
  };
}

function readOldMarkup({ document, url }: Page): Draft & { title: string | null } {
  const title = shownText(document, 'h1.job_title', 'h1[class*="job_title"]');
  if (title === null) return { title };
  const company = firstElement(document, '.hiring_company_text a', '.hiring_company a', '.hiring_company_text');
  const description = firstElement(document, '.job_description', '.jobDescriptionSection');
  return {
    title,
    company: oneLine(company?.textContent ?? ''),
    companyUrl: webAddress(company?.getAttribute('href'), url),
    locations: readPlaces(shownText(document, '.hiring_location', '.location_text') ?? ''),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}
