import { expect, test } from 'vitest';
import { keySequence } from './key-sequence.ts';

const known = ['g b', 'g t', '/', 's'];

test('a single key is complete at once', () => {
  expect(keySequence(known).take('/', 0)).toBe('/');
});

test('two keys are complete with the second', () => {
  const keys = keySequence(known);
  expect(keys.take('g', 0)).toBeNull();
  expect(keys.take('b', 400)).toBe('g b');
});

test('a second key that comes late stands for itself', () => {
  const keys = keySequence(known);
  keys.take('g', 0);
  expect(keys.take('s', 1_500)).toBe('s');
});

test('a key that completes nothing is forgotten', () => {
  const keys = keySequence(known);
  keys.take('g', 0);
  expect(keys.take('q', 100)).toBeNull();
  expect(keys.take('b', 200)).toBeNull();
});
