import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

const today = '2026-11-21';

test('a saved job is to be applied for, by its date where it has one', () => {
  expect(nextStep({ stage: 'saved', validThrough: null }, today)).toEqual({ kind: 'apply' });
  expect(nextStep({ stage: 'saved', validThrough: today }, today)).toEqual({ kind: 'apply-by', on: today });
});

test('a posting whose date has passed is closed, not to be applied for', () => {
  expect(nextStep({ stage: 'saved', validThrough: '2026-11-20' }, today)).toEqual({ kind: 'closed', on: '2026-11-20' });
});

test('the date of the posting counts no more once the application is sent', () => {
  expect(nextStep({ stage: 'applied', validThrough: '2026-11-20' }, today)).toEqual({ kind: 'reply' });
});

test('an ended job has no next step', () => {
  for (const stage of ['accepted', 'rejected', 'withdrawn', 'archived'] as const)
    expect(nextStep({ stage, validThrough: today }, today)).toBeNull();
});
