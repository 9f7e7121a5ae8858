import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { dropDraft, keepDraft, readDraft } from './drafts';

beforeEach(resetStore);

describe('a draft', () => {
  it('is there again after the window is closed, as it was typed last', async () => {
    await keepDraft('add-job', { title: 'Bak' });
    await keepDraft('add-job', { title: 'Baker' });
    await keepDraft('other', 'something else');
    database.close();
    await database.open();
    expect(await readDraft('add-job')).toEqual({ title: 'Baker' });
  });

  it('is gone once it was dropped, and alone', async () => {
    await keepDraft('add-job', 1);
    await keepDraft('other', 2);
    await dropDraft('add-job');
    expect([await readDraft('add-job'), await readDraft('other')]).toEqual([undefined, 2]);
  });

  it('queues nothing for a server', async () => {
    await keepDraft('add-job', { title: 'Baker' });
    expect(await database.outbox.count()).toBe(0);
  });
});
