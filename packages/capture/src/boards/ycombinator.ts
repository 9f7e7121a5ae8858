import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { textAt, valueAt } from '../embedded-state.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import type { Page } from '../page/page.ts';
import { parseLenient } from '../readers/lenient-json.ts';

/** Y Combinator: the jobs of its companies, on its own site and on "Work at a Startup"; both carry the page's data. */
export const ycombinator: Board = {
  name: 'ycombinator',
  label: 'Y Combinator',
  matches: ['https://www.ycombinator.com/companies/*', 'https://www.workatastartup.com/*'],
  postings: [
    /^https?:\/\/www\.ycombinator\.com\/companies\/[^/?#]+\/jobs\/(?<id>[A-Za-z0-9]+)-[^/?#]+/,
    /^https?:\/\/www\.workatastartup\.com\/jobs\/(?<id>\d+)(?:[/?#]|$)/,
  ],
  example: 'https://www.workatastartup.com/jobs/40000',
  read(page, { id }) {
    const props = pageProps(page);
    const isList = valueAt(props, 'jobs') !== undefined || valueAt(props, 'jobPostings') !== undefined;
    if (id === null && isList) return { wholePage: false, refusal: 'list' };
    const state = readState(page, props);
    return { wholePage: true, ...(state !== null && { state }) };
  },
};

/** Inertia keeps what it draws of the page in `data-page`: `props.job` and `props.company` of a posting (2025). */
function pageProps(page: Page): unknown {
  const holder = page.document.querySelector('[data-page]');
  return valueAt(parseLenient(holder?.getAttribute('data-page') ?? ''), 'props');
}

function readState(page: Page, props: unknown): Draft | null {
  const text = (...path: string[]) => plainText(page.document, textAt(props, ...path));
  const title = text('job', 'title');
  if (title === null) return null;
  const pay = text('job', 'salaryRange');
  const where = text('job', 'location') ?? '';
  const html = textAt(props, 'job', 'descriptionHtml') ?? textAt(props, 'job', 'description');
  const site = text('company', 'url');
  return {
    title,
    company: text('company', 'name') ?? text('job', 'companyName'),
    companyUrl: site === null ? null : webAddress(site, page.url),
    locations: readPlaces(where),
    remoteMode: readRemoteMode(where),
    employmentTypes: readEmploymentTypes(text('job', 'jobType') ?? text('job', 'type') ?? ''),
    salary: pay === null ? null : readSalary(pay, { country: 'US' }),
    description: html === null ? null : { kind: 'html', html },
    applyUrl: webAddress(text('applyUrl') ?? text('job', 'applyUrl') ?? '', page.url),
  };
}
