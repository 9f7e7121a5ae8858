import { bareWords, textWeight } from '../../fields/words.ts';
import { FRAME, type Line, Zone } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import { labelName } from './labels.ts';
import { APPLY, COMPANY_SECTIONS, EASTERN_APPLY, EASTERN_ROLE_SECTIONS, ROLE_SECTIONS } from './lexicon.ts';

/** The lines that describe the job, both ends included, and what they are like. */
export interface Body {
  readonly first: number;
  readonly last: number;
  /** Where the words begin: before the title, when that ends their first sentence. */
  readonly from: number;
  /** Characters outside links. */
  readonly size: number;
  /** Different headings that speak of the role, and of the company. */
  readonly roleSections: number;
  readonly companySections: number;
  /** How often the most frequent heading of the role is repeated: more than twice only where several jobs stand. */
  readonly repeated: number;
  /** The page itself calls it the description of a job. */
  readonly isMarked: boolean;
}

/** What a heading line says: that a part about the role, or about the company, begins. */
function sectionKind(
  { text: whole, heading, strong, listItem }: Line,
  next: Line | undefined,
): 'role' | 'company' | null {
  if (whole.length > 90) return null;
  // "IV. RESPONSIBILITY", "2) Requirements"
  const text = whole.replace(/^(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)]\s+/i, '');
  const looksLikeHeading =
    heading > 0 ||
    strong ||
    /[:：?]\s*$/.test(text) ||
    (!listItem && text.length < 50 && (next?.listItem === true || (next?.text.length ?? 0) > 80));
  if (EASTERN_ROLE_SECTIONS.test(text)) return 'role';
  if (!looksLikeHeading) return null;
  const words = bareWords(text);
  if (ROLE_SECTIONS.test(words)) return 'role';
  return COMPANY_SECTIONS.test(words) ? 'company' : null;
}

export function isApply(text: string): boolean {
  return text.length < 60 && (APPLY.test(bareWords(text)) || EASTERN_APPLY.test(text.trim()));
}

/** Headings above other jobs than the page's own. */
export const OTHER_JOBS =
  /^(?:see |view |discover )?(?:similar|related|other|more|recommended|suggested)(?: \w+){0,3} (?:jobs?|positions?|roles?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|postings?|stellen(?:angebote|anzeigen)?|offres?)\b|^(?:people also (?:viewed|searched)|jobs? (?:you may|like this)|you (?:may|might) (?:also )?(?:like|be interested in)|(?:ähnliche|weitere|verwandte|andere) (?:jobs?|stellen|anzeigen)|offres (?:d['’]emploi )?similaires|ces offres|(?:d['’])?autres (?:offres|postes)|(?:ofertas|vagas|empleos) (?:similares|relacionad[ao]s|semelhantes)|(?:otras|outras) (?:ofertas|vagas)|(?:lavori|offerte|annunci) simili|altre (?:offerte|posizioni)|(?:vergelijkbare|andere|meer) vacatures|(?:liknande|fler|andra) (?:jobb|tjänster)|(?:andre|lignende) (?:ledige )?(?:stillinger|jobb?)|(?:podobne|inne) oferty|похожие вакансии|この求人に似|関連する?求人|似ている求人|相似职位)/i;

/** Where a description ends though its container goes on: the form, what to do with the page, results of the site. */
const AFTER =
  /^(?:latest|recent|all|view (?:all|other)|see all|current|additional|featured)(?: (?:open|current|available|great|live|active|new|our|similar|related))* (?:jobs?|positions?|roles?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|postings?|searches|stellen(?:angebote|anzeigen)?|offres?)\b|^(?:jobs? (?:by email|alerts?)|apply (?:for|to) this (?:job|position|role)|apply (?:now|here|online|today)|submit (?:your )?(?:application|resume|cv)|your application|application form|application|ready to apply|interested in this (?:job|position|role)|how to apply form|share this|share(?: job| on| via|:)?$|refer a friend|(?:back|return) to|tell a friend|get (?:job alerts|notified)|create (?:a )?job alert|set alert|sign (?:in|up)|(?:jetzt |online )?bewerben$|jetzt bewerben|bewerbungsformular|teilen$|postulez?(?: maintenant| en ligne)?$|je postule$|partager|formulaire de candidature|compartir|solliciteer|dela$|この求人に応募)/i;

/**
 * The description of the job whose title stands in `titleLine`: the element that the page calls so, or else the
 * smallest element that holds most of the prose behind the title, without what stands before and after the description
 * in it.
 */
export function findBody(page: Page, titleLine: number): Body | null {
  const marked = markedRange(page, titleLine);
  const range = marked === null ? denseRange(page, titleLine) : withSectionsBeside(page, marked, titleLine);
  if (range === null) return null;
  const trimmed = trim(page, range.first, range.last, titleLine);
  if (trimmed === null) return null;
  const from = introduction(page.lines, titleLine) ?? trimmed.first;
  return { ...measure(page, trimmed.first, trimmed.last), from, isMarked: marked !== null };
}

/** "For our team in Ghent we are looking for a", and then the title: the paragraphs that lead up to it. */
function introduction(lines: readonly Line[], titleLine: number): number | null {
  const leads = lines[titleLine - 1];
  if (leads === undefined || !isProse(leads) || !LOOKS_FOR.test(leads.text)) return null;
  let from = leads.index;
  for (let line = lines[from - 1]; line !== undefined && from > titleLine - 6; line = lines[from - 1]) {
    if (
      !isProse(line) ||
      line.heading > 0 ||
      line.listItem ||
      line.element.parentElement !== leads.element.parentElement
    )
      break;
    from -= 1;
  }
  return from;
}

const LOOKS_FOR =
  /(?:such(?:en|t)|besetzen|looking for|seeking|hiring|(?:recherch|recrut)(?:ons|e)|busca(?:mos)?|cerc(?:hiamo|a)|zoek(?:en|t)|s[öø][gk]er|szukamy|procura(?:mos)?) .{0,120}[^.!?]$/i;

interface Range {
  readonly first: number;
  readonly last: number;
}

function markedRange(page: Page, titleLine: number): Range | null {
  let best: Range | null = null;
  let bestSize = 60;
  let previous: Range | null = null;
  for (const { name, first, last, zone } of page.landmarks) {
    if (name !== 'description' || last < first || (zone & FRAME & ~Zone.hidden) !== 0 || last < titleLine) continue;
    // Description, requirements and what is offered often are elements of their own, one behind the other.
    const continues = previous !== null && first > previous.last && first - previous.last <= 3;
    const range: Range = previous !== null && continues ? { first: previous.first, last } : { first, last };
    if (previous === null || last > previous.last) previous = range;
    const size = proseSize(page.lines, range.first, range.last);
    if (size > bestSize) {
      best = range;
      bestSize = size;
    }
  }
  return best;
}

/**
 * A marked description with the sections about the role that stand right before and behind it: many pages mark the
 * "duties" alone, beside a summary and the requirements.
 */
function withSectionsBeside({ lines }: Page, { first, last }: Range, titleLine: number): Range {
  const isSection = (index: number) => {
    const line = lines[index];
    return line !== undefined && (line.zone & FRAME) === 0 && sectionKind(line, lines[index + 1]) === 'role';
  };
  let start = first;
  let hasProse = false;
  for (let index = first - 1; index > titleLine; index -= 1) {
    hasProse ||= proseSize(lines, index, index) > 0;
    if (hasProse && isSection(index)) start = index;
  }
  let end = last;
  while (isSection(end + 1)) {
    let next = end + 2;
    for (let line = lines[next]; line !== undefined && continuesSection(line, lines[next + 1]); line = lines[next])
      next += 1;
    end = next - 1;
  }
  return { first: start, last: Math.min(end, lines.length - 1) };
}

function continuesSection(line: Line, next: Line | undefined): boolean {
  const isHeading = line.heading > 0 || sectionKind(line, next) !== null;
  return (line.zone & FRAME) === 0 && !isHeading && !endsDescription(line, 0);
}

function proseSize(lines: readonly Line[], first: number, last: number): number {
  let size = 0;
  for (let index = first; index <= last; index += 1) {
    const line = lines[index];
    if (line !== undefined && isProse(line)) size += textWeight(line.text) - line.linked;
  }
  return size;
}

function isProse({ text, zone, linked, listItem }: Line): boolean {
  if ((zone & (FRAME | Zone.application)) !== 0 || linked >= text.length / 2) return false;
  const weight = textWeight(text);
  return weight >= 40 || (listItem && weight >= 15);
}

/** Descends from the element around all prose behind the title as long as one child holds nearly all of it. */
function denseRange(page: Page, titleLine: number): Range | null {
  const own = new Map<Element, number>();
  let total = 0;
  for (const line of page.lines) {
    if (line.index <= titleLine || !isProse(line)) continue;
    const weight = textWeight(line.text);
    own.set(line.element, (own.get(line.element) ?? 0) + weight);
    total += weight;
  }
  if (total < 60) return null;
  const weights = new Map<Element, number>();
  for (const [element, weight] of own) {
    for (
      let ancestor: Element | null = element, steps = 0;
      ancestor !== null && steps < 60;
      ancestor = ancestor.parentElement, steps += 1
    ) {
      weights.set(ancestor, (weights.get(ancestor) ?? 0) + weight);
    }
  }
  let best: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight < total * 0.7) continue;
    if (best === null || weight < (weights.get(best) ?? 0) || best.contains(element)) best = element;
  }
  if (best === null) return null;
  const dense = best;
  const isInside = ({ index, element }: Line) => index > titleLine && (element === dense || dense.contains(element));
  const [first, last] = [page.lines.find(isInside), page.lines.findLast(isInside)];
  return first === undefined || last === undefined ? null : { first: first.index, last: last.index };
}

/** Cuts off what frames the description inside its element. */
function trim(page: Page, first: number, last: number, titleLine: number): Range | null {
  const { lines } = page;
  const total = proseSize(lines, first, last);
  let start = first;
  while (start <= last && isPreface(lines, start, titleLine)) start += 1;
  let end = start;
  let prose = 0;
  for (let index = start; index <= last; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (index > start && endsDescription(line, start)) {
      if (prose > total * 0.3) break;
      // What to do with the page may also stand before the description: then that only begins here.
      start = index + 1;
      while (start <= last && isPreface(lines, start, titleLine)) start += 1;
      prose = 0;
      index = start - 1;
      end = start;
      continue;
    }
    if (prose > total * 0.5 && beginsFacts(lines, index)) break;
    if (isProse(line)) prose += textWeight(line.text) - line.linked;
    if ((line.zone & FRAME) === 0) end = index;
  }
  while (end > start && isPostscript(lines[end])) end -= 1;
  return start > end || prose === 0 ? null : { first: start, last: end };
}

/** A table of facts behind the description: labels that take turns with their values. */
function beginsFacts(lines: readonly Line[], index: number): boolean {
  const isLabel = (at: number) => {
    const line = lines[at];
    const name = line === undefined || !line.strong ? null : labelName(line.text);
    return name !== null && name !== 'description';
  };
  return isLabel(index) && [index + 2, index + 3, index + 4].some(isLabel);
}

function endsDescription(line: Line, start: number): boolean {
  if ((line.zone & (Zone.footer | Zone.related | Zone.application)) !== 0) return true;
  if (line.element.localName === 'label' && line.form !== null && line.index > start + 2) return true;
  const isHeadline = line.heading > 0 || line.strong || line.linked > line.text.length / 2 || line.text.length < 40;
  return (
    isHeadline && line.text.length < 90 && (OTHER_JOBS.test(line.text) || AFTER.test(line.text) || isApply(line.text))
  );
}

/** Lines before the words: the title again, facts, labels, buttons. */
function isPreface(lines: readonly Line[], index: number, titleLine: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (index <= titleLine || (line.zone & FRAME) !== 0) return true;
  if (line.text.length > 90 || sectionKind(line, lines[index + 1]) !== null)
    return labelName(line.text) === 'description';
  if (line.linked > line.text.length / 2 || isApply(line.text)) return true;
  const previous = lines[index - 1];
  // "About us: Merle Hill keeps bees by the lake." is a sentence, and where it ends no fact.
  const isFact =
    /^[^:：]{2,40}[:：]\s*\S/.test(line.text) && !(line.text.length > 50 && /\p{Ll}[.!]$/u.test(line.text));
  if (labelName(line.text) !== null || isFact) return true;
  const label = previous === undefined ? null : labelName(previous.text);
  if (label !== null) return label !== 'description';
  // A heading before prose begins the description; a short line that is no sentence is one of the facts.
  if (line.heading > 0 || line.strong) {
    const next = lines[index + 1];
    return next !== undefined && !isProse(next) && next.heading > 0;
  }
  return (line.text.length < 60 && !/[.!?:。]$/.test(line.text)) || isRowOfFacts(line);
}

/** Facts on one line, in elements of their own or between dashes: "Lisbon – Full-time – €40k". In a sentence an element begins small. */
function isRowOfFacts({ parts, text }: Line): boolean {
  if (text.length >= 160 || parts.some((part) => /^[a-zß-ÿ]/.test(part))) return false;
  const facts = parts.flatMap((part) => part.split(/\s*[|·•]\s*|\s[–—]\s/));
  return facts.length > 2 && facts.every((fact) => fact.length < 45 && !/[a-zß-ÿ]{5}\.$|;$/.test(fact));
}

function isPostscript(line: Line | undefined): boolean {
  if (line === undefined) return true;
  if ((line.zone & FRAME) !== 0) return true;
  if (
    line.text.length < 80 &&
    /^[^:：]{2,40}[:：]/.test(line.text) &&
    labelName(line.text.split(/[:：]/)[0] ?? '') !== null
  )
    return true;
  return line.linked > line.text.length * 0.8 && line.text.length < 60;
}

function measure(page: Page, first: number, last: number): Omit<Body, 'isMarked' | 'from'> {
  const role = new Map<string, number>();
  const company = new Set<string>();
  let size = 0;
  for (let index = first; index <= last; index += 1) {
    const line = page.lines[index];
    if (line === undefined) continue;
    size += textWeight(line.text) - line.linked;
    const kind = sectionKind(line, page.lines[index + 1]);
    const words = bareWords(line.text);
    if (kind === 'role') role.set(words, (role.get(words) ?? 0) + 1);
    if (kind === 'company') company.add(words);
  }
  return {
    first,
    last,
    size,
    roleSections: role.size,
    companySections: company.size,
    repeated: Math.max(0, ...role.values()),
  };
}
