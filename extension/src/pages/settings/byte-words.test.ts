import { expect, test } from 'vitest';
import { byteWords } from './byte-words.ts';

test('says sizes in the unit that keeps them short', () => {
  expect(byteWords(3_430_000, 'en-GB')).toBe('3.4 MB');
  expect(byteWords(61_000, 'en-GB')).toBe('61 kB');
  expect(byteWords(119_700_000_000, 'en-GB')).toBe('120 GB');
  expect(byteWords(2_000_000_000_000_000, 'en-GB')).toBe('2,000 TB');
});

test('never says that nothing is used or free where something is', () => {
  expect(byteWords(0, 'en-GB')).toBe('1 kB');
  expect(byteWords(1, 'en-GB')).toBe('1 kB');
});

test('writes numbers as the language does', () => {
  expect(byteWords(3_430_000, 'de-DE')).toBe('3,4 MB');
});
