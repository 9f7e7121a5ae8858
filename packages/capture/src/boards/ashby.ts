import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, scriptState, textAt, valueAt } from '../embedded-state.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { firstElement, shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { linkedId } from '../same-posting.ts';

/** Ashby: hosted boards, drawn by script from `__appData`; the overview and the application are tabs of one page. */
export const ashby: Board = {
  name: 'ashby',
  label: 'Ashby',
  matches: ['https://jobs.ashbyhq.com/*'],
  postings: [
    /^https?:\/\/jobs\.ashbyhq\.com\/[^/?#]+\/(?<id>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/,
  ],
  example: 'https://jobs.ashbyhq.com/northwind/7c6b5a49-3827-4160-9f8e-7d6c5b4a3928',
  markedIds: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  canonicalUrl: (id, url) => `${url.origin}/${url.pathname.split('/')[1]}/${id}`,
  read(page, { id, today }) {
    if (id === null) return { wholePage: true, refusal: 'list' };
    const data = scriptState(page, 'window.__appData');
    const state = readState(page, data, today);
    const markup = readMarkup(page);
    if (state?.boardJobId !== id && markup.title === null) {
      // The list that was left is still drawn.
      if (page.document.querySelector(LIST) !== null) return { wholePage: true, refusal: 'empty-page' };
      // A posting that was taken down leaves the organization's frame, with neither a posting nor a list in it.
      if (valueAt(data, 'posting') === null && !valueAt(data, 'jobBoard') && valueAt(data, 'organization'))
        return { wholePage: true, refusal: 'expired' };
    }
    return { wholePage: true, ...(state === null ? {} : { state }), markup };
  },
};

const LIST = '.ashby-job-posting-brief-list, .ashby-job-posting-brief-title';

/** `posting` and `organization` of `__appData` (since 2022). */
function readState(page: Page, data: unknown, today: string | null): Draft | null {
  const posting = valueAt(data, 'posting');
  if (textAt(posting, 'title') === null) return null;
  const text = (key: string) => plainText(page.document, textAt(posting, key));
  const names = [
    text('locationName'),
    ...listAt(posting, 'secondaryLocationNames').map((name) => (typeof name === 'string' ? name : null)),
  ];
  const locations = readPlaces(names.filter((name) => name !== null).join('; '));
  const pay = text('scrapeableCompensationSalarySummary') ?? text('compensationTierSummary');
  const html = textAt(posting, 'descriptionHtml');
  // Words in one piece, `FullTime`.
  const kind = (text('employmentType') ?? '').replace(/([a-z])([A-Z])/g, '$1 $2');
  return {
    title: text('title'),
    company: plainText(page.document, textAt(data, 'organization', 'name')),
    companyUrl: webAddress(textAt(data, 'organization', 'publicWebsite'), page.url),
    locations,
    remoteMode:
      readRemoteMode((text('workplaceType') ?? '').replace('OnSite', 'on-site')) ??
      (valueAt(posting, 'isRemote') === true ? 'remote' : null),
    employmentTypes: readEmploymentTypes(kind),
    salary: pay === null ? null : readSalary(pay.split('•')[0] ?? pay, { country: locations[0]?.country ?? null }),
    datePosted: readDate(textAt(posting, 'publishedDate') ?? textAt(posting, 'publishedAt') ?? '', {
      today,
      order: null,
    }),
    validThrough: readDate(textAt(posting, 'applicationDeadline') ?? '', { today, order: null }),
    description: html === null ? null : { kind: 'html', html },
    boardJobId: textAt(posting, 'id'),
  };
}

/** The tabs "Overview" and "Application" of the posting (since 2022). */
const TABS = '.ashby-job-posting-right-pane-navigation a[href], a[role="tab"][href]';

/** Ashby's own class names end in hashes; the `ashby-` ones are promised for styling and stay (since 2022). */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const title = shownText(document, '.ashby-job-posting-heading');
  const description = firstElement(document, '#overview [class*="_descriptionText"]', '[class*="_descriptionText"]');
  return {
    title,
    company: / @ (?<company>.+)$/.exec(page.title)?.groups?.company ?? null,
    description: description === null ? null : { kind: 'nodes', root: description },
    boardJobId: linkedId(ashby, document.querySelectorAll(TABS), page.url),
  };
}
