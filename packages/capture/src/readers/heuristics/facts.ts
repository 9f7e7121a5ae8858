import type { CalendarDate, EmploymentType, RemoteMode } from '@jobmagpie/model';
import type { Draft } from '../../draft.ts';
import { countryByCode } from '../../fields/country.ts';
import { type DateContext, dateOrder, readDate } from '../../fields/dates.ts';
import { readEmploymentTypes } from '../../fields/employment-type.ts';
import { readRemoteMode } from '../../fields/place.ts';
import { readSalary } from '../../fields/salary.ts';
import { findSalary } from '../../fields/salary-in-text.ts';
import { readSeniority } from '../../fields/seniority.ts';
import { webAddress } from '../../fields/web-address.ts';
import { bareWords, oneLine } from '../../fields/words.ts';
import { FRAME, type Line } from '../../page/line.ts';
import type { Page } from '../../page/page.ts';
import { type Body, isApply } from './body.ts';
import type { LabelledValue, LabelName } from './labels.ts';
import { TRADES } from './lexicon.ts';
import { placesOf } from './places.ts';

export interface FactContext {
  readonly page: Page;
  readonly labels: readonly LabelledValue[];
  /** The line of the title, and the description behind it; what stands around them are the facts. */
  readonly titleLine: number;
  readonly body: Body | null;
  readonly today: string | null;
  /** Where the job is, as far as better sources know: decides about `$` and the order of dates. */
  readonly country: string | null;
}

/** The facts that stand around the title and the description: labelled, marked by a class, or plain to see. */
export function readFacts(context: FactContext): Draft {
  const { labels, page, body } = context;
  const near = headLines(context);
  const locations = placesOf(context, near);
  const country = context.country ?? locations[0]?.country ?? countryOfSite(page);
  const dates: DateContext = { today: context.today, order: dateOrder({ country, language: page.language }) };
  const value = (name: LabelName) => labels.find((label) => label.name === name)?.value ?? null;
  // "11/10/2026 to 11/30/2026": from when to when one may apply.
  const [from, to, ...more] = (value('date-posted') ?? '').split(BETWEEN_DATES);
  const isPeriod = to !== undefined && more.length === 0 && readDate(to, dates) !== null;
  const posted = (isPeriod ? (from ?? '') : value('date-posted')) ?? landmarkText(context, 'date-posted');
  const until = value('valid-through') ?? (isPeriod ? to : null);
  const salaryTexts = valuesOf(labels, 'salary');
  const candidates = [
    ...salaryTexts,
    landmarkText(context, 'salary'),
    ...near.flatMap(({ text, parts }) => (parts.length > 2 ? [...parts, text] : [text])).filter(looksLikePay),
  ];
  const salaries = candidates
    .map((text) => (text === null ? null : readSalary(text, { country })))
    .filter((read) => read !== null);
  // The amounts and their currency often are elements of their own, of which only the first is marked.
  const salary =
    salaries.find(({ currency }) => currency !== null) ?? salaries[0] ?? findSalary(bodyText(page, body), { country });
  const id = value('job-id');
  return {
    locations,
    remoteMode: remoteModeOf(context, near),
    employmentTypes: employmentTypesOf(context, near),
    seniority: readSeniority(value('seniority') ?? ''),
    salary,
    datePosted:
      (posted === null ? null : (readDate(posted, dates) ?? readDate(posted, { ...dates, order: periodOrder(to) }))) ??
      timeElement(near) ??
      plainDate(near, POSTED, dates),
    validThrough:
      (until === null ? null : readDate(until, dates)) ?? plainDate([...near, ...linesBehind(context)], CLOSES, dates),
    applyUrl: applyAddress(page),
    boardJobId: id !== null && /^[\w./#-]{1,40}$/.test(id) ? id : null,
  };
}

/** "to 11/30/2026": a last day that can be read one way tells how the first is written. */
function periodOrder(to: string | undefined): DateContext['order'] {
  const [, one = '0', other = '0'] = /^\D{0,5}(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(to ?? '') ?? [];
  return Number(other) > 12 ? 'month-first' : Number(one) > 12 ? 'day-first' : null;
}

const BETWEEN_DATES = /\s+(?:to|through|until|bis|au|al|[-–—])\s+/;

/** What the first few labels of a name say: a page may be hostile and have a hundred thousand. */
function valuesOf(labels: readonly LabelledValue[], wanted: LabelName): string[] {
  const own = labels.filter(({ name }) => name === wanted);
  return own.slice(0, 6).map(({ value }) => value);
}

/** The country that a site is made for, by its name or the region of its language: what `$` and `3/11` mean there. */
function countryOfSite({ url, language }: Page): string | null {
  const ending = url.hostname.split('.').at(-1) ?? '';
  if (ending === 'gov' || ending === 'mil') return 'US';
  const named = WORLDWIDE.has(ending) ? null : countryByCode(ending.toUpperCase());
  // American English is what page builders write when nobody chooses.
  const region = language.split('-')[1] ?? '';
  return named ?? (region === 'us' ? null : countryByCode(region.toUpperCase()));
}

/** Endings of countries that sites take for their sound. */
const WORLDWIDE: ReadonlySet<string> = new Set(
  'io co ai me tv cc ws fm gg to ly is sh us la so vc im st nu ag gl pw'.split(' '),
);

/** Where the first link leads that says "Apply"; buttons without an address lead nowhere that could be kept. */
function applyAddress({ links, url }: Page): string | null {
  for (const { text, href } of links) {
    if (href === '' || href.startsWith('#') || !isApply(text)) continue;
    const address = webAddress(href, url);
    if (address !== null && address.split('#')[0] !== url.href.split('#')[0]) return address;
  }
  return null;
}

/** "Posted 3 days ago", "Veröffentlicht am 3.11.2026" or "2 weeks ago", on a line or in an element of its own. */
function plainDate(near: readonly Line[], said: RegExp, dates: DateContext): CalendarDate | null {
  for (const { text, parts } of near) {
    for (const piece of new Set([text, ...parts, ...text.split(/\s*[·•|]\s*|\s[-–—]\s|,\s(?=\D)/)])) {
      if (piece.length > 60 || !/\d|today|heute|hier|now/i.test(piece)) continue;
      const date = said.test(piece) ? readDate(piece, dates) : null;
      if (date !== null) return date;
    }
  }
  return null;
}

/** `<time datetime="2026-11-17">4 days ago</time>` says the day itself. */
function timeElement(near: readonly Line[]): CalendarDate | null {
  for (const { text, parts, element } of near) {
    if (![text, ...parts].some((piece) => POSTED.test(piece))) continue;
    // Sites keep the day of the article in an element that shows nothing.
    const shown = [...element.querySelectorAll('time[datetime]')].find(({ textContent }) => {
      const said = oneLine(textContent ?? '');
      return said !== '' && text.includes(said);
    });
    const stamp = shown?.getAttribute('datetime') ?? '';
    const date = /^\d{4}-\d\d-\d\d/.test(stamp) ? readDate(stamp, { today: null, order: null }) : null;
    if (date !== null) return date;
  }
  return null;
}

const POSTED =
  /^(?:(?:re)?posted|published|listed|added|date posted|job posted|veröffentlicht|online seit|eingestellt|erschienen|publiée?|mise? en ligne|postée?|publicad[oa]|pubblicat[oa]|geplaatst|publicerad|publiceret|publisert|opublikowan[oae]|dodan[oae]|опубликован[оа]?|掲載日)|\bago$|^vor \d|^il y a \d|^hace \d/i;

/** What a line says before the last day on which one may apply: "The closing date is 29 November 2026". */
const CLOSES =
  /^(?:(?:the )?(?:application )?(?:closing date|deadline)(?: for \w+)? is|(?:applications? closes?|closes|closing|expires)(?: on)? (?=\w)|apply (?:by|before|until)|valid (?:until|through)|bewerb(?:ungen|en sie sich) (?:möglich )?bis|bis zum|date limite|postulez avant|candidatures? (?:jusqu['’]au|avant le)|fecha límite|inscripciones hasta|inscrições até|candidature entro|scade il|reageren? (?:kan )?(?:tot|voor)|solliciteren kan tot|sök senast|ansök senast|søknadsfrist|ansøgningsfrist|aplikuj do)/i;

/** The short lines between title and description, and a few before the title. */
function headLines({ page, titleLine, body }: FactContext): Line[] {
  const end = body === null ? titleLine + 15 : Math.min(body.first - 1, titleLine + 25);
  return page.lines.filter(
    ({ index, text, zone }) =>
      index >= titleLine - 4 && index <= end && index !== titleLine && text.length <= 120 && (zone & FRAME) === 0,
  );
}

/** The short lines behind the description, where the last day to apply may stand beside the way to do it. */
function linesBehind({ page, body }: FactContext): Line[] {
  return body === null ? [] : page.lines.slice(body.last + 1, body.last + 9).filter(({ zone }) => (zone & FRAME) === 0);
}

function landmarkText(
  { page, titleLine, body }: FactContext,
  name: 'salary' | 'date-posted' | 'employment-type',
): string | null {
  const landmark = page.landmarks.find(
    (candidate) =>
      candidate.name === name &&
      candidate.first >= titleLine - 8 &&
      candidate.first <= (body?.last ?? titleLine) + 12 &&
      (candidate.zone & FRAME) === 0 &&
      candidate.last - candidate.first < 3,
  );
  const text = landmark === undefined ? '' : oneLine(landmark.element.textContent ?? '');
  return text === '' || text.length > 120 ? null : text;
}

function remoteModeOf({ labels, page, titleLine, body }: FactContext, near: readonly Line[]): RemoteMode | null {
  const labelled = labels.find(({ name }) => name === 'remote');
  if (labelled !== undefined) {
    const mode = readRemoteMode(labelled.value);
    if (mode !== null) return mode;
    // "Remote: Yes", "Télétravail (2 jours par semaine) : Oui", "Home office: Nein"
    if (/^(?:no|nein|non|false|nee)\b/i.test(labelled.value)) return 'on_site';
    if (/^(?:yes|ja|oui|s[ií]|true)\b/i.test(labelled.value)) {
      return /\d\s?(?:j|d|t)|days?|jours?|tage?|partial|teil/i.test(labelled.label) ? 'hybrid' : 'remote';
    }
  }
  const location = labels.find(({ name }) => name === 'location');
  const labelledLines = new Set(labels.flatMap(({ line, valueLine }) => [line, valueLine]));
  const plain = near.filter(({ text, index }) => text.length < 60 && !labelledLines.has(index));
  const texts = [location?.value ?? '', ...plain.flatMap(({ text, parts }) => (parts.length > 1 ? parts : [text]))];
  for (const text of texts) {
    const mode = readRemoteMode(text);
    if (mode !== null) return mode;
  }
  const landmark = page.landmarks.find(
    ({ name, first, zone }) =>
      name === 'location' &&
      Math.abs(first - titleLine) < 8 &&
      (zone & FRAME) === 0 &&
      first < (body?.first ?? Number.POSITIVE_INFINITY),
  );
  return landmark === undefined ? null : readRemoteMode(oneLine(landmark.element.textContent ?? '').slice(0, 100));
}

function employmentTypesOf(context: FactContext, near: readonly Line[]): EmploymentType[] {
  const { page, titleLine } = context;
  // The kind of contract and the hours often are two labels: "CDD" and "temps plein" are both meant.
  const labelled = valuesOf(context.labels, 'employment-type').flatMap((value) =>
    readEmploymentTypes(value.replace(/^(?=completa|parcial)/i, 'jornada ')),
  );
  // "Stellenumfang: 75 %": a share of full hours.
  const isShare = valuesOf(context.labels, 'employment-type').some((text) =>
    /^\D{0,12}[1-9]\d(?:[,.]\d+)?\s?%(?!\s?[-–])/.test(text),
  );
  if (isShare && !labelled.includes('FULL_TIME')) labelled.push('PART_TIME');
  if (labelled.length > 0) return [...new Set(labelled)];
  const marked = readEmploymentTypes(landmarkText(context, 'employment-type') ?? '');
  if (marked.length > 0) return marked;
  const labelledLines = new Set(context.labels.flatMap(({ line, valueLine }) => [line, valueLine]));
  for (const { text, parts, index } of near) {
    if (labelledLines.has(index) || (text.length > 60 && parts.flatMap((part) => part.split(BETWEEN_FACTS)).length < 3))
      continue;
    // The whole run must be about it: "Contract Manager" is a title, "Full Time" a kind of employment.
    const types = [
      ...new Set(
        parts
          .flatMap((part) => part.split(BETWEEN_FACTS))
          .filter(isKind)
          .flatMap(readEmploymentTypes)
          // Without a label "Other" may be anything, a company too.
          .filter((type) => type !== 'OTHER'),
      ),
    ];
    if (types.length > 0) return types;
  }
  // "Carpenter in full time": of other kinds a title may speak for another reason, as a "Contract Manager" does.
  const title = page.lines[titleLine]?.text ?? '';
  return readEmploymentTypes(title).filter((type) => type === 'FULL_TIME' || type === 'PART_TIME');
}

const BETWEEN_FACTS = /\s*[,/|·•]\s*|\s[-–—]\s/;

function isKind(part: string): boolean {
  const words = bareWords(part).replace(/ employee$|^employee /, '');
  return INTERN_ONLY.test(words) || (words.length <= 32 && !TRADES.test(words));
}

/** Kinds of employment that are trades as well. */
const INTERN_ONLY =
  /^(?:regular |permanent )?(?:internship|intern|praktikum|stage|alternance)(?: permanent| position| role)?$/;

/** Currencies and amounts close together on a short line. */
function looksLikePay(text: string): boolean {
  return (
    /[€£$¥￥₹]|\b(?:USD|EUR|GBP|CHF|AUD|CAD|INR|PLN|SEK|NOK|DKK|CZK)\b|\b(?:LPA|lakhs?)\b|円|zł|kr\b|Ft\b|Kč/.test(
      text,
    ) && /\d{2,}/.test(text)
  );
}

function bodyText(page: Page, body: Body | null): string {
  if (body === null) return '';
  const lines: string[] = [];
  for (let index = body.first; index <= body.last; index += 1) {
    const text = page.lines[index]?.text ?? '';
    if (/\d/.test(text)) lines.push(text);
  }
  return lines.join('\n');
}
