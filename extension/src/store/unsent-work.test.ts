import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { dismissPosting } from './dismissals';
import { editJob, moveJob, saveJob } from './jobs';
import { takeAnswers, takeBatch } from './outbox';
import { editProfile } from './profile';
import { unsentWork } from './unsent-work';

beforeEach(resetStore);

const saved = async (title: string) =>
  (await saveJob(aPosting({ title, canonicalUrl: url(title) }), url(title))).job.id;
const url = (title: string) => `https://jobs.example.com/${title}`;

it('counts a job once, however much of it waits, and apart from it what belongs to no job', async () => {
  expect(await unsentWork()).toEqual({ jobs: 0, others: 0 });
  const id = await saved('baker');
  await takeBatch();
  await editJob(id, { notes: 'nights' });
  await moveJob(id, 'applied', { isConfirmed: false });
  await saved('miller');
  await editProfile({ name: 'Robin' });
  await dismissPosting(aPosting({ canonicalUrl: url('smith') }));
  expect(await unsentWork()).toEqual({ jobs: 2, others: 2 });
});

it('still counts what waits of the history of a job that the server has', async () => {
  await saved('baker');
  const [job] = await takeBatch();
  if (job?.entity !== 'job') throw new Error('the job was expected first');
  await takeAnswers([job], [{ mutationId: job.mutationId, status: 'applied' }]);
  expect(await unsentWork()).toEqual({ jobs: 1, others: 0 });
});

it('counts a job once of which several steps of the history wait', async () => {
  const id = await saved('baker');
  await takeBatch();
  await moveJob(id, 'applied', { isConfirmed: false });
  const batch = await takeBatch();
  const ofJob = batch.filter(({ entity }) => entity === 'job');
  await takeAnswers(
    ofJob,
    ofJob.map(({ mutationId }) => ({ mutationId, status: 'applied' })),
  );
  expect(batch.length - ofJob.length).toBe(2);
  expect(await unsentWork()).toEqual({ jobs: 1, others: 0 });
});
