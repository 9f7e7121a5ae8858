import { expect, test } from 'vitest';
import { chooseFormatLanguage } from './language.ts';

test('dates and money follow the habits of the region where our texts are in its language', () => {
  expect(chooseFormatLanguage('en', ['en-GB', 'de'])).toBe('en-GB');
  expect(chooseFormatLanguage('de', ['de-AT', 'en'])).toBe('de-AT');
});

test('they follow our texts where those are in another language than the browser', () => {
  expect(chooseFormatLanguage('en', ['fr-FR', 'fr'])).toBe('en');
  expect(chooseFormatLanguage('en', ['fr-FR', 'en-IE'])).toBe('en-IE');
});
