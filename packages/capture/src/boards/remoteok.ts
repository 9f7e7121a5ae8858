import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readPlaces } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { webAddress } from '../fields/web-address.ts';
import { letterPattern } from '../fields/words.ts';
import { firstElement, shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { draftOf } from '../readers/job-posting.ts';
import { readJsonLd } from '../readers/json-ld.ts';

/**
 * Remote OK: one long table. The page of a posting is the same table with the posting's row first and opened, and every
 * row below it carries JSON-LD of its own: only what stands in the posting's two rows is read.
 */
export const remoteok: Board = {
  name: 'remoteok',
  label: 'Remote OK',
  matches: ['https://remoteok.com/*', 'https://www.remoteok.com/*'],
  postings: [
    // Before 2023 the id came first.
    /^https?:\/\/(?:www\.)?remoteok\.(?:com|io)\/remote-jobs\/(?<id>\d{4,})(?:-[^/?#]*)?(?:[?#]|$)/,
    /^https?:\/\/(?:www\.)?remoteok\.(?:com|io)\/remote-jobs\/[^/?#]*-(?<id>\d{4,})(?:[?#]|$)/,
  ],
  example: 'https://remoteok.com/remote-jobs/remote-data-engineer-northwind-1000001',
  read(page, { id, today }) {
    const rows = [...page.document.querySelectorAll(ROW)];
    if (id === null) return rows.length > 0 ? { wholePage: true, refusal: 'list' } : { wholePage: true };
    const row = rowOf(page, rows, id);
    if (row === null) return rows.length > 1 ? { wholePage: false, refusal: 'expired' } : { wholePage: true };
    const details = page.document.querySelector(`tr.expand-${idOf(row)}, tr.expand[data-id="${idOf(row)}"]`);
    const own = readJsonLd([...row.querySelectorAll('script[type="application/ld+json"]')], 'JobPosting').nodes[0];
    return {
      wholePage: false,
      ...(own !== undefined && { state: { ...draftOf(own, page), boardJobId: idOf(row), remoteMode: 'remote' } }),
      markup: readMarkup(page, row, details, today),
    };
  },
};

/** A row of the table and the id of its posting (both since 2015); advertisements have no id. */
const ROW = 'tr[data-id][data-slug], tr.job[data-id]';

function idOf(row: Element): string {
  return (row.getAttribute('data-id') ?? '').replace(/\D/g, '');
}

/**
 * The row of the posting in the address. A page that was kept without its address still says which one it is about in
 * its canonical link.
 */
function rowOf(page: Page, rows: readonly Element[], id: string): Element | null {
  const canonical = /(\d{4,})(?:[?#]|$)/.exec(page.canonicalLink ?? page.meta('og:url') ?? '')?.[1];
  return rows.find((row) => idOf(row) === id) ?? rows.find((row) => idOf(row) === canonical) ?? null;
}

const NO_PLACE = letterPattern(String.raw`^[^\p{L}]*(?:probably|upgrade to|remote)\b`, 'i');
/** Flags, globes and bullets before a place. */
const FLAG = letterPattern(String.raw`^[^\p{L}]+`);

function readMarkup(page: Page, row: Element, details: Element | null, today: string | null): Draft {
  // Regions, the pay and notes such as "Probably worldwide" are all `.location`; the pay begins with a bag of money.
  const facts = shownTexts(row, '.location');
  const pay = facts.find((fact) => /[$€£]\s?\d/.test(fact)) ?? shownText(row, '.salary');
  const places = facts.filter((fact) => fact !== pay && !NO_PLACE.test(fact));
  const description =
    details === null ? null : firstElement(details, '[itemprop="description"] .markdown', '.description .markdown');
  return {
    title: shownText(row, '[itemprop="title"]', '.company_and_position h2', 'h2'),
    company:
      shownText(row, '[itemprop="hiringOrganization"] [itemprop="name"]', 'h3') ?? row.getAttribute('data-company'),
    locations: places.flatMap((place) => readPlaces(place.replace(FLAG, ''))),
    // Nothing else is on this board.
    remoteMode: 'remote',
    salary: pay === null ? null : readSalary(pay, { country: 'US' }),
    datePosted: readDate(row.querySelector('time[datetime]')?.getAttribute('datetime') ?? '', { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
    applyUrl: webAddress(
      details?.querySelector('a.action-apply[href], a[href^="/l/"]')?.getAttribute('href'),
      page.url,
    ),
    boardJobId: idOf(row),
  };
}
