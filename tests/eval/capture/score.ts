import type { Posting } from '@jobmagpie/model';
import type { PageLabel } from './label.ts';

export const scoredFields = [
  'title',
  'company',
  'locations',
  'salary',
  'employmentType',
  'datePosted',
  'validThrough',
  'description',
] as const;
export type ScoredField = (typeof scoredFields)[number];

/** Right, wrong and missed values of one field: of one page, or added up over many. */
export interface Count {
  right: number;
  wrong: number;
  missed: number;
}

export interface FieldScore extends Count {
  /** What the label wants and what was read, where they differ; for a person. */
  readonly miss: { readonly expected: string; readonly got: string } | null;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * Compares one page's posting (null where none was read) with its label, field by field. A field that the label marks
 * as found only in embedded data or in running text earns when it is right and costs nothing when it is absent; so does
 * another right answer for a field that the page does not say. A wrong value costs both precision and recall.
 */
export function scorePage(label: PageLabel, posting: Posting | null): Record<ScoredField, FieldScore> {
  const one = (field: ScoredField, expected: readonly string[], got: readonly string[], same = sameText) =>
    compare(expected, got, acceptable(label, field), isBonus(label, field), same);
  return {
    title: one('title', list(label.title), list(posting?.title)),
    company: one('company', list(label.company), list(posting?.company)),
    locations: one('locations', label.locations, posting?.locations.map(({ text }) => text) ?? []),
    salary: compareSalary(label, posting),
    employmentType: wholeSet(
      one('employmentType', label.employmentType, posting?.employmentTypes ?? []),
      label.employmentType,
    ),
    datePosted: one('datePosted', list(label.datePosted), list(posting?.datePosted)),
    validThrough: one('validThrough', list(label.validThrough), list(posting?.validThrough)),
    description: compareDescription(label, posting),
  };
}

export function figures({ right, wrong, missed }: Count): Figures {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const list = (value: string | null | undefined): string[] => (value === null || value === undefined ? [] : [value]);

function acceptable(label: PageLabel, field: string): string[] {
  const others = label.alsoAcceptable[field];
  return (Array.isArray(others) ? others : [others]).filter((other) => typeof other === 'string');
}

function isBonus(label: PageLabel, field: string): boolean {
  return label.embeddedOnly.includes(field) || label.inDescriptionOnly.includes(field);
}

/** The same to a reader: compatible characters, case, runs of white space and blanks beside punctuation aside. */
function sameText(one: string, other: string): boolean {
  return normalized(one) === normalized(other);
}

function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;/|]) ?/g, '$1')
    .trim();
}

function compare(
  expected: readonly string[],
  got: readonly string[],
  others: readonly string[],
  bonus: boolean,
  same: (one: string, other: string) => boolean,
): FieldScore {
  const matched = expected.filter((value) => got.some((candidate) => same(value, candidate)));
  const stray = got.filter((candidate) => !expected.some((value) => same(value, candidate)));
  const accepted = stray.filter((candidate) => others.some((other) => same(other, candidate)));
  const wrong = stray.length - accepted.length;
  // Another right answer stands for the expected ones that it replaces.
  const missed = accepted.length > 0 ? 0 : expected.length - matched.length;
  const count = {
    right:
      matched.length +
      (accepted.length > 0 ? Math.max(1, Math.min(accepted.length, expected.length - matched.length)) : 0),
    wrong,
    missed: bonus && got.length === 0 ? 0 : missed,
  };
  return withMiss(count, expected.join(' ; '), got.join(' ; '));
}

/** Kinds of employment are right together or not at all. */
function wholeSet(score: FieldScore, expected: readonly string[]): FieldScore {
  if (score.wrong === 0 && score.missed === 0) return { ...score, right: Math.min(1, score.right) };
  return { ...score, right: 0, wrong: Math.min(1, score.wrong + score.right), missed: Math.min(1, expected.length) };
}

function compareSalary(label: PageLabel, posting: Posting | null): FieldScore {
  const { salary: expected } = label;
  const got = posting?.salary ?? null;
  const say = (
    value: { min: number | null; max: number | null; currency: string | null; period: string | null } | null,
  ) =>
    value === null
      ? []
      : [[value.min, value.max ?? value.min, value.currency, value.period?.toUpperCase() ?? null].join(' ')];
  return compare(say(expected), say(got), [], isBonus(label, 'salary'), (one, other) => one === other);
}

/** White-space-free characters by which the borders of a description may be off: a heading, an equal-opportunity text. */
const START_TOLERANCE = 200;
const END_TOLERANCE = 900;
/** Of the label's own border so much may be missing: the label may have begun with a heading that we leave out. */
const LABEL_TOLERANCE = 35;

function compareDescription(label: PageLabel, posting: Posting | null): FieldScore {
  const got = bare(posting?.description?.text ?? '');
  const [start, end] = [bare(label.descriptionStartsWith ?? ''), bare(label.descriptionEndsWith ?? '')];
  const expected = start === '' && end === '' ? 0 : 1;
  const bonus = isBonus(label, 'description');
  const shown = `${start.slice(0, 50)} … ${end.slice(-50)}`;
  const read = `${got.slice(0, 50)} … ${got.slice(-50)} (${got.length})`;
  if (got === '') return withMiss({ right: 0, wrong: 0, missed: bonus ? 0 : expected }, shown, '');
  if (expected === 0) return withMiss({ right: 0, wrong: 1, missed: 0 }, '', read);
  const right = startsRight(got, start) && endsRight(got, end);
  return withMiss(right ? { right: 1, wrong: 0, missed: 0 } : { right: 0, wrong: 1, missed: 1 }, shown, read);
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();

function startsRight(got: string, start: string): boolean {
  for (const cut of [0, Math.min(LABEL_TOLERANCE, Math.floor(start.length / 2))]) {
    const at = got.indexOf(start.slice(cut));
    if (at >= 0 && at <= START_TOLERANCE) return true;
  }
  return false;
}

function endsRight(got: string, end: string): boolean {
  for (const cut of [0, Math.min(LABEL_TOLERANCE, Math.floor(end.length / 2))]) {
    const wanted = end.slice(0, end.length - cut);
    const at = got.lastIndexOf(wanted);
    if (at >= 0 && got.length - at - wanted.length <= END_TOLERANCE) return true;
  }
  return false;
}

function withMiss(count: Count, expected: string, got: string): FieldScore {
  return { ...count, miss: count.wrong + count.missed > 0 ? { expected, got } : null };
}
