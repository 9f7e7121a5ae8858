import { expect, it } from 'vitest';
import { allowedRedirect, isExtensionRedirect } from './redirects.ts';

const chrome = `https://${'abcdefghijklmnop'.repeat(2)}.chromiumapp.org`;
const firefox = `https://${'0123456789abcdef0123'.repeat(2)}.extensions.allizom.org`;

it.each([`${chrome}/`, `${chrome}/sign-in?x=1`, `${firefox}/`])('%s is an address of an extension', (address) => {
  expect(isExtensionRedirect(address)).toBe(true);
});

it.each([
  chrome.replace('https', 'http'),
  chrome.replace('.org', '.org.example.com'),
  chrome.replace('https://', 'https://example.com/'),
  chrome.replace('https://', 'https://user@'),
  `${chrome}:8443/`,
  `https://${'abcdefghijklmnoq'.repeat(2)}.chromiumapp.org/`,
  'https://evil.chromiumapp.org/',
  'https://chromiumapp.org/',
  firefox.replace('0', 'g'),
  `${chrome}\\@example.com/`.replace('.org\\', '.org.evil\\'),
  'https://example.com/',
  'javascript:alert(1)',
  '',
])('%s is not', (address) => {
  expect(isExtensionRedirect(address)).toBe(false);
});

it('is kept to those that the operator names', () => {
  expect(allowedRedirect(`${chrome}/back`, [])?.href).toBe(`${chrome}/back`);
  expect(allowedRedirect(`${chrome}/back`, [chrome, firefox])?.href).toBe(`${chrome}/back`);
  expect(allowedRedirect(`${chrome}/back`, [firefox])).toBeNull();
});
