import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportStore } from '../store/export';
import { deleteJob, saveJob } from '../store/jobs';
import { resetStore } from '../testing/reset-store';
import { wholeFileOf } from './whole-file';

beforeEach(resetStore);

const save = async (title: string) => {
  const url = `https://jobs.example.com/${title}`;
  return (await saveJob(aPosting({ title, canonicalUrl: url }), url)).job.id;
};

describe('a file of everything', () => {
  it('is told with how many of its jobs are not here yet, and nothing is written', async () => {
    await deleteJob(await save('Gone'));
    await save('Baker');
    const earlier = await exportStore();
    await save('Cook');
    const file = await exportStore();
    await resetStore();
    expect(await wholeFileOf(file)).toEqual({ of: 'browser', jobs: 2, newJobs: 2 });
    await save('Smith');
    expect(await wholeFileOf(earlier)).toEqual({ of: 'browser', jobs: 1, newJobs: 1 });
  });

  it('counts the jobs that are here as such', async () => {
    await save('Baker');
    const file = await exportStore();
    expect(await wholeFileOf(file)).toEqual({ of: 'browser', jobs: 1, newJobs: 0 });
  });

  it('is known also where it is cut off, so that taking it in can say what is wrong', async () => {
    await save('Baker');
    const text = await (await exportStore()).text();
    expect(await wholeFileOf(new Blob([text.slice(0, -40)]))).toEqual({ of: 'unknown' });
  });

  it('of an account is told from that of a browser', async () => {
    const account = new Blob(['{"kind":"header","format":"jobmagpie-account"}\n{}\n']);
    expect(await wholeFileOf(account)).toEqual({ of: 'account' });
  });

  it.each(['title,company\nBaker,Acme\n', '[{"title":"Baker"}]', ''])('is not any other: %j', async (text) => {
    expect(await wholeFileOf(new Blob([text]))).toBeNull();
  });
});
