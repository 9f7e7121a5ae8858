import { expect, test } from 'vitest';
import { parkedFields } from './parked-fields.ts';

test('every field of a refused change shows with its whole value', () => {
  expect(
    parkedFields({ notes: 'Call Ann\non Monday', 'tags/remote': true, salary: { min: 60_000, max: null } }),
  ).toEqual([
    { name: 'notes', words: 'Call Ann\non Monday' },
    { name: 'tags/remote', words: 'true' },
    { name: 'salary', words: '{"min":60000,"max":null}' },
  ]);
});

test('a field that the change empties says so', () => {
  expect(parkedFields({ company: null, notes: '' })).toEqual([
    { name: 'company', words: null },
    { name: 'notes', words: null },
  ]);
});
