import { describe, expect, it } from 'vitest';
import { words } from './index.ts';
import { languageIn, languages } from './language.ts';
import { Words } from './words.ts';

describe.each(languages)('the words in %s', (language) => {
  it('say everything, and nothing that nobody asks for', () => {
    expect(() => Words.parse(words[language])).not.toThrow();
    expect(words[language].resetPage.label).toContain('{least}');
    expect(words[language].welcomePage.steps).toHaveLength(words.en.welcomePage.steps.length);
  });
});

it('no sentence is the same in two languages', () => {
  const sentences = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(sentences);
  const english = new Set(sentences(words.en));
  expect(sentences(words.de).filter((sentence) => english.has(sentence))).toEqual([]);
});

it.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'en'],
  ['en;q=0.4, DE-de ; q=0.5', 'de'],
  ['de;q=0, en;q=0.1', 'en'],
  ['fr, *;q=0.5', null],
  ['deutsch', null],
  ['de;q=many', null],
  [undefined, null],
  [`${'x'.repeat(100_000)},de`, null],
])('a browser that asks for %j is spoken to in %j', (header, language) => {
  expect(languageIn(header)).toBe(language);
});
