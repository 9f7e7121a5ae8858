import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, test } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { toJobKeys } from './job-keys';
import { deleteJob, editJob, restoreJob, saveJob } from './jobs';
import { fillJobKeys, keepJobKeys } from './keep-job-keys';

beforeEach(resetStore);

const save = async (title: string) => {
  const url = `https://jobs.example.com/${encodeURIComponent(title)}`;
  return (await saveJob(aPosting({ title, canonicalUrl: url }), url)).job.id;
};
const keep = async (id: string) => keepJobKeys(await database.jobs.where({ id }).toArray());
const expectKeysOfJobs = async () =>
  expect(await database.jobKeys.toArray()).toEqual((await database.jobs.toArray()).map(toJobKeys));

test('a save writes no keys, and those that are missing are made afterwards', async () => {
  await save('Baker');
  await save('Brewer');
  expect(await database.jobKeys.count()).toBe(0);
  await fillJobKeys();
  expect(await database.jobKeys.count()).toBe(2);
  await expectKeysOfJobs();
});

test('the keys change with the words that they are made of, and with nothing else', async () => {
  const id = await save('Baker');
  await fillJobKeys();
  const before = await database.jobKeys.get(id);
  await editJob(id, { notes: 'Starts at four' });
  await keep(id);
  expect(await database.jobKeys.get(id)).toEqual(before);

  await editJob(id, { title: 'Butcher' });
  await keep(id);
  expect((await database.jobKeys.get(id))?.keys).not.toEqual(before?.keys);
  await expectKeysOfJobs();
});

test('the keys go with a job, come back with it, and do not stay of one that was deleted while they were made', async () => {
  const id = await save('Baker');
  await save('Brewer');
  await fillJobKeys();
  const all = await database.jobs.toArray();
  await deleteJob(id);
  expect(await database.jobKeys.count()).toBe(1);
  await keepJobKeys(all);
  await fillJobKeys();
  expect(await database.jobKeys.count()).toBe(1);

  await restoreJob(id);
  await fillJobKeys();
  await expectKeysOfJobs();

  await database.jobs.clear();
  expect(await database.jobKeys.count()).toBe(0);
});

test('more jobs than are read at once have keys, every one', async () => {
  await save('Baker');
  const [first] = await database.jobs.toArray();
  if (first === undefined) throw new Error('Nothing was saved.');
  await database.jobs.bulkAdd(Array.from({ length: 450 }, (_, number) => ({ ...first, id: `x-${number}` })));
  await fillJobKeys();
  expect(await database.jobKeys.count()).toBe(451);
});
