import { toInstant } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { expect, test } from 'vitest';
import { toJobRow } from '../../store/job-row.ts';
import { groupByStage } from './group-by-stage.ts';

const row = (over: Parameters<typeof aJob>[0]) => {
  const value = aJob(over);
  return toJobRow({ id: value.id, value, clocks: {}, deletedAt: null, match: null });
};

test('puts every job into the column of its stage, the newest on top', () => {
  const old = row({ title: 'old', savedAt: toInstant(1_000) });
  const young = row({ title: 'young', savedAt: toInstant(2_000) });
  const groups = groupByStage([old, young, row({ title: 'sent', stage: 'applied' })], new Map());
  expect(groups.saved.map(({ title }) => title)).toEqual(['young', 'old']);
  expect(groups.applied.map(({ title }) => title)).toEqual(['sent']);
  expect(groups.archived).toEqual([]);
});

test('shows a job that is being moved where it goes', () => {
  const moving = row({ title: 'moving' });
  const groups = groupByStage([moving], new Map([[moving.id, 'applied']]));
  expect(groups.saved).toEqual([]);
  expect(groups.applied.map(({ stage }) => stage)).toEqual(['applied']);
});
