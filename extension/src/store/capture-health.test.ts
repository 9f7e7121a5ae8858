import type { Inspection, ReadingState } from '@jobmagpie/capture/inspection';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteReading, readCaptureHealth } from './capture-health';
import { database } from './database';

const read = (state: ReadingState, over: Partial<Inspection> = {}): Inspection => ({
  board: 'greenhouse',
  state,
  sources: {},
  missing: [],
  guessed: [],
  ...over,
});

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('the health of a board', () => {
  it.each<[ReadingState[], string]>([
    [['fine'], 'fine'],
    [['fine', 'fine', 'incomplete'], 'fine'],
    [['fine', 'guessed', 'guessed'], 'changing'],
    [['guessed', 'unread'], 'changing'],
    [['fine', 'incomplete', 'incomplete'], 'broken'],
    [['incomplete', 'incomplete', 'fine', 'fine'], 'fine'],
  ])('after %j is %s', async (states, health) => {
    for (const state of states) await noteReading(read(state));
    expect(await readCaptureHealth()).toMatchObject([{ board: 'greenhouse', health }]);
  });

  it('keeps the latest readings first, and not without end', async () => {
    for (let count = 0; count < 30; count += 1) await noteReading(read(count < 29 ? 'fine' : 'unread'));
    const [report] = await readCaptureHealth();
    expect(report?.readings).toHaveLength(20);
    expect(report?.readings[0]?.state).toBe('unread');
  });

  it('is kept of known boards alone, those in trouble first', async () => {
    await noteReading(read('fine', { board: 'ashby' }));
    for (const _ of [1, 2]) await noteReading(read('incomplete', { board: 'lever' }));
    await noteReading(read('fine', { board: null }));
    expect((await readCaptureHealth()).map(({ board }) => board)).toEqual(['lever', 'ashby']);
  });
});
