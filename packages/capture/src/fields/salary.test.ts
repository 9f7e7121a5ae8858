import { describe, expect, it } from 'vitest';
import { readCurrency } from './currency.ts';
import { readPeriod, readSalary } from './salary.ts';
import { findSalary } from './salary-in-text.ts';

const short = (text: string, country: string | null = null): unknown => {
  const salary = readSalary(text, { country });
  return salary === null ? null : [salary.min, salary.max, salary.currency, salary.period];
};

describe('readSalary', () => {
  it.each([
    ['$120,000 - $150,000 a year', [120_000, 150_000, 'USD', 'year']],
    ['$220K – $330K • Offers Equity', [220_000, 330_000, 'USD', 'year']],
    ['$120 - 150k', [120_000, 150_000, 'USD', 'year']],
    ['USD 18.50 to 22.75 per hour', [18.5, 22.75, 'USD', 'hour']],
    ['$24.50 - $29.00 per hour', [24.5, 29, 'USD', 'hour']],
    ['£32,000 pa', [32_000, 32_000, 'GBP', 'year']],
    ['Up to £45,000 per annum', [null, 45_000, 'GBP', 'year']],
    ['From €3.200 brutto/Monat', [3_200, null, 'EUR', 'month']],
    ['45.000–55.000 € brutto / Jahr', [45_000, 55_000, 'EUR', 'year']],
    ["CHF 90'000 - 110'000", [90_000, 110_000, 'CHF', 'year']],
    ['2 200 € à 2 600 € brut par mois', [2_200, 2_600, 'EUR', 'month']],
    ['14,50 EUR pro Stunde', [14.5, 14.5, 'EUR', 'hour']],
    ['24.000 € - 28.000 € bruto/año', [24_000, 28_000, 'EUR', 'year']],
    ['8 000 – 9 500 zł brutto / mies.', [8_000, 9_500, 'PLN', 'month']],
    ['₹6-10 Lakhs P.A.', [600_000, 1_000_000, 'INR', 'year']],
    ['₹ 6,00,000 - 9,50,000 a year', [600_000, 950_000, 'INR', 'year']],
    ['時給1,350円', [1_350, 1_350, 'JPY', 'hour']],
    ['月給28万円～40万円', [280_000, 400_000, 'JPY', 'month']],
    ['R$ 5.000 a R$ 7.000 por mês', [5_000, 7_000, 'BRL', 'month']],
    ['35 000 – 42 000 kr/mån', [35_000, 42_000, null, null]],
    ['$130,000 - $160,000 a year', [130_000, 160_000, 'USD', 'year']],
  ])('reads %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    ['$130,000 - $160,000 a year', 'AU', [130_000, 160_000, 'AUD', 'year']],
    ['$130,000 a year', 'DE', [130_000, 130_000, null, 'year']],
    ['35 000 – 42 000 kr i månaden', 'SE', [35_000, 42_000, 'SEK', 'month']],
  ])('reads %s in %s by the currency of the place', (text, country, expected) => {
    expect(short(text, country)).toEqual(expected);
  });

  it.each([
    'Competitive',
    '',
    'Negotiable, depending on experience',
    '401(k) with 4% match',
    'Posted 3 days ago',
    '40 hours',
  ])('finds no pay in "%s"', (text) => {
    expect(short(text)).toBeNull();
  });

  it('says which amounts are a guess of the board', () => {
    expect(readSalary('Estimated: $60K - $80K a year', { country: 'US' })?.isEstimate).toBe(true);
  });

  it('puts turned amounts right', () => {
    expect(short('€60,000 - €50,000')).toEqual([50_000, 60_000, 'EUR', 'year']);
  });
});

describe('findSalary', () => {
  it.each([
    [
      'The base salary range for this role is $126,000 - $146,000 per year, plus equity.',
      [126_000, 146_000, 'USD', 'year'],
    ],
    [
      'We raised $40 million.\nSalary Ranges for U.S (excl. PR) locations (USD):$85,600.00 - $128,400.00',
      [85_600, 128_400, 'USD', 'year'],
    ],
    ['Gehalt: 52.000 bis 61.000 € im Jahr', [52_000, 61_000, 'EUR', 'year']],
  ])('finds it in running text: %s', (text, expected) => {
    const salary = findSalary(text, { country: 'US' });
    expect(salary === null ? null : [salary.min, salary.max, salary.currency, salary.period]).toEqual(expected);
  });

  it.each([
    'We raised $40 million from investors and pay attention to detail.',
    'A referral bonus of $2,000 is paid after the probation period.',
    'You manage a budget of €500,000 and its compensation.',
    'The salary is competitive.',
  ])('leaves other amounts alone: %s', (text) => {
    expect(findSalary(text, { country: 'US' })).toBeNull();
  });
});

describe('readCurrency and readPeriod', () => {
  it('prefers a code to a sign that several currencies share', () => {
    expect(readCurrency('$100 CAD', 'US')).toBe('CAD');
    expect(readCurrency('A$100', null)).toBe('AUD');
  });

  it.each([
    ['YEAR', 'year'],
    ['HOUR', 'hour'],
    ['per annum', 'year'],
    ['/Monat', 'month'],
    ['pro Tag', 'day'],
    ['weekly', 'week'],
    ['competitive', null],
  ])('reads the period of %s', (text, expected) => {
    expect(readPeriod(text)).toBe(expected);
  });
});
