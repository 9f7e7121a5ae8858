import type { NoPostingReason } from '@jobmagpie/model';
import type { DescriptionSource, Draft } from '../../draft.ts';
import { bareWords, wholeWords } from '../../fields/words.ts';
import { FRAME, Zone } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import type { SourcedDraft } from '../../reconcile.ts';
import { jsonLdTypes } from '../json-ld.ts';
import { type Body, findBody, isApply } from './body.ts';
import { findCompany } from './company.ts';
import { readFacts } from './facts.ts';
import { type LabelledValue, readLabels } from './labels.ts';
import { looksLikeList } from './list.ts';
import { findTitle, type TitleCandidate } from './title.ts';

interface HeuristicContext {
  /** What better sources have said. With a title among it, the page is known to show a posting. */
  readonly drafts: readonly SourcedDraft[];
  readonly today: string | null;
}

/** What can be told of a page that marks nothing, or why it cannot be a posting. */
type HeuristicReading =
  | { readonly draft: Draft; readonly reason?: never }
  | { readonly draft: null; readonly reason: NoPostingReason };

/**
 * Reads a page by what a person goes by: a headline that names a job, words about the role behind it, facts with
 * labels, a way to apply. Where no better source vouches for the page, all of these must come together: a posting that
 * is not recognised can be added by hand, an invented one spoils the user's list.
 */
export function readHeuristics(page: Page, { drafts, today }: HeuristicContext): HeuristicReading {
  const known = drafts.map(({ draft: { title } }) => title).find((title) => title);
  const country = drafts.map(({ draft: { locations } }) => locations?.[0]?.country).find((code) => code) ?? null;
  const allLabels = readLabels(page.lines, 0, page.lines.length - 1);
  const title = known === undefined || known === null ? findTitle(page, allLabels) : knownTitle(page, known);
  if (title === null) return { draft: null, reason: nature(page) };
  const body = findBody(page, title.line);
  const labels = labelsNear(allLabels, title, body);
  const facts = readFacts({ page, labels, titleLine: title.line, body, today, country });
  if (known === undefined || known === null) {
    const reason = doubt({ page, title, body, labels, facts });
    if (reason !== null) return { draft: null, reason };
  }
  return {
    draft: {
      ...facts,
      title: title.text,
      company: findCompany(page, labels, title.text, title.line, body),
      description:
        body === null ||
        body.size < (body.isMarked || body.roleSections > 0 || isCalledDescription(body, labels) ? 80 : 250)
          ? null
          : descriptionOf(page, body),
    },
  };
}

/** The line in which a title that is known already stands; the line before the first where none shows it. */
function knownTitle(page: Page, text: string): TitleCandidate {
  const words = bareWords(text);
  let best = -1;
  let rank = 0;
  for (const line of page.lines) {
    if ((line.zone & FRAME) !== 0 || line.text.length < text.length / 2 || line.text.length > text.length * 2 + 40)
      continue;
    const shown = bareWords(line.text);
    const isHeading = line.heading > 0 ? 1 : 0;
    // The same words count more than more words, a heading more than a line; of equals the first.
    const isInside = shown.includes(words) || (shown.length > words.length * 0.6 && words.includes(shown));
    const worth = shown === words ? 3 + isHeading : isHeading > 0 && isInside ? 1 : 0;
    if (worth > rank) {
      best = line.index;
      rank = worth;
    }
  }
  return { text, line: best, evidence: 9, namesJob: true };
}

/** Labels far from the posting belong to forms, filters and other postings. */
function labelsNear(labels: readonly LabelledValue[], title: TitleCandidate, body: Body | null): LabelledValue[] {
  const last = body === null ? title.line + 40 : body.last + 40;
  return labels.filter(({ line }) => line >= title.line - 12 && line <= last);
}

function descriptionOf(page: Page, { from: start, last }: Body): DescriptionSource | null {
  const [from, to] = [page.lines[start], page.lines[last]];
  if (from === undefined || to === undefined) return null;
  let root: Element | null = from.element;
  while (root !== null && !root.contains(to.lastNode)) root = root.parentElement;
  return root === null ? null : { kind: 'nodes', root, from: from.firstNode, to: to.lastNode };
}

/** What the JSON-LD of a page says it is, when that is something else than a posting. */
const OTHER_TYPES =
  'NewsArticle BlogPosting Product Event Recipe Course FAQPage ProfilePage QAPage Review VideoObject SoftwareApplication Book Movie EducationEvent BusinessEvent HowTo DiscussionForumPosting RealEstateListing Person EducationalOccupationalProgram Occupation'.split(
    ' ',
  );
/** Words in the title of a page that is about something else, though its headline may name a trade. */
const OTHER_PAGES = wholeWords(
  'grants?|scholarships?|stipendi\\p{L}*|courses?|visas?|tenders?|templates?|reviews?|salaries|interview questions|blog|podcast|webinar|loans?|for hire|portfolio',
);
const POSTING_PATH =
  /\/(?:jobs?|job-?(?:detail|posting|opening|description|offers?|view|ad)s?|careers?|positions?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|roles?|requisitions?|stellen(?:angebote?|anzeigen?|markt)?|karriere|offres?(?:-d-?emploi)?|emplois?|recrutement|carrieres?|empleos?|vagas?|vacatures?|lavora-con-noi|nous-rejoindre|rejoignez-nous|(?:work-with|join)-us|werken-bij|trabaja-con-nosotros|trabalhe-conosco|jobba-hos-oss|praca|ofertas?|vacancy|(?:ledige-)?stilling(?:er)?|annonser?|annonces?|annunci|inserate?|lediga-jobb|lediga-tjanster|jobb|viewjob|jobdetail)[/_-][^/]|[?&](?:gh_jid|jobid|job_id|jk|reqid|vacancyid|jobreqid|positionid|posting|p_job)=/i;

interface Evidence {
  readonly page: Page;
  readonly title: TitleCandidate;
  readonly body: Body | null;
  readonly labels: readonly LabelledValue[];
  readonly facts: Draft;
}

/** The reason why the page is no posting as far as can be told; null where enough speaks for it. */
function doubt({ page, title, body, labels, facts }: Evidence): NoPostingReason | null {
  if (looksLikeList(page, body)) return 'list';
  const types = jsonLdTypes(page.jsonLd);
  if (OTHER_TYPES.some((type) => types.has(type))) return 'not-a-posting';
  const canApply = offersApplication(page);
  const named = new Set(labels.filter(({ name }) => name !== 'title' && name !== 'description').map(({ name }) => name))
    .size;

  let role = 0;
  if (body !== null) {
    role += Math.min(body.roleSections, 2) * 1.5;
    if (body.isMarked) role += 1.5;
    if (body.size > 500) role += 1;
    else if (body.size < 200) role -= 1;
    if (body.companySections > 0) role += 0.5;
    if (isCalledDescription(body, labels)) role += 1;
  }
  let context = Math.min(named, 3) * 0.75;
  // "Merle Hill is hiring a Thatcher", on top of a text about the role.
  const isHiring = /\bis hiring\b/.test(page.lines[title.line]?.text ?? '') && (body?.roleSections ?? 0) > 0;
  if (canApply || isHiring) context += 1.5;
  const isPath = POSTING_PATH.test(`${page.url.pathname}${page.url.search}`);
  if (OTHER_PAGES.test(bareWords(page.title))) context -= 2;
  else if (isPath) context += 1.5;
  if (page.meta('article:published_time') !== null || page.meta('og:type') === 'article') context -= 1;
  if (types.has('Article')) context -= 1;
  if (
    page.lines.some(
      ({ text }) => text.length < 80 && /\b\d+ ?min(?:ute)?s? read\b|lesezeit|temps de lecture/i.test(text),
    )
  )
    context -= 2;
  // Trades that no list names: several headings about the role, under the title of the page, with a way to apply, in a
  // place or with a fact that only jobs have. Loans and visas have requirements and ask to apply, too.
  const isJobbish = isPath || (facts.employmentTypes ?? []).length > 0;
  const isPlain =
    title.evidence >= 7 && (body?.roleSections ?? 0) >= 2 && (canApply ? isJobbish : isPath && named >= 3);
  if (
    (title.namesJob || isPlain) &&
    title.evidence >= 3 &&
    role >= 1 &&
    context >= 1 &&
    title.evidence + role + context >= 8
  )
    return null;
  // The headline is the page's title, and beside it stand what only jobs have: a kind of employment, and pay or a place.
  const isJobHead =
    (facts.employmentTypes ?? []).length > 0 && (facts.salary !== null || (facts.locations ?? []).length > 0);
  return title.evidence >= 7 && isJobHead && canApply ? null : nature(page);
}

/** A label says right before it that the description begins. */
function isCalledDescription({ first }: Body, labels: readonly LabelledValue[]): boolean {
  return labels.some(({ name, line }) => name === 'description' && line >= first - 2 && line <= first);
}

/** What a page without a posting is: a list where it leads to postings, or is called after them. */
function nature(page: Page): NoPostingReason {
  const isLink = ({ zone, href, text }: Page['links'][number]) =>
    (zone & (Zone.navigation | Zone.footer)) === 0 && text.length > 4 && POSTING_PATH.test(href);
  const isCalledList = page.lines.some(
    ({ text, heading, zone }) =>
      heading > 0 && heading < 4 && (zone & FRAME) === 0 && LIST_HEADLINE.test(bareWords(text)),
  );
  return looksLikeList(page, null) || page.links.filter(isLink).length >= 3 || isCalledList ? 'list' : 'not-a-posting';
}

const LIST_HEADLINE =
  /^(?:open (?:positions?|roles?|jobs?)|current (?:openings|vacancies)|job openings|careers?|jobs|vacancies|job opportunities|offene stellen|stellenangebote|karriere|nos offres.*|offres d emploi|ofertas de empleo|vacatures)$/;

/** Beside an address of mail: that applications go there. Small employers have no other way. */
const BY_MAIL =
  /\b(?:appl(?:y|ications?)|cv)\b|resum[eé]|curr[ií]cul|bewerb|lebenslauf|recrui?t|candidat|postul|sollicit|\bansök|ansøg|søknad|aplik|zgłosz|mailto:(?:jobs?|careers?|karriere|hr|personal|emploi|rh|empleo|lavoro|vagas)[@._-]/i;

function offersApplication({ links, lines, fileFields }: Page): boolean {
  const frame = Zone.navigation | Zone.footer | Zone.consent;
  return (
    fileFields > 0 ||
    links.some(({ text, zone }) => (zone & frame) === 0 && isApply(text)) ||
    links.some(
      ({ href, zone, line }) =>
        (zone & frame) === 0 &&
        /^mailto:/i.test(href) &&
        BY_MAIL.test(`${href} ${lines[line]?.text.slice(0, 400) ?? ''}`),
    ) ||
    lines.some(({ text, zone }) => (zone & frame) === 0 && text.length < 40 && isApply(text))
  );
}
