import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, textAt, valueAt } from '../embedded-state.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { readPlaces } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import type { Page } from '../page/page.ts';
import { parseLenient } from '../readers/lenient-json.ts';

/** Wellfound (AngelList before): pages drawn by Next.js that carry the cache of their queries, and JSON-LD. */
export const wellfound: Board = {
  name: 'wellfound',
  label: 'Wellfound',
  matches: ['https://wellfound.com/*'],
  postings: [/^https?:\/\/(?:www\.)?wellfound\.com\/(?:company\/[^/?#]+\/)?jobs\/(?<id>\d+)(?:-[^/?#]*)?(?:[/?#]|$)/],
  example: 'https://wellfound.com/jobs/3000000-data-engineer',
  canonicalUrl: (id, url) => `${url.origin}/jobs/${id}`,
  read(page, { id }) {
    const cache = queryCache(page);
    if (id === null) {
      const isList = Object.keys(cache).some((key) => key.startsWith('JobListing'));
      return isList ? { wholePage: false, refusal: 'list' } : { wholePage: true };
    }
    const state = readState(page, cache, id);
    return { wholePage: true, ...(state !== null && { state }) };
  },
};

/** `__NEXT_DATA__` → `props.pageProps.apolloState`, whose entries lie in `data` since 2023. */
function queryCache(page: Page): Readonly<Record<string, unknown>> {
  const data = parseLenient(page.document.querySelector('script#__NEXT_DATA__')?.textContent ?? '');
  const state = valueAt(data, 'props', 'pageProps', 'apolloState');
  const cache = valueAt(state, 'data') ?? state;
  return typeof cache === 'object' && cache !== null ? { ...cache } : {};
}

function readState(page: Page, cache: Readonly<Record<string, unknown>>, id: string): Draft | null {
  // `JobListing:<id>`, `JobListingSearchResult:<id>`: kinds of the same entry.
  const jobs = Object.keys(cache).filter((key) => /^JobListing\w*:/.test(key));
  // Where none has the number of the address, the one that is told in full is what the page was loaded for.
  const key = jobs.find((each) => each.endsWith(`:${id}`)) ?? jobs.find((each) => textAt(cache[each], 'description'));
  const job = key === undefined ? undefined : cache[key];
  const text = (value: unknown, ...path: string[]) => plainText(page.document, textAt(value, ...path));
  const title = text(job, 'title');
  if (title === null) return null;
  const startup = cache[textAt(job, 'startup', '__ref') ?? ''] ?? valueAt(job, 'startup');
  const names = valueAt(job, 'locationNames');
  const places = [...listAt(names), ...listAt(names, 'json')].filter((name) => typeof name === 'string');
  // "$120k – $160k • 0.1% – 0.3%": what stands behind the dot is a share of the company.
  const pay = text(job, 'compensation')?.split('•')[0];
  const html = textAt(job, 'description') ?? textAt(job, 'descriptionHtml');
  const site = text(startup, 'companyUrl');
  return {
    title,
    company: text(startup, 'name'),
    companyUrl: site === null ? null : webAddress(site, page.url),
    locations: readPlaces(places.join('; ')),
    remoteMode: valueAt(job, 'remote') === true ? 'remote' : null,
    employmentTypes: readEmploymentTypes(text(job, 'jobType') ?? ''),
    salary: pay === undefined ? null : readSalary(pay, { country: 'US' }),
    description: html === null ? null : { kind: 'html', html },
    boardJobId: textAt(job, 'id') ?? id,
  };
}
