import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { type DateContext, readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';

/**
 * Workday: the career sites of its customers, drawn by script. The `data-automation-id`s are made for tests and have
 * stayed since 2018 while the classes change with every release. The company is named only in JSON-LD and banners.
 */
export const workday: Board = {
  name: 'workday',
  label: 'Workday',
  matches: ['https://*.myworkdayjobs.com/*', 'https://*.myworkdaysite.com/*'],
  postings: [
    /^https?:\/\/(?<customer>[^./?#]+)\.[^/?#]*myworkdayjobs\.com\/(?:[^?#]*\/)?(?:job|details)\/(?:[^?#]*\/)?[^/?#]*_(?<id>[A-Za-z0-9][A-Za-z0-9-]*)(?:\/apply[^?#]*)?\/?(?:[?#].*)?$/,
    /^https?:\/\/[^/?#]+\.myworkdaysite\.com\/(?:(?:[^?#]*\/)?recruiting\/(?<customer>[^/?#]+)\/)?(?:[^?#]*\/)?(?:job|details)\/(?:[^?#]*\/)?[^/?#]*_(?<id>[A-Za-z0-9][A-Za-z0-9-]*)(?:\/apply[^?#]*)?\/?(?:[?#].*)?$/,
  ],
  example: 'https://northwind.wd5.myworkdayjobs.com/en-US/Careers/job/Berlin/Data-Engineer_JR1001234',
  markedIds: /./,
  // The address adds a number to a requisition that was posted again, and has dashes for what addresses cannot hold.
  isSameId(shown, address) {
    const id = address.slice(address.indexOf('/') + 1);
    const own = shown.replace(/^.*_/, '').replace(/[^A-Za-z0-9]+/g, '-');
    return id === own || (id.startsWith(`${own}-`) && /^\d+$/.test(id.slice(own.length + 1)));
  },
  read(page, { id, today }) {
    const { document } = page;
    const header = document.querySelector('[data-automation-id="jobPostingHeader"]');
    if (id === null && header === null) return { wholePage: true, ...(isList(document) ? { refusal: 'list' } : {}) };
    // In the split view the list of results stands beside the posting.
    return { wholePage: !isList(document), ...(header === null ? {} : { markup: readMarkup(page, header, today) }) };
  },
};

function isList(document: Document): boolean {
  return document.querySelector('[data-automation-id="jobResults"], [data-automation-id="jobFoundText"]') !== null;
}

function readMarkup(page: Page, header: Element, today: string | null): Draft {
  const { document } = page;
  const value = (id: string) => shownTexts(document, `[data-automation-id="${id}"] dd`);
  const places = value('locations');
  const dates: DateContext = { today, order: null };
  const description = document.querySelector('[data-automation-id="jobPostingDescription"]');
  const banner = shownText(document, '[data-automation-id="headerTitle"]');
  return {
    title: shownText(header, '*') ?? header.textContent,
    company:
      /^(?:careers|jobs|work|working|life) (?:at|with) (?<company>.{2,60})$/i.exec(banner ?? '')?.groups?.company ??
      null,
    locations: places.flatMap(readPlaces),
    remoteMode: readRemoteMode(value('remoteType').join(' ')),
    employmentTypes: readEmploymentTypes(value('time').join(', ')),
    datePosted: readDate(value('postedOn')[0] ?? '', dates),
    validThrough: readDate(value('timeLeftToApply')[0] ?? '', { today: null, order: null }),
    boardJobId: value('requisitionId')[0] ?? null,
    description: description === null ? null : { kind: 'nodes', root: description },
  };
}
