import { Salary } from '@jobmagpie/model';
import { expect, test } from 'vitest';
import { payAmount } from './pay-words.ts';

const pay = (min: number | null, max: number | null, currency: string | null, language = 'en-GB') =>
  payAmount(Salary.parse({ min, max, currency, period: null, isEstimate: false }), language);

test('shortens thousands when nothing is lost', () => {
  expect(pay(62_000, 75_000, 'EUR')).toBe('€62–75k');
  expect(pay(62_500, 75_000, 'EUR')).toBe('€62.5–75k');
  expect(pay(90_000, null, 'USD', 'en-US')).toBe('$90k');
});

test('writes out what cannot be shortened without loss', () => {
  expect(pay(62_050, 75_000, 'EUR')).toBe('€62,050–75,000');
  expect(pay(800, 950, 'GBP')).toBe('£800–950');
});

test('keeps cents for both ends when one has them', () => {
  expect(pay(18.5, 22, 'USD', 'en-US')).toBe('$18.50–22.00');
});

test('keeps both units when the ends differ in size', () => {
  expect(pay(900_000, 1_200_000, 'USD', 'en-US')).toBe('$900k–1.2M');
});

test('puts the currency where the language puts it', () => {
  expect(pay(62_000, 75_000, 'EUR', 'de-DE')).toBe('62.000–75.000\u00a0€');
});

test('says one amount once, and amounts without a currency as numbers', () => {
  expect(pay(50_000, 50_000, 'CHF')).toBe('CHF\u00a050k');
  expect(pay(40_000, 45_000, null)).toBe('40–45k');
});
