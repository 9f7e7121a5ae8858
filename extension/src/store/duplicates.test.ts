import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { findLookalikes } from './duplicates';
import { keepApart, mergeJobs } from './duplicates-merge';
import { editJob, jobById, moveJob, newestJobs, saveJob, stageHistory } from './jobs';
import { setTag } from './sets';
import { writeField } from './write-field';

const canonicalUrl = 'https://jobs.example.com/acme/platform-engineer';

/** As two browsers leave it that saved the same posting before they met. */
async function saveTwice(): Promise<[string, string]> {
  const first = await saveJob(aPosting({ canonicalUrl, boardJobId: null }), canonicalUrl);
  const elsewhere = `${canonicalUrl}-2`;
  const second = await saveJob(aPosting({ canonicalUrl: elsewhere, boardJobId: null }), elsewhere);
  await editJob(second.job.id, { canonicalUrl });
  return [first.job.id, second.job.id];
}

beforeEach(resetStore);

it('finds jobs of one address, and nothing where every job is another', async () => {
  await saveJob(aPosting({ canonicalUrl: `${canonicalUrl}-3`, boardJobId: 'x-3' }), canonicalUrl);
  expect(await findLookalikes()).toEqual([]);
  await saveTwice();
  expect(await findLookalikes()).toHaveLength(1);
});

it('leaves out of three only the one of which a person has said that it is another, whichever it is', async () => {
  const jobs = await Promise.all(
    ['-1', '-2', '-3'].map(async (end) => {
      const url = `${canonicalUrl}${end}`;
      return (await saveJob(aPosting({ canonicalUrl: url, boardJobId: null }), url)).job.value;
    }),
  );
  for (const { id } of jobs) await editJob(id, { canonicalUrl });
  for (const other of jobs) {
    const [one, two] = jobs.filter(({ id }) => id !== other.id);
    if (one === undefined || two === undefined) throw new Error('Three were saved.');
    const takeBack = [await keepApart(other.id, one.id), await keepApart(two.id, other.id)];
    const found = (await findLookalikes()).map((group) => group.jobs.map(({ id }) => id).sort());
    expect(found).toEqual([[one.id, two.id].sort()]);
    for (const again of takeBack) await again();
  }
});

it('merges without dropping a note, a tag or a step, keeps the furthest stage, and takes all of it back', async () => {
  const [first, second] = await saveTwice();
  await editJob(first, { notes: 'Called Mara.' });
  await editJob(second, { notes: 'Ask about remote.' });
  await setTag(second, 'remote', true);
  await moveJob(second, 'applied');
  const [pair] = await findLookalikes();
  if (pair === undefined) throw new Error('The two were not found.');
  const takeBack = await mergeJobs(pair.jobs);
  if (takeBack === null) throw new Error('The two were not merged.');

  const [merged, ...others] = await newestJobs(5);
  expect(others).toEqual([]);
  expect(merged?.value.notes).toContain('Called Mara.');
  expect(merged?.value.notes).toContain('Ask about remote.');
  expect(merged?.value).toMatchObject({ id: pair.jobs[0].id, stage: 'applied', tags: { remote: true } });
  expect(await stageHistory(pair.jobs[0].id)).toHaveLength(3);

  await takeBack();
  expect((await jobById(first))?.value).toMatchObject({ notes: 'Called Mara.', stage: 'saved' });
  expect((await jobById(second))?.value).toMatchObject({ notes: 'Ask about remote.', stage: 'applied' });
  expect(await stageHistory(second)).toHaveLength(2);
});

it('leaves both as they are where their notes together are longer than one job can hold', async () => {
  const [first, second] = await saveTwice();
  await editJob(first, { notes: 'a'.repeat(60_000) });
  await editJob(second, { notes: 'b'.repeat(60_000) });
  const [pair] = await findLookalikes();
  if (pair === undefined) throw new Error('The two were not found.');
  expect(await mergeJobs(pair.jobs)).toBeNull();
  expect((await jobById(first))?.value.notes).toBe('a'.repeat(60_000));
  expect((await jobById(second))?.value.notes).toBe('b'.repeat(60_000));
});

it('writes the version that a person chose as an ordinary edit, elements of sets too, and nothing that does not fit', async () => {
  const [id] = await saveTwice();
  expect(await writeField('job', id, 'notes', 'The other version')).toBe(true);
  expect(await writeField('job', id, 'tags/remote', true)).toBe(true);
  expect(await writeField('job', id, 'stage', 'no such stage')).toBe(false);
  expect(await writeField('job', 'gone', 'notes', 'x')).toBe(false);
  expect((await jobById(id))?.value).toMatchObject({
    notes: 'The other version',
    tags: { remote: true },
    stage: 'saved',
  });
  expect(await writeField('job', id, 'tags/remote', null)).toBe(true);
  expect((await jobById(id))?.value.tags).toEqual({});
});
