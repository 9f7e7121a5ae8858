import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropCorrection, keepCorrection, readCorrection } from './correction';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const posting = aPosting({ title: 'Baker', company: null });

it('what was typed before saving is there again when the popup opens again, until it is saved', () => {
  keepCorrection(posting, { title: 'Baker, nights', company: 'Crumb', notes: 'ask Ann' });
  expect(readCorrection(posting)).toEqual({ title: 'Baker, nights', company: 'Crumb', notes: 'ask Ann' });
  expect(readCorrection(aPosting({ canonicalUrl: 'https://jobs.example.com/other' })).notes).toBe('');
  dropCorrection(posting);
  expect(readCorrection(posting)).toEqual({ title: 'Baker', company: '', notes: '' });
});
