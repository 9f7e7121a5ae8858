import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store.ts';
import { findJobsOnce } from './find-jobs-once.ts';
import { editJob, saveJob } from './jobs.ts';

beforeEach(resetStore);

async function save(title: string, company: string): Promise<string> {
  const canonicalUrl = `https://jobs.example.com/${encodeURIComponent(title)}`;
  return (await saveJob(aPosting({ title, company, canonicalUrl, boardJobId: title }), canonicalUrl)).job.id;
}

const titles = async (query: string, limit = 9) => (await findJobsOnce(query, limit)).map(({ value }) => value.title);

it('finds by the beginnings of words of title and company, whatever their case and accents', async () => {
  await save('Backend Engineer', 'Bäckerei Öhm');
  await save('Designer', 'Openfield');
  expect(await titles('ohm ENG')).toEqual(['Backend Engineer']);
  expect(await titles('gine')).toEqual([]);
});

it('gives the newest first, and no more than it is asked for', async () => {
  for (const title of ['Engineer I', 'Engineer II', 'Engineer III']) await save(title, 'Acme');
  expect(await titles('engineer', 2)).toEqual(['Engineer III', 'Engineer II']);
});

it('finds what a person has noted, as soon as it is written', async () => {
  const id = await save('Engineer', 'Acme');
  await editJob(id, { notes: 'Met Ines at the fair' });
  expect(await titles('ines fair')).toEqual(['Engineer']);
});
