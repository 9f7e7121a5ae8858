import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, test, vi } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { toJobText } from './job-text';
import { deleteJob, editJob, restoreJob, saveJob } from './jobs';
import { keepMatches } from './matches';

beforeEach(resetStore);

const save = async (title: string) => {
  const url = `https://jobs.example.com/${title}`;
  return (await saveJob(aPosting({ title, canonicalUrl: url }), url)).job.id;
};
const texts = async () => (await database.jobTexts.toArray()).map(({ text }) => text);
const expectTextsOfJobs = async () =>
  expect(await database.jobTexts.toArray()).toEqual((await database.jobs.toArray()).map(toJobText));

test('the search text of a job is there with the job, changes with it and goes with it', async () => {
  const id = await save('Baker');
  await save('Brewer');
  await expectTextsOfJobs();

  await editJob(id, { notes: 'Starts at four' });
  expect((await texts())[0]).toContain('starts at four');
  await expectTextsOfJobs();

  await deleteJob(id);
  expect(await texts()).toEqual([expect.stringContaining('brewer')]);
  await restoreJob(id);
  expect(await texts()).toHaveLength(2);
  await expectTextsOfJobs();

  await database.jobs.clear();
  expect(await texts()).toEqual([]);
});

test('a write that fails leaves the texts as they were', async () => {
  const id = await save('Baker');
  await expect(
    database.transaction('rw', database.jobs, async () => {
      await database.jobs.update(id, { 'value.title': 'Butcher' });
      throw new Error('not after all');
    }),
  ).rejects.toThrow('not after all');
  expect(await texts()).toEqual([expect.stringContaining('baker')]);
});

test('a new score writes no text', async () => {
  await save('Baker');
  const scored = (await database.jobs.toArray()).map((job) => ({
    job,
    match: { status: 'no-score', missing: 'profile-skills' } as const,
  }));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await keepMatches(scored);
  expect(put.mock.contexts.map((table) => (table as IDBObjectStore).name)).toEqual(['jobs']);
  put.mockRestore();
});
