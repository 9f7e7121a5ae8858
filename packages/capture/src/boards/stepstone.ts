import type { RemoteMode } from '@jobmagpie/model';
import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, scriptState, textAt, valueAt } from '../embedded-state.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { bareWords } from '../fields/words.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { jsonAfter } from '../readers/lenient-json.ts';

/** StepStone in Germany, Austria, Belgium and the Netherlands: pages of one posting, opened in a tab of their own. */
export const stepstone: Board = {
  name: 'stepstone',
  label: 'StepStone',
  matches: [
    'https://www.stepstone.de/*',
    'https://www.stepstone.at/*',
    'https://www.stepstone.be/*',
    'https://www.stepstone.nl/*',
  ],
  postings: [
    /^https?:\/\/(?:www\.)?stepstone\.(?:de|at|be|nl)\/[^?#]*--(?<id>\d{5,})(?:-inline)?\.html/,
    /^https?:\/\/(?:www\.)?stepstone\.(?:de|at|be|nl)\/job\/(?<id>\d{5,})/,
  ],
  example: 'https://www.stepstone.de/stellenangebote--Data-Engineer-Berlin-Northwind--10000001-inline.html',
  cards: [{ card: 'article[data-at="job-item"]', named: 'a[href*="--"]', attribute: 'href' }],
  read(page, { id, today }) {
    const isList = page.document.querySelector(CARD) !== null;
    if (id === null && isList) return { wholePage: true, refusal: 'list' };
    const state = readState(page, today);
    return { wholePage: true, ...(state !== null && { state }), markup: readMarkup(page, today) };
  },
};

/** A card of the list (since 2020). A page of a posting has some too, for similar ones. */
const CARD = 'article[data-at="job-item"], article[id^="job-item-"]';

/**
 * `__PRELOADED_STATE__.JobAdContent` (since 2024): JavaScript, of which the member `props` is JSON;
 * `__PRELOADED_STATE__.HeaderStepStoneBlock` before, JSON without the texts.
 */
function readState(page: Page, today: string | null): Draft | null {
  const marker = '__PRELOADED_STATE__.JobAdContent';
  const source = page.scripts.find((script) => script.textContent?.includes(marker))?.textContent ?? '';
  const props = jsonAfter(source.slice(source.indexOf(marker)), 'props:');
  const header =
    valueAt(props, 'listingHeader', 'listingData') ??
    valueAt(scriptState(page, '__PRELOADED_STATE__.HeaderStepStoneBlock'), 'listingData');
  const plain = (text: string | null) => plainText(page.document, text);
  const title = plain(textAt(header, 'title') ?? textAt(props, 'jobAdTitle'));
  if (title === null) return null;
  const work = textAt(header, 'metaData', 'workType') ?? '';
  const sections = listAt(props, 'textSections').map((section) => {
    const heading = plain(textAt(section, 'title'));
    // A heading is a text: as HTML it stands as it is read.
    const shown = heading === null ? '' : `<h3>${heading.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</h3>`;
    return `${shown}${textAt(section, 'content') ?? ''}`;
  });
  return {
    title,
    company: plain(textAt(header, 'companyData', 'name') ?? textAt(props, 'companyData', 'name')),
    locations: readPlaces(plain(textAt(header, 'metaData', 'location') ?? textAt(props, 'jobAdLocation')) ?? ''),
    remoteMode: readMode(work),
    employmentTypes: readEmploymentTypes(work),
    datePosted: readDate((textAt(header, 'metaData', 'onlineDate') ?? '').slice(0, 10), { today, order: null }),
    description: sections.length === 0 ? null : { kind: 'html', html: sections.join('\n') },
    boardJobId: textAt(props, 'jobAdId') ?? textAt(header, 'id'),
  };
}

/** `data-at`, the names that StepStone's own tests use (since 2019); the classes are generated. */
function readMarkup(page: Page, today: string | null): Draft {
  const { document } = page;
  const title = shownText(document, '[data-at="header-job-title"]');
  if (title === null) return {};
  const company = firstElement(document, '[data-at="metadata-company-name"]', '[data-at="header-company-name"]');
  const locations = readPlaces(shownText(document, '[data-at="metadata-location"]') ?? '');
  const work = shownText(document, '[data-at="metadata-work-type"]') ?? '';
  const pay = shownText(document, '[data-at="metadata-salary"]', '[data-at="section-text-gehalt-content"]');
  const description = document.querySelector('[data-at="job-ad-content"]');
  return {
    title,
    company: shownText(document, '[data-at="metadata-company-name"]', '[data-at="header-company-name"]'),
    companyUrl: webAddress((company?.closest('a') ?? company?.querySelector('a'))?.getAttribute('href'), page.url),
    locations,
    remoteMode: readMode(work),
    employmentTypes: readEmploymentTypes(work),
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? null }),
    datePosted: readDate(
      (shownText(document, '[data-at="metadata-online-date"]') ?? '').replace(
        /^(?:erschienen|published|geplaatst|publié)\s*:\s*/i,
        '',
      ),
      { today, order: null },
    ),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** "Homeoffice möglich" is said of jobs with some days at home; those without an office say so. */
function readMode(work: string): RemoteMode | null {
  return /home ?office (?:moglich|possible|mogelijk)/.test(bareWords(work)) ? 'hybrid' : readRemoteMode(work);
}
