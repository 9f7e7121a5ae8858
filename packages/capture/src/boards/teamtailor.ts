import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { webAddress } from '../fields/web-address.ts';
import { oneLine } from '../fields/words.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { type LabelName, labelName } from '../readers/heuristics/labels.ts';
import { linkedId } from '../same-posting.ts';
import { titledHeading } from '../titled-heading.ts';

/** Teamtailor: career sites that swap their content (Turbo). Postings carry JSON-LD; the form is laid over them. */
export const teamtailor: Board = {
  name: 'teamtailor',
  label: 'Teamtailor',
  matches: ['https://*.teamtailor.com/*'],
  postings: [/^https?:\/\/[^/?#]+\.teamtailor\.com\/(?:[a-z]{2}(?:-[A-Za-z]{2})?\/)?jobs\/(?<id>\d+)/],
  example: 'https://northwind.teamtailor.com/jobs/1234567-data-engineer',
  // The number of the posting, as it stands in the address (2026).
  markedIds: /^\d{4,}$/,
  canonicalUrl: (id, url) => `${url.href.slice(0, url.href.indexOf(`/jobs/${id}`))}/jobs/${id}`,
  read(page, { id }) {
    const { document, url } = page;
    if (id === null && linkedId(teamtailor, document.querySelectorAll('a[href*="/jobs/"]'), url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page) };
  },
};

const FORM = 'data-careersite--jobs--form-overlay-job';

/** Classes are those of a library for looks; the names below tie scripts to elements (2026). */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const overlay = document.querySelector(`[${FORM}-application-url-value], [${FORM}-id-value]`);
  const title = overlay === null ? null : (shownText(overlay, 'h1') ?? shownText(document, 'h1'));
  if (overlay === null || title === null) return {};
  const facts = readFacts(document);
  const application = webAddress(overlay.getAttribute(`${FORM}-application-url-value`), page.url);
  const description = document.querySelector('[data-controller~="careersite--responsive-video"]');
  return {
    title,
    company: titledHeading(document, page.title, /^ [-–|] (?<company>.+)$/)?.company ?? page.meta('og:site_name'),
    locations: readPlaces(facts.get('location') ?? ''),
    remoteMode: readRemoteMode(facts.get('remote') ?? ''),
    employmentTypes: readEmploymentTypes(facts.get('employment-type') ?? ''),
    description: description === null ? null : { kind: 'nodes', root: description },
    boardJobId: overlay.getAttribute(`${FORM}-id-value`) ?? idIn(application),
  };
}

function idIn(address: string | null): string | null {
  return address === null ? null : (teamtailor.postings[0]?.exec(address)?.groups?.id ?? null);
}

/** The terms under the description, in the language of the site: "Locations", "Remote status", "Employment type". */
function readFacts(document: Document): ReadonlyMap<LabelName, string> {
  const facts = new Map<LabelName, string>();
  for (const term of document.querySelectorAll('dl dt')) {
    const name = labelName(oneLine(term.textContent ?? ''));
    const value = term.nextElementSibling;
    if (name !== null && value?.localName === 'dd') facts.set(name, oneLine(value.textContent ?? ''));
  }
  return facts;
}
