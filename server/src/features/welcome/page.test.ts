import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { page, pagePolicy } from './page.ts';

it('the page may use its own style, and runs and loads nothing', () => {
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  expect(pagePolicy).toContain(createHash('sha256').update(style).digest('base64'));
  expect(page).not.toMatch(/<script|<img|<link| on\w+=|https?:\/\//);
});
