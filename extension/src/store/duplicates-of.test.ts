import { CalendarDate, Currency, Instant, JobId, type Posting } from '@jobmagpie/model';
import { aPlace, aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { findLookalikes } from './duplicates';
import { keepApart, mergeJobs } from './duplicates-merge';
import { duplicatesOf, duplicatesOfJob } from './duplicates-of';
import { editJob, findJob, jobById, saveJob, stageHistory } from './jobs';
import { fillJobKeys, keepJobKeys } from './keep-job-keys';
import { isPostedAgain } from './posted-again';

beforeEach(resetStore);

const words =
  'You keep the berth planner running: you write services in TypeScript, tune the queries that our customers wait for at five in the morning, and talk with the people on the pier before you change a screen that they rely on. Two evenings a month you carry the phone, and every summer the whole crew sails to the island.';

function onBoard(board: string, over: Partial<Posting> = {}): Posting {
  return aPosting({
    title: 'Harbour Engineer',
    company: 'Lighthouse',
    board,
    boardJobId: `${board}-1`,
    canonicalUrl: `https://${board}.example.com/jobs/1`,
    description: { text: words, markdown: words },
    ...over,
  });
}

const here = onBoard('linkedin');
const there = onBoard('greenhouse', { title: 'Harbour Engineer (m/w/d)', company: 'Lighthouse GmbH' });

async function save(posting: Posting) {
  const { job } = await saveJob(posting, posting.canonicalUrl);
  await fillJobKeys();
  return job.value;
}

async function keepKeys(id: string) {
  await keepJobKeys(await database.jobs.where({ id }).toArray());
}

async function saveBoth() {
  return [await save(here), await save(there)] as const;
}

async function pair() {
  const [found] = await findLookalikes();
  if (found === undefined) throw new Error('The two were not found.');
  return found;
}

describe('a posting that was saved before on another board', () => {
  it('is recognised when it is looked at and after it is saved, with the reasons', async () => {
    const first = await save(here);
    const [found, ...others] = await duplicatesOf(there);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ job: { id: first.id }, isSure: true, isPostedAgain: false });
    expect(found?.reasons).toEqual(['same-title', 'same-company', 'same-place', 'same-text']);

    const second = await save(there);
    expect((await duplicatesOfJob(second.id)).map(({ job }) => job.id)).toEqual([first.id]);
    expect((await duplicatesOfJob(first.id)).map(({ job }) => job.id)).toEqual([second.id]);
    expect((await findLookalikes()).map(({ jobs }) => jobs.map(({ id }) => id))).toEqual([[first.id, second.id]]);
  });

  it('is not taken for the same text in another city', async () => {
    await save(here);
    expect(await duplicatesOf({ ...there, locations: [aPlace('Lisbon', 'PT')] })).toEqual([]);
  });

  it('is not asked about again once the user has said that it is another, until that is taken back', async () => {
    const [first, second] = await saveBoth();
    const takeBack = await keepApart(second.id, first.id);
    expect(await duplicatesOfJob(second.id)).toEqual([]);
    expect(await duplicatesOfJob(first.id)).toEqual([]);
    expect(await findLookalikes()).toEqual([]);
    expect(Object.keys((await database.outbox.toArray()).at(-1)?.mutation.fields ?? {})).toContain(
      `notSameAs/${first.id}`,
    );

    await takeBack();
    expect(await duplicatesOfJob(second.id)).toHaveLength(1);
  });

  it('is found under both addresses after a merge, with what only one board said, and under its own after that is taken back', async () => {
    const [first] = [await save({ ...here, salary: null })];
    const second = await save({
      ...there,
      salary: { min: 60_000, max: null, currency: Currency.parse('EUR'), period: 'year', isEstimate: false },
      sources: { salary: 'json-ld' },
    });
    await editJob(second.id, { notes: 'Ask for Ann.' });
    const takeBack = await mergeJobs((await pair()).jobs);
    await keepKeys(first.id);
    const merged = await findJob(there);
    expect(merged?.value).toMatchObject({
      id: first.id,
      canonicalUrl: here.canonicalUrl,
      notes: 'Ask for Ann.',
      salary: { min: 60_000 },
      sources: { title: 'json-ld', salary: 'json-ld' },
    });
    expect((await saveJob(there, there.canonicalUrl)).isNew).toBe(false);

    await takeBack?.();
    await fillJobKeys();
    await keepKeys(first.id);
    expect((await findJob(there))?.id).toBe(second.id);
    expect((await jobById(first.id))?.value).toEqual(first);
    expect(await stageHistory(second.id)).toHaveLength(1);
  });

  it('gives the job the address of its re-post where the first posting is gone', async () => {
    const first = await save(here);
    await editJob(first.id, { closedAt: Instant.parse('2026-06-01T08:00:00.000Z'), notes: 'First try in spring.' });
    await save(there);
    await mergeJobs((await pair()).jobs);
    expect((await jobById(first.id))?.value).toMatchObject({
      canonicalUrl: there.canonicalUrl,
      board: 'greenhouse',
      notes: 'First try in spring.',
      closedAt: null,
      otherAddresses: { [here.canonicalUrl]: true },
    });
  });

  it('is found by reading a handful among thousands of jobs', async () => {
    const first = await save(here);
    const row = await database.jobs.get(first.id);
    if (row === undefined) throw new Error('Nothing was saved.');
    const strangers = Array.from({ length: 3_000 }, (_, number) => ({
      ...row,
      id: JobId.parse(`01a1fcb3-3525-76a8-b498-${String(number).padStart(12, '0')}`),
      value: { ...row.value, title: `Trade ${number}`, company: `Firm ${number % 90}`, description: null },
    }));
    await database.jobs.bulkAdd(strangers);
    await fillJobKeys();
    let read = 0;
    const count = (row: unknown) => {
      read++;
      return row;
    };
    database.jobs.hook('reading', count);
    expect(await duplicatesOf(there)).toHaveLength(1);
    database.jobs.hook('reading').unsubscribe(count);
    expect(read).toBeLessThan(10);
  });
});

describe('a re-post', () => {
  const march = CalendarDate.parse('2026-03-02');
  const june = CalendarDate.parse('2026-06-08');

  it('is the same opening on one board long after, or anywhere once the first is gone', () => {
    const first = { ...here, datePosted: march };
    const again = { ...here, datePosted: june };
    expect(isPostedAgain(first, again, '2026-11-21')).toBe(true);
    expect(isPostedAgain(first, { ...again, datePosted: march }, '2026-11-21')).toBe(false);
    expect(isPostedAgain(first, { ...there, datePosted: june }, '2026-11-21')).toBe(false);
    expect(isPostedAgain({ ...first, validThrough: march }, { ...there, datePosted: june }, '2026-11-21')).toBe(true);
    const closedAt = Instant.parse('2026-05-01T08:00:00.000Z');
    expect(isPostedAgain({ ...first, closedAt }, { ...there, datePosted: june }, '2026-11-21')).toBe(true);
  });

  it('is told from one that stands on another board too', async () => {
    await save({ ...here, datePosted: march });
    const again = { ...here, boardJobId: 'linkedin-2', canonicalUrl: 'https://linkedin.example.com/jobs/2' };
    expect(await duplicatesOf({ ...again, datePosted: june })).toMatchObject([{ isPostedAgain: true }]);
    expect(await duplicatesOf({ ...there, datePosted: march })).toMatchObject([{ isPostedAgain: false }]);
  });
});
