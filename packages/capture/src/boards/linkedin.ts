import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { readDate } from '../fields/dates.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { readSeniority } from '../fields/seniority.ts';
import { webAddress } from '../fields/web-address.ts';
import { bareWords, oneLine } from '../fields/words.ts';
import { firstElement, shownText, shownTexts } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { isListedAs, linkedId } from '../same-posting.ts';

/**
 * LinkedIn: the guest's page of a posting, the member's page, and the member's lists with the chosen posting beside
 * them. JSON-LD comes to guests only, and not to all of them.
 */
export const linkedin: Board = {
  name: 'linkedin',
  label: 'LinkedIn',
  // Every page: whoever comes to a posting from the feed stays on the page that was loaded there.
  matches: ['https://*.linkedin.com/*'],
  postings: [
    /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/jobs\/view\/(?:[^/?#]*-)?(?<id>\d{6,})/,
    /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/jobs\/[^#]*[?&]currentJobId=(?<id>\d{6,})/,
    /^https?:\/\/(?:[a-z]+\.)?linkedin\.com\/jobs-guest\/jobs\/api\/jobPosting\/(?<id>\d{6,})/,
  ],
  example: 'https://www.linkedin.com/jobs/view/3900000001/',
  cards: [
    // Members, since 2019 and since 2024; guests since 2020.
    { card: '.job-card-container[data-job-id]', named: '[data-job-id]', attribute: 'data-job-id' },
    { card: '.job-card-job-posting-card-wrapper', named: 'a[href*="currentJobId="]', attribute: 'href' },
    { card: '.base-search-card, .job-search-card', named: 'a[href*="/jobs/view/"]', attribute: 'href' },
  ],
  canonicalUrl: (id) => `https://www.linkedin.com/jobs/view/${id}/`,
  read(page, { url, id, today }) {
    const isSplit = url.searchParams.has('currentJobId');
    const markup =
      readGuest(page, today, isSplit) ??
      readMember(page, today) ??
      (isSplit || id === null ? null : readTitleOnly(page));
    if (markup === null)
      return isSplit || LIST_PATH.test(url.pathname) ? { wholePage: false, refusal: 'list' } : { wholePage: true };
    if (shownText(page.document, CLOSED) !== null) return { wholePage: false, refusal: 'expired', markup };
    // A pane follows its list with a delay, so one that does not name its posting needs the list's word for it.
    if (isSplit && id !== null && !markup.boardJobId && !isListedAs(cardsOf(page, id), markup))
      return { wholePage: false, refusal: 'empty-page' };
    return { wholePage: !isSplit, markup };
  },
};

const LIST_PATH = /^\/jobs\/(?:collections|search|search-results)\b|-jobs(?:-[a-z-]+)?\/?$/;
/** The notice "No longer accepting applications" of guests (since 2020) and members (since 2023). */
const CLOSED = '.closed-job__flavor--closed, .jobs-details-top-card__apply-error .artdeco-inline-feedback__message';

/** The cards of one posting in a member's list (since 2019) and in a guest's (since 2020). */
function cardsOf(page: Page, id: string): Element[] {
  const selector = `li[data-occludable-job-id="${id}"], .job-card-container[data-job-id="${id}"], [data-entity-urn="urn:li:jobPosting:${id}"]`;
  return [...page.document.querySelectorAll(selector)];
}

/** The id of the posting with this title: in its link, or on the buttons of its card (both since 2019). */
function shownId(page: Page, card: Element, titles: string): string | null {
  const title = card.querySelector(titles);
  if (title === null) return null;
  const around = title.closest('a[href]');
  const links = [...(around === null ? [] : [around]), ...title.querySelectorAll('a[href]')];
  const button = card.querySelector('.jobs-apply-button[data-job-id], .jobs-save-button[data-job-id]');
  return linkedId(linkedin, links, page.url) ?? button?.getAttribute('data-job-id') ?? null;
}

/** Guests: `top-card-layout` (since 2020), `topcard` before; also in the fragment of the guests' list. */
function readGuest(page: Page, today: string | null, isPane: boolean): Draft | null {
  const { document } = page;
  const card = document.querySelector('.top-card-layout, section.topcard');
  const title = card === null ? null : shownText(card, '.top-card-layout__title', '.topcard__title');
  if (card === null || title === null) return null;
  const company = card.querySelector('.topcard__org-name-link, .topcard__flavor');
  const place = shownText(card, '.topcard__flavor--bullet:not(.num-applicants__caption):not(.num-applicants__figure)');
  const locations = readPlaces(place ?? '');
  const pay = shownText(document, '.compensation__salary', '.salary.compensation__salary');
  const description = firstElement(document, '.show-more-less-html__markup', '.description__text');
  const criteria = criteriaOf(document);
  return {
    title,
    company: company === null ? null : oneLine(company.textContent ?? ''),
    companyUrl: webAddress(company?.getAttribute('href')?.split('?')[0], page.url),
    locations,
    remoteMode: readRemoteMode(place ?? ''),
    employmentTypes: criteria.employmentTypes,
    seniority: criteria.seniority,
    salary: pay === null ? null : readSalary(pay, { country: locations[0]?.country ?? null }),
    datePosted: readDate(shownText(card, '.posted-time-ago__text') ?? '', { today, order: null }),
    description: description === null ? null : { kind: 'nodes', root: description },
    // Guests' pages of one posting are loaded whole, and show what their address says.
    boardJobId: isPane ? shownId(page, card, '.top-card-layout__title, .topcard__title') : null,
  };
}

/**
 * "Seniority level", "Employment type", "Job function", "Industries", in the language of the visitor: told apart by
 * what they say, because the headings are translated and the order is not promised.
 */
function criteriaOf(document: Document): Required<Pick<Draft, 'employmentTypes' | 'seniority'>> {
  const texts = shownTexts(document, '.description__job-criteria-text, .job-criteria__text').slice(0, 4);
  const employmentTypes = texts.map(readEmploymentTypes).find((types) => types.length > 0) ?? [];
  // Only the first one is a level: "Management" among the functions is none.
  return { employmentTypes, seniority: texts[0] === undefined ? null : readSeniority(texts[0]) };
}

const MEMBER_TITLE = '.job-details-jobs-unified-top-card__job-title, .jobs-unified-top-card__job-title';

/** Members: `job-details-jobs-unified-top-card` (since 2023), `jobs-unified-top-card` before. */
function readMember(page: Page, today: string | null): Draft | null {
  const { document } = page;
  const card = document.querySelector(
    '.job-details-jobs-unified-top-card__container--two-pane, .job-view-layout, .jobs-details, .jobs-unified-top-card, .job-details-jobs-unified-top-card, main',
  );
  const title = card === null ? null : shownText(card, MEMBER_TITLE);
  if (card === null || title === null) return null;
  const company = card.querySelector(
    '.job-details-jobs-unified-top-card__company-name a, .job-details-jobs-unified-top-card__company-name, .jobs-unified-top-card__company-name',
  );
  // "Berlin, Germany · 2 weeks ago · 40 applicants", in spans of their own.
  const line = card.querySelector(
    '.job-details-jobs-unified-top-card__primary-description-container, .job-details-jobs-unified-top-card__tertiary-description-container, .jobs-unified-top-card__primary-description',
  );
  const facts = line === null ? [] : oneLine(line.textContent ?? '').split(/\s*·\s*/);
  const place =
    shownText(card, '.jobs-unified-top-card__bullet') ??
    facts.find(
      (fact) => fact !== '' && bareWords(fact) !== bareWords(company?.textContent ?? '') && !/\d/.test(fact),
    ) ??
    null;
  const locations = readPlaces(place?.replace(/\s*\((?:Remote|Hybrid|On-site)\)$/i, '') ?? '');
  const pills = shownTexts(
    card,
    '.job-details-fit-level-preferences button, .job-details-jobs-unified-top-card__job-insight span, .job-details-preferences-and-skills__pill, .jobs-unified-top-card__job-insight span',
  );
  const country = locations[0]?.country ?? null;
  const description = firstElement(
    document,
    '#job-details > .mt4',
    '#job-details',
    '.jobs-description__content .jobs-box__html-content',
    '.jobs-description-content__text',
  );
  return {
    title,
    company: company === null ? null : oneLine(company.textContent ?? ''),
    companyUrl: webAddress(
      company
        ?.getAttribute('href')
        ?.split('?')[0]
        ?.replace(/\/life\/?$/, '/'),
      page.url,
    ),
    locations,
    remoteMode: [place ?? '', ...pills].map(readRemoteMode).find((mode) => mode !== null) ?? null,
    employmentTypes:
      pills
        .filter((pill) => pill.length < 60)
        .map(readEmploymentTypes)
        .find((types) => types.length > 0) ?? [],
    salary:
      pills
        .map((pill) => (/\d/.test(pill) && /[$€£¥₹]|[A-Z]{3}/.test(pill) ? readSalary(pill, { country }) : null))
        .find((salary) => salary !== null) ?? null,
    datePosted:
      facts
        .map((fact) => readDate(fact.replace(/^Reposted /i, ''), { today, order: null }))
        .find((date) => date !== null) ?? null,
    description: description === null ? null : { kind: 'nodes', root: description },
    boardJobId: shownId(page, card, MEMBER_TITLE),
  };
}

/** The members' page of 2026 has hashed classes only; its title still says "Title | Company | LinkedIn". */
function readTitleOnly(page: Page): Draft | null {
  const parts = page.title.replace(/^\(\d+\+?\) /, '').split(' | ');
  if (parts.length !== 3 || parts[2] !== 'LinkedIn') return null;
  const heading = page.lines.find(({ text }) =>
    /^(?:about the job|à propos de l[’']offre d[’']emploi|acerca del empleo|info(?:s)? zum (?:job|stellenangebot)|sobre a vaga|informazioni sull[’']offerta di lavoro|over de vacature)$/i.test(
      text,
    ),
  );
  if (heading === undefined) return null;
  return { title: parts[0] ?? null, company: parts[1] ?? null };
}
