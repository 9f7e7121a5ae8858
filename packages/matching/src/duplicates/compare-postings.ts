/**
 * Whether two postings are the same opening, on whatever boards, by what they say.
 *
 * The title, the company and the place must agree, and then the text decides: a company writes the same of itself and of
 * its benefits in all of its postings, so a common part proves nothing, and the same text in another city or at another
 * level is another opening. Each part that is missing or agrees only roughly asks more of the text.
 */
import type { Posting } from '@jobmagpie/model';

import { type ComparableCompany, comparableCompany, compareCompanies } from './company-name.ts';
import { type ComparableTitle, comparableTitle, compareTitles, extraWords } from './job-title.ts';
import { comparablePlaces, comparePlaces, type PostedPlace } from './place-comparison.ts';
import { type ComparableText, comparableText, compareTexts } from './text-likeness.ts';
import { wordsOf } from './words.ts';

/** What is compared of a posting. */
export type PostingToCompare = Pick<Posting, 'title' | 'company' | 'locations' | 'description'>;

/** What speaks for one opening, for a person to judge. */
export type SameReason =
  | 'same-title'
  | 'longer-title' // one adds words that the text has too
  | 'same-company'
  | 'related-company' // "Acme" and "Acme Robotics"
  | 'other-company'
  | 'same-place'
  | 'place-unclear' // one says no place, or a wider one
  | 'same-text'
  | 'similar-text'
  | 'part-of-text' // one was cut, or the other has more around it
  | 'no-text';

/** Why they are two openings. */
export type DifferentReason =
  | 'other-title'
  | 'other-level'
  | 'other-terms'
  | 'other-place'
  | 'other-company'
  | 'other-text'
  | 'too-little-text';

/** `same`: nothing speaks against it. `likely`: for a person to decide. */
export type Comparison =
  | { verdict: 'same' | 'likely'; reasons: readonly SameReason[] }
  | { verdict: 'different'; reasons: readonly [DifferentReason] };

/** A posting taken apart once, for comparing it with many. */
export interface ComparablePosting {
  company: ComparableCompany;
  places: readonly PostedPlace[];
  title: ComparableTitle;
  text: ComparableText | null;
  textWords: () => ReadonlySet<string>;
}

/** How much of the shorter text must stand in the longer one. */
const SAME_TEXT = 0.95;
const SIMILAR_TEXT = 0.85;
const SIMILAR_TEXT_ROUGHLY = 0.9;
/** Of both texts together; below it one was cut or has more around it. */
const WHOLE_TEXT = 0.85;
/** A text this much shorter than the other was cut, and what is left of it must be the other's. */
const CUT = 0.5;
/** So many words in common are no accident and no form letter. */
const TELLING_WORDS = 60;

/**
 * Compares two postings.
 *
 * ```ts
 * comparePostings(
 *   { title: 'Data Engineer (m/w/d)', company: 'Acme GmbH', locations: [berlin], description },
 *   { title: 'DATA ENGINEER - Req 10482', company: 'Acme', locations: [berlin], description },
 * ); // { verdict: 'same', reasons: ['same-title', 'same-company', 'same-place', 'same-text'] }
 * ```
 */
export function comparePostings(one: PostingToCompare, other: PostingToCompare): Comparison {
  return compareComparable(comparablePosting(one), comparablePosting(other));
}

/** Takes a posting apart for `compareComparable`. */
export function comparablePosting({ title, company, locations, description }: PostingToCompare): ComparablePosting {
  const name = comparableCompany(company);
  const places = comparablePlaces(locations);
  let textWords: ReadonlySet<string> | undefined;
  return {
    company: name,
    places,
    title: comparableTitle(title, name, places),
    text: comparableText(description?.text),
    textWords: () => (textWords ??= new Set(wordsOf(description?.text ?? ''))),
  };
}

/** As `comparePostings`, of postings that were taken apart before. */
export function compareComparable(one: ComparablePosting, other: ComparablePosting): Comparison {
  const title = compareTitles(one.title, other.title);
  if (title === 'other') return different('other-title');
  if (title !== 'same' && title !== 'longer') return different(title);
  const place = comparePlaces(one.places, other.places);
  if (place === 'elsewhere') return different('other-place');
  const company = compareCompanies(one.company, other.company);
  const agreed = [
    title === 'same' ? ('same-title' as const) : ('longer-title' as const),
    companyReason[company],
    place === 'same' ? ('same-place' as const) : ('place-unclear' as const),
  ].filter((reason) => reason !== null);
  const isSureOfAll = title === 'same' && company === 'same' && place === 'same';

  if (one.text === null || other.text === null)
    return isSureOfAll ? { verdict: 'likely', reasons: [...agreed, 'no-text'] } : different('too-little-text');
  const { contained, shared } = compareTexts(one.text, other.text);
  const isCut = Math.min(one.text.words, other.text.words) < CUT * Math.max(one.text.words, other.text.words);
  if (contained < leastContained({ title, company, place }, isCut)) return different('other-text');
  if (title === 'longer' && !isTitleInText(one, other)) return different('other-title');
  if (company === 'other' || company === 'unknown' || title === 'longer') {
    if (Math.min(one.text.words, other.text.words) < TELLING_WORDS) return different('too-little-text');
    if (company === 'other' && place !== 'same') return different('other-company');
  }
  const text = shared < WHOLE_TEXT && contained >= SAME_TEXT ? 'part-of-text' : textReason(contained);
  const isSame = isSureOfAll && text === 'same-text';
  return { verdict: isSame ? 'same' : 'likely', reasons: [...agreed, text] };
}

const companyReason = {
  same: 'same-company',
  related: 'related-company',
  other: 'other-company',
  unknown: null,
} as const;

interface Agreement {
  title: 'same' | 'longer';
  company: ReturnType<typeof compareCompanies>;
  place: ReturnType<typeof comparePlaces>;
}

function leastContained({ title, company, place }: Agreement, isCut: boolean): number {
  if (title === 'longer' || company === 'other' || company === 'unknown') return SAME_TEXT;
  return company === 'same' && place === 'same' && !isCut ? SIMILAR_TEXT : SIMILAR_TEXT_ROUGHLY;
}

function textReason(contained: number): SameReason {
  return contained >= SAME_TEXT ? 'same-text' : 'similar-text';
}

/** "Engineer, Payments" may be the "Engineer" whose text speaks of payments; "Clerk, Night Shift" beside a text without. */
function isTitleInText(one: ComparablePosting, other: ComparablePosting): boolean {
  const short = one.title.work.length <= other.title.work.length ? one : other;
  return (extraWords(one.title, other.title) ?? []).every((word) => short.textWords().has(word));
}

function different(reason: DifferentReason): Comparison {
  return { verdict: 'different', reasons: [reason] };
}
