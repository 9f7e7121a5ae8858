import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { oneLine } from '../fields/words.ts';
import { shownText } from '../markup.ts';
import { labelName } from '../readers/heuristics/labels.ts';
import { linkedId } from '../same-posting.ts';
import { sectionsOf } from '../sections.ts';
import { titledHeading } from '../titled-heading.ts';

/**
 * iCIMS: the career portals of its customers. What a visitor opens is the customer's own page with the posting in a
 * frame of the same host (`in_iframe=1`); the frame may also stand alone.
 */
export const icims: Board = {
  name: 'icims',
  label: 'iCIMS',
  matches: ['https://*.icims.com/jobs/*'],
  // Every customer has numbers of its own: the portal belongs to the id.
  postings: [/^https?:\/\/(?<id>[^/?#]+\.icims\.com\/jobs\/\d+)\/(?:[^/?#]+\/)?job(?=[/?#]|$)/],
  example: 'https://careers-northwind.icims.com/jobs/1234/data-engineer/job',
  canonicalUrl: (id, url) => `${url.protocol}//${id}/job`,
  read(page, { id, today }) {
    const frame = page.document.querySelector('iframe#icims_content_iframe, iframe[src*="in_iframe=1"]');
    const document = frame === null ? page.document : framed(frame);
    // The frame fills itself after the page around it.
    if (document === null)
      return { wholePage: true, ...(page.jsonLd.length === 0 ? { refusal: 'empty-page' as const } : {}) };
    if (id === null && linkedId(icims, document.querySelectorAll('a[href]'), page.url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(document, page.title, today) };
  },
};

/** A frame of the same host is open to the script that looks at the page; any other one answers null. */
function framed(frame: Element): Document | null {
  // By its selector the element is a frame; `instanceof` would ask for the page's own constructor.
  return (frame as HTMLIFrameElement).contentDocument ?? null;
}

/** Names that every portal shares (2026); its facts are a list of terms, and its title says "Title in Place | Careers at …". */
function readMarkup(document: Document, pageTitle: string, today: string | null): Draft {
  const named =
    titledHeading(document, oneLine(document.title) || pageTitle, CAREERS_AT) ??
    titledHeading(document, pageTitle, CAREERS_AT);
  const title = shownText(document, 'h1.iCIMS_Header', '.iCIMS_Header h1') ?? named?.title ?? null;
  if (title === null) return {};
  const facts = readFacts(document);
  const posted = facts.get('date-posted') ?? null;
  const place = textOf(facts.get('location'));
  return {
    title,
    company: named?.company ?? shownText(document, '.iCIMS_CompanyName'),
    locations: readPlaces(place),
    remoteMode: readRemoteMode(textOf(facts.get('remote')) || place.replace(/-/g, ' ')),
    employmentTypes: readEmploymentTypes(textOf(facts.get('employment-type'))),
    // The day itself stands in the tip of "3 days ago"; the portals are American.
    datePosted: readDate(posted?.querySelector('[title]')?.getAttribute('title') ?? textOf(posted), {
      today,
      order: 'month-first',
    }),
    description: sectionsOf(document.querySelectorAll('h2.iCIMS_InfoField_Job, .iCIMS_InfoMsg_Job')),
  };
}

const CAREERS_AT = /^(?: in .+)? \| Careers at (?<company>.+)$/;

/** The terms of the header, by what they ask for: customers name them, "Job Locations", "Position Type". */
function readFacts(document: Document): ReadonlyMap<string, Element> {
  const facts = new Map<string, Element>();
  for (const term of document.querySelectorAll('dl dt')) {
    const name =
      labelName(oneLine(term.textContent ?? '')) ??
      (/\btype\b/i.test(term.textContent ?? '') ? 'employment-type' : null);
    const value = term.nextElementSibling;
    if (name !== null && value?.localName === 'dd' && !facts.has(name)) facts.set(name, value);
  }
  return facts;
}

function textOf(element: Element | null | undefined): string {
  return oneLine(element?.textContent ?? '');
}
