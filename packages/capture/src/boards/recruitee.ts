import type { RemoteMode, Salary } from '@jobmagpie/model';
import type { Board } from '../board.ts';
import type { Draft } from '../draft.ts';
import { listAt, textAt, valueAt } from '../embedded-state.ts';
import { readEmploymentTypes } from '../fields/employment-type.ts';
import { plainText } from '../fields/entities.ts';
import { placeOf, readPlaces, readRemoteMode } from '../fields/place.ts';
import { readSalary } from '../fields/salary.ts';
import { bareWords } from '../fields/words.ts';
import { shownText } from '../markup.ts';
import type { Page } from '../page/page.ts';
import { parseLenient } from '../readers/lenient-json.ts';
import { linkedId } from '../same-posting.ts';
import { titledHeading } from '../titled-heading.ts';

/** Recruitee: career sites drawn on the server; the state holds every offer of the company, whichever is shown. */
export const recruitee: Board = {
  name: 'recruitee',
  label: 'Recruitee',
  matches: ['https://*.recruitee.com/*'],
  // Two companies may well call an offer the same: the address of the company belongs to the id.
  postings: [/^https?:\/\/(?<id>[^./?#]+\.recruitee\.com\/(?:l\/[^/?#]+\/)?o\/[^/?#]+)/],
  example: 'https://northwind.recruitee.com/o/data-engineer',
  isSameId: (shown, id) => withoutLanguage(shown) === withoutLanguage(id),
  canonicalUrl: (id, url) => `${url.protocol}//${id}`,
  read(page, { id }) {
    const config = readConfig(page);
    const heading = shownText(page.document, 'h1');
    const offers = listAt(config, 'offers');
    const isShown = (offer: unknown) =>
      heading !== null && bareWords(translated(page, config, offer, 'title') ?? '') === bareWords(heading);
    const addressed = offers.find((offer) => idOf(page, offer) === withoutLanguage(id ?? ''));
    // Of two offers with one title, the one of the address; else what is shown says which offer this is.
    const shown = addressed !== undefined && isShown(addressed) ? addressed : offers.find(isShown);
    const offer = id === null ? undefined : (addressed ?? shown);
    if (offer === undefined && id === null && isList(page)) return { wholePage: true, refusal: 'list' };
    const markup = readMarkup(page);
    // The state lists what is open: an offer that is neither in it nor drawn was taken down.
    if (offer === undefined && id !== null && markup.title === undefined && valueAt(config, 'offers') !== undefined)
      return { wholePage: true, refusal: 'expired' };
    return {
      wholePage: true,
      ...(offer === undefined ? {} : { state: readOffer(page, config, offer) }),
      markup: shown === undefined ? markup : { ...markup, boardJobId: idOf(page, shown) },
    };
  },
};

function withoutLanguage(id: string): string {
  return id.replace(/\/l\/[^/]+\/o\//, '/o/');
}

function idOf(page: Page, offer: unknown): string {
  return `${page.url.host}/o/${textAt(offer, 'slug') ?? ''}`;
}

function isList({ document, url }: Page): boolean {
  return (
    document.querySelector('[data-testid="offer-list-grid"]') !== null ||
    linkedId(recruitee, document.querySelectorAll('a[href*="/o/"]'), url) !== null
  );
}

/** `appConfig` of the properties that the server hands to the script, as an attribute (2026). */
function readConfig({ document }: Page): unknown {
  const properties = document.querySelector('[data-component="PublicApp"][data-props]')?.getAttribute('data-props');
  return valueAt(parseLenient(properties ?? ''), 'appConfig');
}

/** A text of the offer in the language of the page, else in the offer's own, else in the site's. */
function translated(page: Page, config: unknown, offer: unknown, key: string): string | null {
  const languages = [page.language.slice(0, 2), textAt(offer, 'primaryLangCode'), textAt(config, 'primaryLangCode')];
  for (const language of languages) {
    const text = language === null ? null : textAt(offer, 'translations', language, key);
    if (text !== null) return key.endsWith('Html') ? text : plainText(page.document, text);
  }
  return null;
}

function readOffer(page: Page, config: unknown, offer: unknown): Draft {
  const text = (key: string) => translated(page, config, offer, key);
  const html = ['highlightHtml', 'descriptionHtml', 'requirementsHtml'].map(text).filter((part) => part !== null);
  const place = placeOf({
    city: textAt(offer, 'city'),
    region: text('state'),
    country: textAt(offer, 'countryCode') ?? text('country'),
    text: [textAt(offer, 'city'), text('country')].filter((part) => part !== null).join(', '),
  });
  return {
    title: text('title'),
    company: plainText(page.document, textAt(config, 'site', 'name')),
    locations: place === null ? [] : [place],
    remoteMode: modeOf(offer),
    // Codes such as `fulltime_permanent`.
    employmentTypes: readEmploymentTypes(
      (textAt(offer, 'employmentType') ?? '').replace(/_/g, ' ').replace(/\b(full|part)time\b/, '$1-time'),
    ),
    salary: salaryOf(offer, place?.country ?? null),
    description: html.length === 0 ? null : { kind: 'html', html: html.join('\n') },
    boardJobId: idOf(page, offer),
  };
}

/** Each kind of work has its flag; two of them together are a choice that no single word says. */
function modeOf(offer: unknown): RemoteMode | null {
  const modes = (['remote', 'hybrid', 'onSite'] as const).filter((mode) => valueAt(offer, mode) === true);
  if (modes.length !== 1) return null;
  return modes[0] === 'onSite' ? 'on_site' : (modes[0] ?? null);
}

function salaryOf(offer: unknown, country: string | null): Salary | null {
  const [min, max] = [textAt(offer, 'salary', 'min'), textAt(offer, 'salary', 'max')];
  const amounts = [min, max].filter((amount) => amount !== null).join(' - ');
  const [currency, period] = [textAt(offer, 'salary', 'currency'), textAt(offer, 'salary', 'period')];
  if (amounts === '' || currency === null) return null;
  return readSalary(`${amounts} ${currency}${period === null ? '' : ` per ${period}`}`, { country });
}

/** What is only on an offer, or on the form beside it: names for tests (2026). */
const OFFER =
  '[data-cy="department-name"], [data-testid="styled-location-list-item"], #offer-application-form, [data-testid="submit-application-form-button"]';

/** Class names are hashes here, but for those that customers style by (`custom-css-style-…`, 2026). */
function readMarkup(page: Page): Draft {
  const { document } = page;
  const title = shownText(document, 'h1');
  if (title === null || document.querySelector(OFFER) === null) return {};
  const logo = document.querySelector('.custom-css-style-navigation-logo img[alt]')?.getAttribute('alt');
  const place = shownText(document, '.custom-css-style-job-location', '[data-testid="styled-location-list-item"]');
  return {
    title,
    company:
      logo?.replace(/\s*logo\s*$/i, '') ||
      (titledHeading(document, page.title, /^ [-–|] (?<company>.+)$/)?.company ?? null),
    locations: readPlaces(place ?? ''),
    remoteMode: readRemoteMode(place ?? ''),
  };
}
