import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt } from './attempt';

const said: (string | null)[] = [];
const say = (words: string | null) => void said.push(words);

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

test('a deed that works takes back what was said before it', async () => {
  expect(await attempt(async () => 'written', say)).toBe(true);
  expect(said).toEqual([null]);
});

test('a write that the disk has no room for is said, not thrown', async () => {
  const full = () => Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
  expect(await attempt(full, say)).toBe(false);
  expect(said).toEqual(['failure_full']);
});

test('a deed that fails before it begins is said too', async () => {
  const broken = () => {
    throw new TypeError('Not a date');
  };
  expect(await attempt(broken, say)).toBe(false);
  expect(said).toEqual(['failure_unreadable']);
});
