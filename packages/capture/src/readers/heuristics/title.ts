import { bareWords, CHINESE_JAPANESE, oneLine } from '../../fields/words.ts';
import { FRAME, type Line, Zone } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import type { LabelledValue } from './labels.ts';
import { EASTERN_TRADES, GENDER_MARK, GENERIC_TITLE, NOT_A_TITLE, TRADES } from './lexicon.ts';

export interface TitleCandidate {
  readonly text: string;
  /** The line where it stands. */
  readonly line: number;
  /** How surely this is the title of a job: a trade in it, its place on the page, its echo in the page's title. */
  readonly evidence: number;
  /** It names a trade or carries a gender mark, or the page itself calls it the title of a job. */
  readonly namesJob: boolean;
}

/** Whether a text can be the title of a job: it names a trade or carries a gender mark, and is no heading of a site. */
export function namesJob(text: string): boolean {
  const words = bareWords(text);
  if (GENERIC_TITLE.test(words) || NOT_A_TITLE.test(words)) return false;
  return namesTrade(text, words);
}

function namesTrade(text: string, words: string): boolean {
  return TRADES.test(words.replace(PROGRAMMES, ' ')) || EASTERN_TRADES.test(text) || GENDER_MARK.test(text);
}

/** "Internships & University Programs" is what a company has for many, and no job. */
const PROGRAMMES = /(?<![a-z])(?:internships|apprenticeships|traineeships|fellowships|residencies|praktika)(?![a-z])/g;

/** The line that most likely is the title of the page's job; null where none can be. */
export function findTitle(page: Page, labels: readonly LabelledValue[]): TitleCandidate | null {
  const documentTitle = bareWords(`${page.title} | ${page.meta('og:title') ?? ''}`);
  const slug = bareWords(decoded(page.url.pathname));
  const labelled = new Map(labels.filter(({ name }) => name === 'title').map(({ line, value }) => [line, value]));
  const marked = new Set<number>();
  for (const { name, first, last, zone } of page.landmarks) {
    if (name === 'title' && (zone & FRAME) === 0 && last - first <= 1) marked.add(first);
  }
  let best: TitleCandidate | null = null;
  for (const line of page.lines) {
    if ((line.zone & FRAME) !== 0) continue;
    const isLabelled = labelled.has(line.index);
    const isMarked = marked.has(line.index);
    if (line.heading === 0 && !isLabelled && !isMarked && !line.strong && !echoes(documentTitle, line)) continue;
    const text = cleanTitle(labelled.get(line.index) ?? line.text);
    const words = bareWords(text);
    if (text.length < 2 || text.length > 160 || words === '' || GENERIC_TITLE.test(words) || NOT_A_TITLE.test(words))
      continue;
    const trade = namesTrade(text, words);
    let evidence = 0;
    if (isPart(words, documentTitle)) evidence += documentTitle.startsWith(words) ? 4 : 3;
    evidence += Math.min(labels.filter(({ line: at }) => at > line.index && at <= line.index + 8).length, 2);
    if (line.heading === 1) evidence += 3;
    else if (line.heading > 1) evidence += 3 - line.heading / 2;
    if (isMarked) evidence += 3;
    if (isLabelled) evidence += 3;
    if (trade) evidence += 2;
    if (words.length > 3 && slug.includes(words)) evidence += 2;
    if (/[.!?。]$/.test(text) && !/\b(?:sr|jr|etc)\.$/i.test(text)) evidence -= 2;
    if (line.linked > text.length / 2) evidence -= 2;
    if ((line.zone & (Zone.aside | Zone.header)) !== 0) evidence -= 0.5;
    // Of equals the first wins: what follows repeats it.
    if (best === null || evidence > best.evidence)
      best = { text, line: line.index, evidence, namesJob: trade || isLabelled || isMarked };
  }
  return best === null ? null : withoutCompany(shortened(best, labels), page.title);
}

/** "Finance Officer at Baraka Relief", where the title of the page says the same and goes on with the site's name. */
function withoutCompany(title: TitleCandidate, documentTitle: string): TitleCandidate {
  const [, job = '', company] = /^(.{3,}?) (?:at|@|bei|chez) (?=[^a-z])(.+)$/.exec(title.text) ?? [];
  const isForm = company !== undefined && documentTitle.startsWith(title.text) && documentTitle !== title.text;
  return isForm && namesJob(job) ? { ...title, text: job } : title;
}

/** A headline says more than the title at times, "Career Opportunities: Planner (10442)": a label says the title alone. */
function shortened(title: TitleCandidate, labels: readonly LabelledValue[]): TitleCandidate {
  const words = ` ${bareWords(title.text)} `;
  const labelled = labels.find(
    ({ name, value }) => name === 'title' && value.length > 3 && words.includes(` ${bareWords(value)} `),
  );
  return labelled === undefined ? title : { ...title, text: cleanTitle(labelled.value) };
}

/** Whether some words stand in a text as whole words; scripts without blanks have none. */
function isPart(words: string, text: string): boolean {
  return ` ${text} `.includes(` ${words} `) || (EASTERN.test(words) && text.includes(words));
}

const EASTERN = new RegExp(`[${CHINESE_JAPANESE}]`);

/** A line in no heading counts when the page's title begins with it or it makes up most of it. */
function echoes(documentTitle: string, { text }: Line): boolean {
  if (text.length < 6 || text.length > 160 || documentTitle === '') return false;
  // Cheap first: the first letters of nearly every line are not in the title at all.
  if (!documentTitle.includes(bareWords(text.slice(0, 6)).split(' ')[0] ?? '')) return false;
  const words = bareWords(text);
  const isMost = words.length > documentTitle.length / 3 && documentTitle.includes(words);
  return words.length >= 6 && (documentTitle.startsWith(words) || isMost);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // an address may hold a lone percent sign
  }
}

/** What sites write around a title: the words of the page's kind, not of the job. */
const DECORATIONS: readonly RegExp[] = [
  /^(?:job application for|career opportunities:|.{2,60} (?:is|are) hiring(?: an?)?)\s+/i,
  /^(?:apply (?:for|to)|now hiring|we(?:['’]re| are) hiring|vacancy|job opening|job title|position|job|stellenangebot|offre d['’]emploi|oferta de empleo|vacature)\s*[:：-]\s+/i,
  /\s*(?:[-–—|:]\s*)?(?:job details?|job description|job posting|careers?|apply now)$/i,
  /の?(?:求人詳細情報|求人詳細|求人情報|募集要項|採用情報|求人)$/,
];

function cleanTitle(text: string): string {
  let title = oneLine(text).replace(/^[\s|•·:–—-]+|[\s|•·:–—]+$/g, '');
  for (const decoration of DECORATIONS) {
    const shorter = title.replace(decoration, '');
    if (shorter.length >= 4) title = shorter;
  }
  return title.trim();
}
