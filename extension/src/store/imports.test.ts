import { JobId, newId } from '@jobmagpie/model';
import { aJob, aStageChange } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { noAddressFor } from '../no-address';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { addJobs, type JobWithHistory, listImports, undoImport } from './imports';
import { deleteJob, editJob, moveJob, saveJob, stageHistory } from './jobs';
import { presentJobs, readPresentJobs } from './present-jobs';

beforeEach(resetStore);

const source = { tracker: 'huntr', fileName: 'board.csv' };

function someJobs(count: number): JobWithHistory[] {
  return Array.from({ length: count }, (_, index) => {
    const url = `https://jobs.example.com/${index}`;
    const job = aJob({ title: `Cook ${index}`, url, canonicalUrl: url });
    return {
      job,
      history: [aStageChange({ jobId: job.id }), aStageChange({ jobId: job.id, from: 'saved', to: 'applied' })],
    };
  });
}

const titles = async () => (await database.jobs.toArray()).map(({ value }) => value.title).sort();

describe('many jobs at once', () => {
  it('are there with their history, queued for the server, and listed as an import', async () => {
    const jobs = someJobs(250);
    const progress: number[] = [];
    const record = await addJobs(jobs, { source, onProgress: (written) => progress.push(written) });
    expect(progress).toEqual([100, 200, 250]);
    expect(await database.jobs.count()).toBe(250);
    expect(await database.outbox.count()).toBe(750);
    expect((await stageHistory(jobs[7]?.job.id ?? '')).map(({ to }) => to)).toEqual(['saved', 'applied']);
    expect(await listImports()).toEqual([record]);
    expect(record).toMatchObject({ ...source, jobIds: jobs.map(({ job }) => job.id) });
  });

  it('can be stopped; what is written by then is whole, and listed', async () => {
    const stop = new AbortController();
    const record = await addJobs(someJobs(250), { source, signal: stop.signal, onProgress: () => stop.abort() });
    expect([record.jobIds.length, await database.jobs.count(), await database.stageChanges.count()]).toEqual([
      100, 100, 200,
    ]);
  });

  it('leave those that were written whole, and a way back, where the disk is full half-way', async () => {
    const fail = (id: string) => {
      if (jobs[170]?.job.id === id) throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    const jobs = someJobs(250);
    database.jobs.hook('creating', fail);
    await expect(addJobs(jobs, { source })).rejects.toThrow();
    database.jobs.hook('creating').unsubscribe(fail);
    expect(await database.jobs.count()).toBe(100);
    const [record] = await listImports();
    if (record === undefined) throw new Error('The import is not listed.');
    expect(await undoImport(record)).toEqual({ removed: 100, changed: 0 });
  });

  it('take new ids where a deleted job has theirs, and the address that stands for none goes along', async () => {
    const id = newId(JobId);
    const job = aJob({ id, url: noAddressFor(id), canonicalUrl: noAddressFor(id) });
    const history = [aStageChange({ jobId: id })];
    await addJobs([{ job, history }], { source });
    await deleteJob(id);
    await addJobs([{ job, history }], { source });
    const [again] = await database.jobs.toArray();
    expect(again?.id).not.toBe(id);
    expect(again?.value.url).toBe(noAddressFor(again?.id ?? ''));
    expect(await stageHistory(again?.id ?? '')).toHaveLength(1);
    expect(await database.tombstones.count()).toBe(2);
  });
});

describe('taking an import back', () => {
  it('removes what it added and nothing else', async () => {
    const { job } = await saveJob(aJob({ title: 'Mine' }), 'https://jobs.example.com/mine');
    const record = await addJobs(someJobs(130), { source });
    const progress: number[] = [];
    expect(await undoImport(record, (removed) => progress.push(removed))).toEqual({ removed: 130, changed: 0 });
    expect(progress).toEqual([100, 130]);
    expect(await titles()).toEqual(['Mine']);
    expect(await stageHistory(job.id)).toHaveLength(1);
    expect(await listImports()).toEqual([]);
  });

  it('leaves the jobs that a person has worked on since', async () => {
    const jobs = someJobs(3);
    const record = await addJobs(jobs, { source });
    await editJob(jobs[0]?.job.id ?? '', { notes: 'Call Ann' });
    await moveJob(jobs[1]?.job.id ?? '', 'applied');
    expect(await undoImport(record)).toEqual({ removed: 1, changed: 2 });
    expect(await titles()).toEqual(['Cook 0', 'Cook 1']);
  });

  it('does nothing a second time', async () => {
    const record = await addJobs(someJobs(1), { source });
    await undoImport(record);
    expect(await undoImport(record)).toEqual({ removed: 0, changed: 0 });
  });
});

describe('a job is here already', () => {
  const here = aJob({
    title: 'Cook',
    company: 'Acme',
    canonicalUrl: 'https://a.example/1',
    board: 'greenhouse',
    boardJobId: '7',
  });
  const none = noAddressFor(newId(JobId));
  it.each([
    ['by its address', { title: 'Chef', canonicalUrl: 'https://a.example/1' }, true],
    ['by its number on a board', { title: 'Chef', board: 'greenhouse', boardJobId: '7' }, true],
    ['by its words, where it has no address', { title: 'COOK', company: 'acme', canonicalUrl: none }, true],
    ['not by its words alone, where both have one', { title: 'Cook', company: 'Acme' }, false],
    ['not in another place', { title: 'Cook', company: 'Acme', canonicalUrl: none, locations: [] }, false],
  ])('%s', async (_, over, isHere) => {
    await addJobs([{ job: here, history: [] }], { source });
    const other = aJob({ canonicalUrl: 'https://a.example/2', board: 'lever', ...over });
    expect((await readPresentJobs()).has(other)).toBe(isHere);
  });

  it('and is known by its words to one that has an address, where it has none itself', () => {
    const present = presentJobs();
    present.add({ ...here, canonicalUrl: none, board: 'no-address.invalid', boardJobId: null });
    expect(present.has(aJob({ title: 'Cook', company: 'Acme', canonicalUrl: 'https://b.example/9' }))).toBe(true);
  });
});
