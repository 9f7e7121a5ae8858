import { expect, test } from 'vitest';
import { failureWords } from './failure-words';

test('a full disk is called a full disk, however the database wraps it', () => {
  const full = new DOMException('No room.', 'QuotaExceededError');
  expect(failureWords(full)).toBe('failure_full');
  expect(failureWords(Object.assign(new Error('Aborted'), { name: 'AbortError', inner: full }))).toBe('failure_full');
});

test('what has no name of its own is to be tried again', () => {
  expect(failureWords(new Error('This job is no longer here.'))).toBe('failure_unreadable');
  expect(failureWords(undefined)).toBe('failure_unreadable');
});
