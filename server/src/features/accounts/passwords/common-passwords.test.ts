import { expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

it.each([
  'password',
  'PassWord',
  '12345678',
  'iloveyou',
  'aaaaaaaaaaaa',
  'ßßßßßßßß',
  'jobmagpie2026',
  'anna@example.com',
  'Anna.Bee',
])('%s is among the first that are tried', async (password) => {
  const email = password === 'Anna.Bee' ? 'anna.bee@example.com' : 'anna@example.com';
  expect(await isCommonPassword(password, email)).toBe(true);
});

it.each(['four words in a row', 'tr0mb0ne-under-tin', '        x'])('%j is not', async (password) => {
  expect(await isCommonPassword(password, 'anna@example.com')).toBe(false);
});
