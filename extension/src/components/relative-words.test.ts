import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dateWords, dayWords, relativeWords } from './relative-words.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const ago = (seconds: number) => relativeWords(now - seconds * 1000, now, 'en-GB');

test('says just now for what happened within the last moments', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => name);
  expect(ago(0)).toBe('common_justNow');
  expect(ago(44)).toBe('common_justNow');
});

test('never says zero minutes and never makes a thing older than it is', () => {
  expect(ago(50)).toBe('1 minute ago');
  expect(ago(3599)).toBe('59 minutes ago');
  expect(ago(3600)).toBe('1 hour ago');
  expect(ago(86_399)).toBe('23 hours ago');
  expect(ago(86_400)).toBe('yesterday');
  expect(ago(13 * 86_400)).toBe('13 days ago');
  expect(ago(20 * 86_400)).toBe('2 weeks ago');
  expect(ago(90 * 86_400)).toBe('2 months ago');
  expect(ago(800 * 86_400)).toBe('2 years ago');
});

test('speaks of what is still to come', () => {
  expect(ago(-7_200)).toBe('in 2 hours');
});

test('shows a date as itself whatever the zone of the computer', () => {
  expect(dateWords('2026-11-02', 'en-GB')).toBe('2 Nov 2026');
});

test('leaves out the year of a date in this one', () => {
  expect(dayWords('2026-11-02', '2026-11-21', 'en-GB')).toBe('2 Nov');
  expect(dayWords('2027-01-02', '2026-11-21', 'en-GB')).toBe('2 Jan 2027');
});
