import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { firstElement, shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** Countries with a Monster of their own. */
const ENDINGS = 'com ca co.uk de fr at ch be nl it es ie lu se'.split(' ');

/** Monster: pages of one posting, with JSON-LD. The pane beside a list leaves the address as it is. */
export const monster: Board = {
  name: 'monster',
  label: 'Monster',
  matches: ENDINGS.map((ending) => `https://www.monster.${ending}/*`),
  postings: [
    // "job-openings", "stellenangebot", "offre-emploi": each language has its own word.
    /^https?:\/\/(?:www\.)?monster\.(?:[a-z]{2,3}|co\.uk)\/(?:[a-z]{2}\/)?[a-z-]+\/(?:[^/?#]*--)?(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?#]|$)/,
  ],
  example: 'https://www.monster.com/job-openings/data-engineer-austin-tx--00000000-0000-4000-8000-000000000001',
  // The name of a card (2026), and the one before.
  cards: [
    {
      card: 'article[data-testid="JobCard"], article[data-testid="svx_jobCard"]',
      named: 'a[data-testid="jobTitle"]',
      attribute: 'href',
    },
  ],
  canonicalUrl: (_, url) => `${url.origin}${url.pathname}`,
  read(page, { id, today }) {
    const isList = page.document.querySelector('[data-testid="JobCard"], [data-testid="svx_jobCard"]') !== null;
    if (id === null && isList) return { wholePage: false, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page, today) };
  },
};

/** `data-testid` (2026), `data-test-id` before; the classes are generated. Cards have some of the same names. */
function readMarkup({ document, url }: Page, today: string | null): Draft {
  const root = document.querySelector('[data-testid="svx-job-view-wrapper"]') ?? document;
  const title = shownText(root, 'h1[data-testid="jobTitle"]', 'h2[data-testid="jobTitle"]', '.JobViewTitle');
  if (title === null) return {};
  const place = shownText(root, '[data-testid="jobDetailLocation"]', '[data-test-id="svx-jobview-location"]') ?? '';
  const locations = readPlaces(place);
  const tags = shownTexts(root, '[data-tagtype-testid]').join(', ');
  const kind = shownText(root, '[data-test-id="svx-jobview-employmenttype"]');
  const pay = shownText(
    root,
    '[data-tagtype-testid="payTag"]',
    '[data-testid="svx_jobview-salary"]',
    '[data-testid="svx_salaryComponent_body"]',
  );
  // "Today", "2 days", "30+ days"
  const age = shownText(root, '[data-testid="jobDetailDateRecency"]', '[data-test-id="svx-jobview-posted"]') ?? '';
  const description = firstElement(
    root,
    '[data-testid="svx-description-container-inner"]',
    '[class*="DescriptionContainerInner"]',
    '[class*="DescriptionContainerOuter"]',
  );
  return {
    title,
    company: shownText(root, '[data-testid="company"]', '[class*="JobViewHeaderCompany"]'),
    locations,
    remoteMode: readRemoteMode(`${tags}, ${place}`),
    employmentTypes: readEmploymentTypes(kind ?? tags),
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? countryOf(url) }),
    datePosted: readDate(/^\d+ (?:hour|day|week|month)s?$/i.test(age) ? `${age} ago` : age, { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** What the address tells about `$`, where the place does not. */
function countryOf({ hostname }: URL): string {
  return hostname.endsWith('.ca') ? 'CA' : 'US';
}
