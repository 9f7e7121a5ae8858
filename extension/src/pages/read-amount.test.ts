import { expect, test } from 'vitest';
import { readAmount } from './read-amount.ts';

test('reads amounts as people of different countries type them', () => {
  for (const typed of ['62000', '62,000', '62.000', '62 000', "62'000", '62k', '62K'])
    expect(readAmount(typed)).toBe(62_000);
  for (const typed of ['18.5', '18,5', '18.50']) expect(readAmount(typed)).toBe(18.5);
  expect(readAmount('62.5k')).toBe(62_500);
  expect(readAmount('1.234.567,89')).toBe(1_234_567.89);
});

test('tells nothing typed from something that is no amount', () => {
  expect(readAmount('  ')).toBeNull();
  for (const typed of ['abc', '-5', '12-14', '0', '€5']) expect(readAmount(typed)).toBeUndefined();
});
