import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { oneLine } from '../fields/words.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';
import { titledHeading } from '../titled-heading.ts';

/** Jobvite: hosted career sites, drawn on the server. Most postings carry JSON-LD. */
export const jobvite: Board = {
  name: 'jobvite',
  label: 'Jobvite',
  matches: ['https://jobs.jobvite.com/*'],
  postings: [/^https?:\/\/jobs\.jobvite\.com\/(?:[^/?#]+\/){1,2}job\/(?<id>[0-9A-Za-z]{6,16})(?=[/?#]|$)/],
  example: 'https://jobs.jobvite.com/northwind/job/oAbCdfwX',
  canonicalUrl: (id, url) => `${url.origin}${url.pathname.slice(0, url.pathname.indexOf('/job/'))}/job/${id}`,
  read(page, { url, id }) {
    const { document } = page;
    // "The job listing no longer exists"; of an unknown posting a visitor is sent to the list.
    if (document.querySelector('.jv-page-error-header') !== null || url.searchParams.get('error') === '404')
      return { wholePage: true, refusal: 'expired' };
    if (id === null && linkedId(jobvite, document.querySelectorAll('a[href*="/job/"]'), url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page) };
  },
};

/** Names for styling (2026); the title of the page says "Company Careers - Title" and a heading repeats the end. */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const named = titledHeading(document, page.title, /^(?<company>.+?) Careers - $/);
  const description = document.querySelector('.jv-job-detail-description');
  // The form has a heading of the same name.
  const title = named?.title ?? (description === null ? null : shownText(document, '.jv-header'));
  if (title === null) return {};
  const place = readMeta(document).join('; ');
  return {
    title,
    company: named?.company ?? null,
    locations: readPlaces(place),
    remoteMode: readRemoteMode(place),
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}

/** "Operations | Potsdam, Germany | Hamburg, Germany": the department, then places, with empty elements between them. */
function readMeta(document: Document): readonly string[] {
  const meta = document.querySelector('.jv-job-detail-meta');
  const parts = [...(meta?.childNodes ?? [])]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ nodeValue }) => oneLine(nodeValue ?? ''))
    .filter((part) => part !== '');
  return parts.length > 1 ? parts.slice(1) : [];
}
