import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** Dice: pages of one posting, with JSON-LD. The pane beside a list leaves the address as it is. */
export const dice: Board = {
  name: 'dice',
  label: 'Dice',
  matches: ['https://*.dice.com/*'],
  postings: [
    /^https?:\/\/(?:www\.)?dice\.com\/job-detail\/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?#]|$)/,
  ],
  example: 'https://www.dice.com/job-detail/00000000-0000-4000-8000-000000000001',
  cards: [{ card: '[data-testid="job-card"]', named: 'a[href*="/job-detail/"]', attribute: 'href' }],
  canonicalUrl: (id, url) => `${url.origin}/job-detail/${id}`,
  read(page, { id, today }) {
    if (id === null && page.document.querySelector(CARD) !== null) return { wholePage: false, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/** A card of the list (2026), and the component that drew it before. */
const CARD = '[data-testid="job-card"], dhi-search-card';

/** The header with a name of its own (2026); before that a name for every part. */
function readMarkup(page: Page, today: string | null): Draft {
  const header = page.document.querySelector('[data-testid="job-detail-header-card"]');
  const draft = header === null ? readParts(page, today) : readHeader(page, header, today);
  if (!draft.title) return {};
  const description = firstElement(
    page.document,
    '[data-testid="jobDescriptionHtml"]',
    '[class*="job-detail-description-module"][class*="jobDescription"]',
    '#jobDescription',
    '[data-cy="jobDescription"]',
  );
  return { ...draft, description: description === null ? null : { kind: 'nodes', root: description } };
}

/** A line "Hybrid in Richmond, VA, US • Posted 1 hour ago • Updated …", and a badge for each other fact. */
function readHeader({ document, url }: Page, header: Element, today: string | null): Draft {
  const company = header.querySelector('a[href*="/company-profile/"]');
  const line = shownTexts(header, 'span').find((text) => /•\s*(?:posted|updated)\b/i.test(text)) ?? '';
  const [where = '', posted = ''] = line.split(/\s*•\s*/);
  const locations = readPlaces(where.replace(/^(?:hybrid|remote|on-?site)(?:\s+in\s+|$)/i, ''));
  const badges = [...header.querySelectorAll('div, span')]
    .filter(({ children }) => children.length === 0)
    .map((badge) => oneLine(badge.textContent ?? ''))
    .filter((badge) => badge !== '' && !line.includes(badge));
  const pay = badges.find((badge) => /\$|\bUSD\b/.test(badge) && /\d/.test(badge));
  return {
    title: shownText(header, 'h1'),
    company: oneLine(company?.textContent ?? ''),
    companyUrl: webAddress(company?.getAttribute('href'), url),
    locations,
    remoteMode: readRemoteMode(shownText(document, '[data-testid="locationTypeBadge"]') ?? where),
    employmentTypes: readEmploymentTypes(badges.join(', ')),
    salary: pay === undefined ? null : readSalary(pay, { country: locations[0]?.country ?? 'US' }),
    datePosted: readDate(/^posted\s+(?<when>.+)$/i.exec(posted)?.groups?.when ?? '', { today, order: null }),
  };
}

function readParts({ document, url }: Page, today: string | null): Draft {
  const company = document.querySelector('[data-cy="companyNameLink"]');
  const place = shownText(document, '[data-cy="location"]', '[data-cy="locationDetails"]') ?? '';
  const locations = readPlaces(place);
  const pay = shownText(document, '[data-cy="payDetails"]', '[id^="payChip"]');
  const posted = /^posted\s+(?<when>[^|]+?)(?:\s*\||$)/i.exec(
    shownText(document, '#timeAgo', '[data-cy="postedDate"]') ?? '',
  );
  return {
    title: shownText(document, '[data-cy="jobTitle"]'),
    company: shownText(document, '[data-cy="companyNameLink"]', '[data-cy="companyNameNoLink"]'),
    companyUrl: webAddress(company?.getAttribute('href'), url),
    locations,
    remoteMode: readRemoteMode(shownText(document, '[data-cy="locationDetails"]') ?? place),
    employmentTypes: readEmploymentTypes(shownText(document, '[data-cy="employmentDetails"]') ?? ''),
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? 'US' }),
    datePosted: readDate(posted?.groups?.when ?? '', { today, order: null }),
  };
}
