import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readQueryDraft, writeQueryDraft } from './query-draft';

const DAY_MS = 24 * 60 * 60_000;
const start = Date.parse('2026-11-21T10:00:00Z');

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the search of the popup', () => {
  it('is still there after four weeks, with every sign in it', () => {
    writeQueryDraft('c++: lead\nBerlin');
    vi.setSystemTime(start + 28 * DAY_MS);
    expect(readQueryDraft()).toBe('c++: lead\nBerlin');
  });

  it('is forgotten after thirty days', () => {
    writeQueryDraft('lead');
    vi.setSystemTime(start + 30 * DAY_MS);
    expect(readQueryDraft()).toBe('');
  });

  it('is forgotten when it is emptied', () => {
    writeQueryDraft('lead');
    writeQueryDraft('');
    expect(readQueryDraft()).toBe('');
  });
});
