import { expect, test } from 'vitest';
import { nextStep } from './next-step.ts';

const today = '2026-11-21';
const job = { stage: 'saved', validThrough: null, closedOn: null } as const;

test('a saved job is to be applied for, by its date where it has one', () => {
  expect(nextStep(job, today)).toEqual({ kind: 'apply' });
  expect(nextStep({ ...job, validThrough: today }, today)).toEqual({ kind: 'apply-by', on: today });
});

test('a posting whose date has passed is closed, not to be applied for', () => {
  expect(nextStep({ ...job, validThrough: '2026-11-20' }, today)).toEqual({ kind: 'closed', on: '2026-11-20' });
});

test('a posting that is gone is closed, whatever its date', () => {
  const gone = { ...job, validThrough: '2026-12-24', closedOn: '2026-11-20' };
  expect(nextStep(gone, today)).toEqual({ kind: 'closed', on: '2026-11-20' });
});

test('the date of the posting counts no more once the application is sent', () => {
  expect(nextStep({ ...job, stage: 'applied', validThrough: '2026-11-20' }, today)).toEqual({ kind: 'reply' });
});

test('an ended job has no next step', () => {
  for (const stage of ['accepted', 'rejected', 'withdrawn', 'archived'] as const)
    expect(nextStep({ ...job, stage, validThrough: today }, today)).toBeNull();
});
