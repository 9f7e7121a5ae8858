import type { Board } from '../board.ts';
import type { DescriptionSource, Draft } from '../draft.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { lastNodeIn } from '../sections.ts';

/** Lever: postings and their application forms. Pages of postings carry JSON-LD, forms do not. */
export const lever: Board = {
  name: 'lever',
  label: 'Lever',
  matches: ['https://jobs.lever.co/*', 'https://jobs.eu.lever.co/*'],
  postings: [
    /^https?:\/\/jobs(?:\.eu)?\.lever\.co\/[^/?#]+\/(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
  ],
  example: 'https://jobs.lever.co/northwind/1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b',
  canonicalUrl: (id, url) => `${url.origin}/${url.pathname.split('/')[1]}/${id}`,
  read(page, { id }) {
    if (id === null && page.document.querySelector('.posting-title, .postings-group') !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page) };
  },
};

/** The classes below have named the parts of a posting since 2015; the form repeats the headline and the categories. */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const header = document.querySelector('.posting-headline, .posting-header');
  const headline = header === null ? null : shownText(header, 'h2', 'h1');
  const form = document.querySelector(
    '#application-form, form[action*="/apply"], .application-form, .application-page',
  );
  const named = titleParts(page.title, headline);
  // A page of a closed posting keeps Lever's frame: only a headline or the form of the posting vouches for it.
  if (headline === null && form === null) return {};
  const category = (...names: readonly string[]) =>
    header === null
      ? null
      : (shownText(
          header,
          ...names.map((name) => `.posting-categories .${name}`),
          ...names.map((name) => `.${name}`),
        )?.replace(/\s*\/$/, '') ?? null);
  const place = category('location', 'sort-by-time:not(.workplaceTypes)');
  const locations = readPlaces(place ?? '');
  const pay = shownText(document, '[data-qa="salary-range"]');
  const first = document.querySelector('[data-qa="job-description"]');
  return {
    title: headline ?? named.title,
    company: named.company,
    locations,
    remoteMode: readRemoteMode(category('workplaceTypes') ?? ''),
    employmentTypes: readEmploymentTypes(category('commitment') ?? ''),
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? null }),
    description: first === null ? null : description(document, first),
  };
}

/** "Company - Title", or "Company Name - Title - with dashes": the headline says where the company ends. */
function titleParts(title: string, headline: string | null): { title: string | null; company: string | null } {
  if (headline !== null && title.endsWith(` - ${headline}`))
    return { title: headline, company: title.slice(0, -headline.length - 3) };
  const split = title.indexOf(' - ');
  return split < 0 ? { title: null, company: null } : { title: title.slice(split + 3), company: title.slice(0, split) };
}

/** From the first section to the closing one; lists of duties and wishes stand between them. */
function description(document: Document, first: Element): DescriptionSource {
  const root = first.closest('.content') ?? first.parentElement ?? first;
  const closing = [...document.querySelectorAll('[data-qa="closing-description"], [data-qa="salary-range"]')].at(-1);
  const sections = [...root.querySelectorAll('.section, [data-qa="closing-description"]')];
  const last =
    closing ?? sections.findLast((section) => section.querySelector('.posting-requirements, ul, h3') !== null) ?? first;
  return { kind: 'nodes', root, from: first, to: lastNodeIn(last) };
}
