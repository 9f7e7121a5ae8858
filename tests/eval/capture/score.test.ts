import type { Posting } from '@jobmagpie/model';
import { describe, expect, it } from 'vitest';
import { PageLabel } from './label.ts';
import { figures, scorePage } from './score.ts';

const label = (changes: Record<string, unknown> = {}): PageLabel =>
  PageLabel.parse({
    url: null,
    kind: 'posting',
    title: 'Data Engineer',
    company: 'Northwind Tools',
    locations: ['Berlin, Germany', 'Remote'],
    employmentType: 'FULL_TIME',
    salary: { min: 50_000, max: 60_000, currency: 'EUR', period: 'YEAR' },
    datePosted: '2026-11-03',
    validThrough: null,
    descriptionStartsWith: 'Northwind Tools builds the software that keeps small workshops running. We are l',
    descriptionEndsWith: 'and patience with other people’s spreadsheets. We answer within a week of your mail.',
    ...changes,
  });

const place = (text: string) => ({ text, city: null, region: null, country: null });
const text =
  'Northwind Tools builds the software that keeps small workshops running. We are looking for you, your Python and patience with other people’s spreadsheets.\n\nWe answer within a week of your mail.';

const posting = (changes: Partial<Posting> = {}): Posting => ({
  title: 'Data Engineer',
  company: 'Northwind Tools',
  companyUrl: null,
  companyLogoUrl: null,
  locations: [place('Berlin, Germany'), place('Remote')],
  remoteMode: null,
  employmentTypes: ['FULL_TIME'],
  seniority: null,
  // Brands of values that these tests write by hand.
  salary: {
    min: 50_000,
    max: 60_000,
    currency: 'EUR' as NonNullable<Posting['salary']>['currency'],
    period: 'year',
    isEstimate: false,
  },
  datePosted: '2026-11-03' as Posting['datePosted'],
  validThrough: null,
  description: { markdown: text, text },
  applyUrl: null,
  canonicalUrl: 'https://jobs.example.org/1',
  board: 'jobs.example.org',
  boardJobId: null,
  sources: {},
  ...changes,
});

const counts = ({ right, wrong, missed }: { right: number; wrong: number; missed: number }) => [right, wrong, missed];

describe('scorePage', () => {
  it('counts a posting that says the same as right in every field', () => {
    const scores = scorePage(label(), posting());
    expect(Object.values(scores).every(({ wrong, missed }) => wrong + missed === 0)).toBe(true);
    expect(counts(scores.locations)).toEqual([2, 0, 0]);
    expect(counts(scores.validThrough)).toEqual([0, 0, 0]);
  });

  it('looks past blanks, case and compatible characters, and at everything else', () => {
    expect(counts(scorePage(label(), posting({ title: ' DATA  engineer ' })).title)).toEqual([1, 0, 0]);
    expect(counts(scorePage(label(), posting({ title: 'Data Engineer - Northwind' })).title)).toEqual([0, 1, 1]);
    expect(counts(scorePage(label({ company: 'A／B' }), posting({ company: 'A/B' })).company)).toEqual([1, 0, 0]);
  });

  it('counts every field of a page that yielded nothing as missed', () => {
    const scores = scorePage(label(), null);
    expect(counts(scores.title)).toEqual([0, 0, 1]);
    expect(counts(scores.locations)).toEqual([0, 0, 2]);
    expect(counts(scores.validThrough)).toEqual([0, 0, 0]);
  });

  it('counts a value that the page does not say as wrong', () => {
    expect(counts(scorePage(label({ company: null }), posting()).company)).toEqual([0, 1, 0]);
    expect(counts(scorePage(label({ salary: null }), posting()).salary)).toEqual([0, 1, 0]);
  });

  it('accepts other right answers, for what the page says and for what it does not', () => {
    const alsoAcceptable = { company: ['Northwind Tools GmbH'], locations: ['Berlin Mitte'] };
    expect(counts(scorePage(label({ alsoAcceptable }), posting({ company: 'Northwind Tools GmbH' })).company)).toEqual([
      1, 0, 0,
    ]);
    expect(
      counts(scorePage(label({ alsoAcceptable, company: null }), posting({ company: 'Northwind Tools GmbH' })).company),
    ).toEqual([1, 0, 0]);
    expect(
      counts(
        scorePage(label({ alsoAcceptable, locations: ['Berlin'] }), posting({ locations: [place('Berlin Mitte')] }))
          .locations,
      ),
    ).toEqual([1, 0, 0]);
  });

  it('does not count a bonus field that is absent, and counts one that is wrong', () => {
    const bonus = label({ inDescriptionOnly: ['salary', 'company'] });
    expect(counts(scorePage(bonus, posting({ salary: null })).salary)).toEqual([0, 0, 0]);
    expect(counts(scorePage(bonus, posting()).salary)).toEqual([1, 0, 0]);
    expect(counts(scorePage(bonus, posting({ company: 'Other' })).company)).toEqual([0, 1, 1]);
  });

  it('compares places one by one and kinds of employment as a whole', () => {
    expect(
      counts(scorePage(label(), posting({ locations: [place('Berlin, Germany'), place('Paris')] })).locations),
    ).toEqual([1, 1, 1]);
    expect(counts(scorePage(label({ employmentType: ['FULL_TIME', 'INTERN'] }), posting()).employmentType)).toEqual([
      0, 1, 1,
    ]);
  });

  it('takes one amount for the same whether it is said once or twice', () => {
    const salary = { min: 14.5, max: null, currency: 'EUR', period: 'HOUR' };
    const got = posting().salary;
    if (got === null) throw new Error('The posting of this test has a salary.');
    expect(
      counts(
        scorePage(label({ salary }), posting({ salary: { ...got, min: 14.5, max: 14.5, period: 'hour' } })).salary,
      ),
    ).toEqual([1, 0, 0]);
    expect(
      counts(scorePage(label({ salary }), posting({ salary: { ...got, min: 14.5, max: 14.5, period: 'day' } })).salary),
    ).toEqual([0, 1, 1]);
  });

  it('tolerates a heading before and a closing text behind the description, but not a missing half', () => {
    const of = (words: string) =>
      counts(scorePage(label(), posting({ description: { markdown: words, text: words } })).description);
    expect(of(`Job description\n${text}\nNorthwind is an equal opportunity employer.`)).toEqual([1, 0, 0]);
    expect(of(text.slice(0, 90))).toEqual([0, 1, 1]);
    expect(of(`${'Menu '.repeat(80)}${text}`)).toEqual([0, 1, 1]);
    expect(of(`${text}${' Other jobs of ours.'.repeat(80)}`)).toEqual([0, 1, 1]);
    expect(
      counts(scorePage(label({ descriptionStartsWith: null, descriptionEndsWith: null }), posting()).description),
    ).toEqual([0, 1, 0]);
  });

  it('shows a person what differs', () => {
    expect(scorePage(label(), posting({ title: 'Cook' })).title.miss).toEqual({
      expected: 'Data Engineer',
      got: 'Cook',
    });
    expect(scorePage(label(), posting()).title.miss).toBeNull();
  });
});

describe('figures', () => {
  it('works out precision, recall and their harmonic mean', () => {
    expect(figures({ right: 8, wrong: 2, missed: 2 })).toEqual({ precision: 0.8, recall: 0.8, f1: 0.8000000000000002 });
    expect(figures({ right: 0, wrong: 1, missed: 1 }).f1).toBe(0);
    expect(figures({ right: 0, wrong: 0, missed: 0 }).f1).toBe(1);
  });
});
