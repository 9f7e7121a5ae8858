import { expect, test } from 'vitest';
import { countBefore, nthIndex } from './nth-index.ts';

test('finds the same occurrence in a text that is laid out differently', () => {
  const plain = 'Go to market. You write Go. Go is fun.';
  const shown = 'Go to market.\n\nYou write Go.\nGo is fun.';
  const start = plain.indexOf('Go.');
  expect(nthIndex(shown, 'Go', countBefore(plain, 'Go', start))).toBe(shown.indexOf('Go.'));
});

test('says so where there are fewer', () => {
  expect(nthIndex('one two', 'two', 1)).toBe(-1);
  expect(nthIndex('one', 'two', 0)).toBe(-1);
});
