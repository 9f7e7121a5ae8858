import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { languages } from '../../words/language.ts';
import { pagePolicy, pages } from './page.ts';

it.each(languages)('the page in %s may use its own style, and runs and loads nothing', (language) => {
  const page = pages[language];
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  expect(pagePolicy).toContain(createHash('sha256').update(style).digest('base64'));
  expect(page).not.toMatch(/<script|<img|<link| on\w+=|https?:\/\//);
  expect(page).toContain(`<html lang="${language}">`);
});
