import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { oneLine } from '../fields/words.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';

/** BambooHR: career pages that a script draws from a request of its own; it adds JSON-LD then. */
export const bamboohr: Board = {
  name: 'bamboohr',
  label: 'BambooHR',
  matches: ['https://*.bamboohr.com/careers*', 'https://*.bamboohr.com/jobs*'],
  // Every company counts its postings from one: its address belongs to the id.
  postings: [
    /^https?:\/\/(?<id>[^./?#]+\.bamboohr\.com\/careers\/\d+)/,
    /^https?:\/\/(?<id>[^./?#]+\.bamboohr\.com\/jobs\/view\.php\?id=\d+)/,
  ],
  example: 'https://northwind.bamboohr.com/careers/42',
  canonicalUrl: (id, url) => `${url.protocol}//${id}`,
  read(page, { id }) {
    const { document, url } = page;
    if (id === null && linkedId(bamboohr, document.querySelectorAll('a[href]'), url) !== null)
      return { wholePage: true, refusal: 'list' };
    return { wholePage: true, markup: readMarkup(page) };
  },
};

/** Old pages have `ResAts__` names; the new ones name the parts of their design, under classes that are hashes (2026). */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const description = firstElement(document, '#descriptionWrapper', '.BambooRichText');
  const title = shownText(document, '[data-fabric-component="Headline"]', '.ResAts__card h2');
  // The list and the thanks for an application have headlines too.
  if (title === null || description === null) return {};
  const facts = readPairs(document);
  const place = facts.get('location') ?? null;
  const locations = readPlaces(place ?? '');
  return {
    title,
    company: logoName(document) ?? besideTitle(page.title, title),
    locations,
    remoteMode: readRemoteMode(facts.get('location type') ?? place ?? ''),
    employmentTypes: readEmploymentTypes(facts.get('employment type') ?? ''),
    salary: readSalary(facts.get('compensation') ?? '', { country: locations[0]?.country ?? null }),
    description: { kind: 'nodes', root: description },
  };
}

/** "Location" and the text that follows it: both are `BodyText` of the design, in boxes side by side (2026). */
function readPairs(document: Document): ReadonlyMap<string, string> {
  const texts = [...document.querySelectorAll('[data-fabric-component="BodyText"]')].map((element) =>
    oneLine(element.textContent ?? ''),
  );
  return new Map(texts.map((text, index) => [text.toLowerCase(), texts[index + 1] ?? '']));
}

function logoName(document: Document): string | null {
  const name = document.querySelector('img[alt][src*="bamboohr.com"]')?.getAttribute('alt') ?? '';
  return name.replace(/\s*logo\s*$/i, '').trim() || null;
}

/** "Title - Company" and "Company - Title" were both seen. */
function besideTitle(pageTitle: string, title: string): string | null {
  if (pageTitle.startsWith(`${title} - `)) return pageTitle.slice(title.length + 3);
  return pageTitle.endsWith(` - ${title}`) ? pageTitle.slice(0, -title.length - 3) : null;
}
