import type { Salary } from '@jobmagpie/model';
import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, scriptState, textAt, valueAt } from '../embedded-state.ts';
import { readDate } from '../fields/dates.ts';
import { plainText } from '../fields/entities.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/** Greenhouse: the boards that it hosts, old (boards.) and new (job-boards.), and the frames of companies' own sites. */
export const greenhouse: Board = {
  name: 'greenhouse',
  label: 'Greenhouse',
  matches: [
    'https://boards.greenhouse.io/*',
    'https://boards.eu.greenhouse.io/*',
    'https://job-boards.greenhouse.io/*',
    'https://job-boards.eu.greenhouse.io/*',
  ],
  postings: [
    /^https?:\/\/(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/(?!embed\/)[^/?#]+\/jobs\/(?<id>\d+)/,
    /^https?:\/\/(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/embed\/job_app\?(?:[^#]*&)?token=(?<id>\d+)/,
  ],
  example: 'https://job-boards.greenhouse.io/northwind/jobs/4012345007',
  read(page, { id, today }) {
    // The state is that of the first page: at the address of a list it tells of a posting that was left.
    if (id === null && shownText(page.document, LIST) !== null) return { wholePage: true, refusal: 'list' };
    const state = readState(page, today);
    const markup = readMarkup(page);
    return { wholePage: true, ...(state === null ? {} : { state }), markup };
  },
};

/** Rows of the new boards (seen since 2024) and of the old ones (since 2013). */
const LIST = '.job-posts .job-post, tr.job-post, #main .opening';

/** The new boards hydrate from `__remixContext`: one of the routes of `loaderData` holds the `jobPost` (since 2024). */
function readState(page: Page, today: string | null): Draft | null {
  const routes = valueAt(scriptState(page, 'window.__remixContext'), 'state', 'loaderData');
  if (typeof routes !== 'object' || routes === null) return null;
  const route = Object.values(routes).find((candidate) => textAt(candidate, 'jobPost', 'title') !== null);
  if (route === undefined) return null;
  const job = valueAt(route, 'jobPost');
  const text = (key: string) => plainText(page.document, textAt(job, key));
  const locations = readPlaces(text('job_post_location') ?? '');
  const html = ['introduction', 'content', 'conclusion'].map((key) => textAt(job, key)).filter((part) => part !== null);
  return {
    title: text('title'),
    company: text('company_name'),
    locations,
    remoteMode: readRemoteMode(text('job_post_location') ?? ''),
    salary: salaryOf(listAt(job, 'pay_ranges'), locations[0]?.country ?? null),
    datePosted: readDate(textAt(job, 'published_at') ?? '', { today, order: null }),
    description: html.length === 0 ? null : { kind: 'html', html: html.join('\n') },
    boardJobId: textAt(route, 'jobPostId'),
  };
}

/** The only range; with several, for several places, none of them is the posting's. */
function salaryOf(ranges: readonly unknown[], country: string | null): Salary | null {
  const [range] = ranges;
  if (ranges.length !== 1) return null;
  const words = [textAt(range, 'min'), textAt(range, 'max')].filter((amount) => amount !== null).join(' - ');
  const about = textAt(range, 'title') ?? '';
  const salary = readSalary(`${words} ${textAt(range, 'currency_type') ?? ''}`, { country });
  return salary === null ? null : { ...salary, period: /hour/i.test(about) ? 'hour' : salary.period };
}

function readMarkup(page: Page): Draft {
  const { document } = page;
  // New boards: .job__title and .job__description (since 2024); old ones: .app-title and #content (since 2013).
  const header =
    document.querySelector('.job__header, .job__title, #header') ??
    // Whatever the names become, the form stands below its posting, whose name is in the title of the page.
    document.querySelector('#application-form')?.closest('main') ??
    null;
  const description = document.querySelector('.job__description, #app_body #content, #content');
  const named = /^Job Application for (?<title>.+) at (?<company>.+)$/.exec(page.title)?.groups;
  const place = header === null ? null : shownText(header, '.job__location', '.location');
  const title = header === null ? null : shownText(header, '.job__title h1', 'h1.section-header', '.app-title');
  const locations = readPlaces(place ?? '');
  // New boards, with one range for each place (since 2024).
  const [pay, ...otherPays] = header === null ? [] : shownTexts(document, '.job__pay-ranges .pay-range');
  return {
    title: title ?? (header === null ? null : (named?.title ?? null)),
    company:
      (header === null ? null : shownText(header, '.company-name')?.replace(/^at /, '')) ?? named?.company ?? null,
    locations,
    remoteMode: readRemoteMode(place ?? ''),
    salary:
      pay === undefined || otherPays.length > 0 ? null : readSalary(pay, { country: locations[0]?.country ?? null }),
    description: description === null || header === null ? null : { kind: 'nodes', root: description },
  };
}
