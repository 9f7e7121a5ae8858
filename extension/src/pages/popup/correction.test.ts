import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropCorrection, keepCorrection, readCorrection } from './correction';

const DAY = 24 * 60 * 60_000;
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 21) });
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const posting = aPosting({ title: 'Baker', company: null });
const other = aPosting({ canonicalUrl: 'https://jobs.example.com/other' });
const typed = { title: 'Baker, nights', company: 'Crumb', notes: 'ask Ann' };

it('what was typed before saving is there again when the popup opens again, until it is saved', () => {
  keepCorrection(posting, typed);
  expect(readCorrection(posting)).toMatchObject(typed);
  expect(readCorrection(other).notes).toBe('');
  dropCorrection(posting);
  expect(readCorrection(posting)).toEqual({ title: 'Baker', company: '', notes: '' });
});

it('what was typed for a posting that nobody came back to is forgotten after a month, and nothing else', () => {
  localStorage.setItem('theme', 'dark');
  keepCorrection(posting, typed);
  vi.advanceTimersByTime(29 * DAY);
  keepCorrection(other, typed);
  expect(readCorrection(posting)).toMatchObject(typed);
  vi.advanceTimersByTime(2 * DAY);
  keepCorrection(other, typed);
  expect(readCorrection(posting).notes).toBe('');
  expect([...kept.keys()]).toEqual(['theme', `popup.correction.${other.canonicalUrl}`]);
});

it('what an earlier version has kept without its time is not lost, and forgotten a month from now', () => {
  kept.set(`popup.correction.${posting.canonicalUrl}`, JSON.stringify(typed));
  keepCorrection(other, typed);
  expect(readCorrection(posting)).toMatchObject(typed);
  vi.advanceTimersByTime(31 * DAY);
  keepCorrection(other, typed);
  expect(readCorrection(posting).notes).toBe('');
});
