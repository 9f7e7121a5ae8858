import { Instant } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { deleteJob, editJob, findJob, moveJob, newestJobs, restoreJob, saveJob, stageHistory } from './jobs';

const url = 'https://jobs.example.com/acme/platform-engineer?source=mail';

beforeEach(resetStore);

describe('saving a posting', () => {
  it('writes the job, its first stage and what is to be sent in one go', async () => {
    const { job, isNew } = await saveJob(aPosting(), url);
    expect(isNew).toBe(true);
    expect(job.value).toMatchObject({ title: 'Platform Engineer', stage: 'saved', url });
    expect(await stageHistory(job.id)).toMatchObject([{ from: null, to: 'saved' }]);
    const queue = await database.outbox.toArray();
    expect(queue.map(({ seq, mutation }) => [seq, mutation.entity, mutation.op])).toEqual([
      [1, 'job', 'put'],
      [2, 'stageChange', 'put'],
    ]);
  });

  it('finds the job that the posting already is, and writes nothing', async () => {
    const first = await saveJob(aPosting(), url);
    const again = await saveJob(aPosting({ title: 'Platform Engineer (m/f/d)' }), `${url}&again`);
    expect(again).toMatchObject({ isNew: false, job: { id: first.job.id } });
    expect(await database.jobs.count()).toBe(1);
    expect(await database.outbox.count()).toBe(2);
  });

  it('knows the posting by the board’s own id under another address', async () => {
    const posting = aPosting({ board: 'greenhouse', boardJobId: '4711' });
    await saveJob(posting, url);
    const elsewhere = aPosting({ ...posting, canonicalUrl: 'https://acme.example.com/careers?gh_jid=4711' });
    expect((await saveJob(elsewhere, url)).isNew).toBe(false);
    expect((await saveJob({ ...elsewhere, boardJobId: '4712', canonicalUrl: `${url}&other` }, url)).isNew).toBe(true);
  });

  it('saves once when two clicks come at the same time', async () => {
    const outcomes = await Promise.all([saveJob(aPosting(), url), saveJob(aPosting(), url), saveJob(aPosting(), url)]);
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await database.jobs.count()).toBe(1);
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const fail = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    database.stageChanges.hook('creating', fail);
    await expect(saveJob(aPosting(), url)).rejects.toThrow();
    database.stageChanges.hook('creating').unsubscribe(fail);
    expect(await database.jobs.count()).toBe(0);
    expect(await database.outbox.count()).toBe(0);
    expect((await saveJob(aPosting(), url)).isNew).toBe(true);
  });
});

describe('the jobs of the store', () => {
  it('come newest first', async () => {
    for (const day of [2, 3, 1]) {
      const { job } = await saveJob(aPosting({ canonicalUrl: `https://jobs.example.com/${day}` }), url);
      await database.jobs.update(job.id, { 'value.savedAt': Instant.parse(`2026-11-0${day}T08:00:00.000Z`) });
    }
    const days = (await newestJobs(2)).map(({ value }) => Number(value.savedAt.slice(8, 10)));
    expect(days).toEqual([3, 2]);
  });

  it('keep the history of their stages, and refuse a move that the stages do not allow', async () => {
    const { job } = await saveJob(aPosting(), url);
    expect(await moveJob(job.id, 'accepted')).toEqual({ allowed: false, reason: 'needs-confirmation' });
    expect(await moveJob(job.id, 'applied', { note: 'by mail' })).toEqual({ allowed: true, kind: 'forward' });
    expect(await stageHistory(job.id)).toMatchObject([
      { to: 'saved' },
      { from: 'saved', to: 'applied', note: 'by mail' },
    ]);
  });

  it('are gone when deleted, with their history, and back when that is taken back', async () => {
    const { job } = await saveJob(aPosting(), url);
    await editJob(job.id, { notes: 'call Ann', tags: { remote: true } });
    await deleteJob(job.id);
    expect(await findJob(job.value)).toBeUndefined();
    expect(await stageHistory(job.id)).toEqual([]);
    await restoreJob(job.id);
    expect((await findJob(job.value))?.value).toMatchObject({ notes: 'call Ann', tags: { remote: true } });
    expect(await stageHistory(job.id)).toHaveLength(1);
  });

  it('queue a run of edits of the same field as one, until it was sent', async () => {
    const { job } = await saveJob(aPosting(), url);
    for (const notes of ['c', 'ca', 'call']) await editJob(job.id, { notes });
    expect(await database.outbox.count()).toBe(3);
    await database.outbox.toCollection().modify({ wasSent: true });
    await editJob(job.id, { notes: 'call Ann' });
    const queue = await database.outbox.toArray();
    expect(queue.map(({ mutation }) => mutation.fields.notes)).toEqual(['', undefined, 'call', 'call Ann']);
  });
});
