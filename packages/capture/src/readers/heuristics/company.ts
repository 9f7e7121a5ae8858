import { countryByName } from '../../fields/country.ts';
import { readPlaces } from '../../fields/place.ts';
import { bareWords, oneLine } from '../../fields/words.ts';
import { FRAME, type Line } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import { type Body, isApply } from './body.ts';
import { type LabelledValue, labelName } from './labels.ts';
import { GENERIC_TITLE, TRADES } from './lexicon.ts';
import { belongsTo, isOfferedBy, siteNames } from './site-name.ts';
import { namesJob } from './title.ts';

/** Who offers the job: what a label or a class says near the title, else what the page's title says beside the job's. */
export function findCompany(
  page: Page,
  labels: readonly LabelledValue[],
  title: string,
  titleLine: number,
  body: Body | null,
): string | null {
  const labelled = labels.find(({ name, value }) => name === 'company' && isName(value));
  if (labelled !== undefined) return labelled.value;
  const marked = markedCompany(page, title, titleLine, body);
  return (
    marked ??
    linkedCompany(page, title, titleLine, body) ??
    companyInTitles(page, title) ??
    companyOfSite(page, title, titleLine, body)
  );
}

/** On a board of many employers: what leads, beside the title, to the page of one of them. */
function linkedCompany(page: Page, title: string, titleLine: number, body: Body | null): string | null {
  for (const { text, href, zone, line } of page.links) {
    if (line > Math.min(body?.first ?? titleLine + 8, titleLine + 8)) break;
    if ((zone & FRAME) !== 0 || line < titleLine - 3 || text.length > 80 || !COMPANY_PATH.test(href)) continue;
    const isOwn = isName(text) && !isPageWord(text) && !BESIDE_COMPANY.test(bareWords(text)) && !isApply(text);
    if (isOwn && !namesJob(text) && bareWords(text) !== bareWords(title) && !/\d+ /.test(text)) return text;
  }
  return null;
}

/** Where boards keep the pages of employers: one word of a name behind the word for companies, and nothing more. */
const COMPANY_PATH =
  /\/(?:compan(?:y|ies)|employers?|organi[sz]ations?|empresas?|entreprises?|unternehmen|firmen|arbeitgeber|bedrijven|werkgevers?|aziend[ae]|foretag|firmy|pracodawcy)\/[^/?#]*[a-z][^/?#]*\/?(?:[?#].*)?$/i;

/** The company whose own site this is. */
function companyOfSite(page: Page, title: string, titleLine: number, body: Body | null): string | null {
  const ofSite = siteNames(page, titleLine).find(
    (name) =>
      isName(name) &&
      !BOARD_NAME.test(name) &&
      !isPageWord(name) &&
      !isPlace(name) &&
      !isSame(bareWords(name), bareWords(title)) &&
      !TRADES.test(bareWords(name)) &&
      isOfferedBy(name, page, body),
  );
  return ofSite ?? null;
}

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 100 &&
    !/^https?:/i.test(text) &&
    labelName(text) === null &&
    !NOBODY.test(bareWords(text)) &&
    !GENERIC_TITLE.test(bareWords(text))
  );
}

/** The one part of a company's line that is no link to somewhere else of it, "Website", "View profile". */
function ownName(line: Line | undefined, element: Element): string | null {
  if (line === undefined || line.parts.length < 2 || !(element.textContent ?? '').includes(line.parts.at(-1) ?? ''))
    return null;
  const names = line.parts.filter((part) => !BESIDE_COMPANY.test(bareWords(part)));
  return names.length === 1 && names.length < line.parts.length ? (names[0] ?? null) : null;
}

const BESIDE_COMPANY =
  /^(?:(?:visit |view )?(?:website|homepage|profile|logo|all jobs)|follow|webseite|site web|sito web|\d+ (?:jobs|reviews))$/;

/** What is left of "Lavora con noi" and "Werken bij ons". */
const NOBODY = /^(?:us|uns|noi|nosotros|nosotras|ons|nous|oss|nas|nos|conosco|here|hier)$/;

function markedCompany(page: Page, title: string, titleLine: number, body: Body | null): string | null {
  for (const { name, element, first, last, zone } of page.landmarks) {
    if (name !== 'company' || (zone & FRAME) !== 0 || last - first > 1) continue;
    if (first < titleLine - 6 || first > (body?.first ?? titleLine + 12)) continue;
    const text = (ownName(page.lines[first], element) ?? oneLine(element.textContent ?? '')).replace(
      /^(?:at|chez|bei|@)\s+/i,
      '',
    );
    if (isName(text) && bareWords(text) !== bareWords(title) && text.length <= 80 && !/[.!?]\s/.test(text)) return text;
  }
  return null;
}

/** Words of a page's title that name the kind of page or the site's part, never a company. */
const PAGE_WORDS =
  /^(?:careers?|jobs?|job (?:details?(?: tab)?|description|board|posting|search|openings?)|career pages?|open (?:positions?|roles?)|vacanc(?:y|ies)|employment(?: opportunities\d*)?|recruit(?:ing|ment)|hiring|apply(?: now)?|application|home|details?|stellenangebote?|karriere|stellenanzeige|emplois?|carrieres?|recrutement|offres? d emploi|empleos?|vacatures?|kariera|work with us|join us|lavora con noi|trabaja con nosotros|trabalhe conosco|werken bij ons|rejoignez nous|nous rejoindre|jobb? hos oss|our jobs|current openings|cercasi|cerchiamo|gesucht|wir suchen|on recrute|se busca|gezocht|wanted|external|candidate portal)$/;
/** Endings by which job boards name themselves: the site that shows the posting is not who offers it. "Co.KG" is a company. */
const BOARD_NAME =
  /(?:^|\s|\.)(?:jobs?|careers?|work|emploi|stellen|jobb|praca|empleos?|trabajo|vagas|recruit(?:ing|ment)?|talent|hiring|job board|jobboard)(?:\.\w+)?$|\.(?:com|io|net|org|jobs|(?<!\bco\.)kg|(?!kg)[a-z]{2})$|求人|転職|バイト|採用サイト|招聘|^(?:linkedin|indeed|glassdoor|monster|stepstone|xing|ziprecruiter|dice|seek|reed|totaljobs|naukri|jobindex|infojobs|welcome to the jungle|wellfound|angellist|y combinator|remoteok|we work remotely|lever|greenhouse|ashby|workday|smartrecruiters|workable|recruitee|personio|teamtailor|jobvite|icims|taleo|bamboohr|breezy(?: hr)?|google careers|simplyhired|careerbuilder|jooble|adzuna|talent|hackernews)\b/i;

/** "Title at Company", "Company hiring Title in Place", "Title - Company | Site". */
function companyInTitles(page: Page, title: string): string | null {
  const site = page.meta('og:site_name');
  for (const whole of [page.title, page.meta('og:title') ?? '', page.meta('twitter:title') ?? '']) {
    const company = companyInTitle(whole, title, page);
    if (company !== null) return company;
  }
  // A site that names itself in its own pages' title is the company's own.
  return site !== null &&
    isName(site) &&
    !BOARD_NAME.test(site) &&
    !PAGE_WORDS.test(bareWords(site)) &&
    belongsTo(site, page.url)
    ? site
    : null;
}

/** "Quarry Lane Vets, Ludlow" on quarrylanevets.com: behind the name of the site's own company stands where it is. */
function withoutPlace(segment: string, url: URL): string {
  const name = segment.split(/,\s/)[0] ?? segment;
  return name !== segment && !FORM.test(segment) && belongsTo(name, url) ? name : segment;
}

const FORM = /, (?:inc|llc|ltd|corp|co|gmbh|s\.?[ala])\b/i;

function companyInTitle(whole: string, title: string, page: Page): string | null {
  const at = whole.toLowerCase().indexOf(title.toLowerCase());
  if (at >= 0) {
    const named = namedBeside(whole.slice(0, at), whole.slice(at + title.length));
    if (named !== null) return named;
  }
  const words = bareWords(title);
  const all = (
    at >= 0
      ? [...segments(whole.slice(at + title.length).replace(PLACE_BEHIND, '')), ...segments(whole.slice(0, at))]
      : segments(whole)
  ).map((segment) => withoutPlace(segment.replace(SITE_WORDS, ''), page.url));
  const others = all.filter((segment) => !isSame(bareWords(segment), words));
  const names = others.filter(
    (segment) =>
      isName(segment) &&
      !isPageWord(segment) &&
      !isAdvert(segment) &&
      !isPlace(segment) &&
      !BOARD_NAME.test(segment) &&
      !/\d{4,}|^in\s/i.test(segment),
  );
  // Without the job in it the title of the page must say that it is one about jobs: "Company | Careers".
  const isAboutJobs = at >= 0 || others.length < all.length || others.some(isPageWord) || others.some(isAdvert);
  const [first, second] = names;
  if (!isAboutJobs || first === undefined) return null;
  if (TRADES.test(bareWords(first))) return second ?? null;
  // On a site of many employers the last part is the site's own name, and the one before it the employer's.
  return second !== undefined && page.meta('og:site_name') === first ? second : first;
}

/** What companies write around their names on the pages of their jobs. */
const SITE_WORDS =
  /\s+(?:careers?|jobs|karriere|recruitment)$|^(?:werken bij|arbeiten bei|karriere bei|jobs? bei|working (?:at|for)|work at|careers? at|jobs? at|join|travailler chez|trabaja en|lavora con)\s+/i;

/** "Title in Place - Company", "Title, Place | Company": what follows the title without a dash goes on about the job. */
const PLACE_BEHIND = /^(?:\s+(?:in|em|en|à|te|i|w|v|в|a)\s|,\s)[^|–—-]*/i;

/** "Company hiring Title", "Title at Company", "Title jobs in Place at Company". */
function namedBeside(before: string, after: string): string | null {
  const behind =
    /^\s+(?:jobs? )?(?:in [^|]{2,40} )?(?:at|chez|bei|presso|bij)\s+(.+)$/i.exec(after)?.[1] ??
    /^\s*@\s*(.+)$/.exec(after)?.[1];
  if (behind !== undefined) {
    const name = segments(behind)[0]?.replace(/\s+(?:in|\|).*$/, '') ?? '';
    if (isName(name)) return name;
  }
  const hiring =
    /^(.{2,80}?)\s+(?:is )?(?:hiring|recrute(?: pour des postes de)?|sucht|busca|zoekt|cerca)(?: an?)?\s*$/i.exec(
      before,
    )?.[1];
  const name = hiring?.replace(/\s*\([^)]*\)$/, '');
  return name !== undefined && isName(name) ? name : null;
}

/** "Stellenangebot ZFA": the job by another name than the headline's, behind what the page is. */
function isAdvert(segment: string): boolean {
  return /^(?:stellen(?:angebot|anzeige|ausschreibung)|offre d emploi|vacature|vacancy|oferta de empleo|vaga|job (?:advert|offer|vacancy)) ./.test(
    bareWords(segment),
  );
}

function isPageWord(segment: string): boolean {
  return PAGE_WORDS.test(bareWords(segment));
}

/** A part of the page's title that is the job's own, whole or shortened. */
function isSame(segment: string, title: string): boolean {
  return segment === '' || ` ${title} `.includes(` ${segment} `) || ` ${segment} `.includes(` ${title} `);
}

function segments(text: string): string[] {
  return text
    .split(/\s+[-–—|·•:»>]\s+|\s*[|｜»]\s*|^\s*[-–—|:·,]\s*/)
    .map((segment) => oneLine(segment).replace(/^[\s(,:–—-]+|[\s),:–—-]+$/g, ''))
    .filter((segment) => segment !== '');
}

function isPlace(text: string): boolean {
  // AB is Alberta, NV Nevada and SA South Australia, but not behind a company without a comma.
  if (/^[^,]+ (?:A[BS]|NV|SA|PA)$/.test(text)) return false;
  if (countryByName(text) !== null) return true;
  const [place] = readPlaces(text);
  return place?.country !== null && place?.country !== undefined;
}
