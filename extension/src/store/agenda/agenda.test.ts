import { CalendarDate, toInstant } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../database';
import { editJob, moveJob, saveJob } from '../jobs';
import { readAgenda } from './agenda';

const today = '2026-11-21';

async function saved(title: string, validThrough: string | null): Promise<string> {
  const canonicalUrl = `https://jobs.example.com/${encodeURIComponent(title)}`;
  const closes = validThrough === null ? null : CalendarDate.parse(validThrough);
  const { job } = await saveJob(aPosting({ title, canonicalUrl, validThrough: closes }), canonicalUrl);
  return job.id;
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('the agenda', () => {
  it('holds what closes today and in the two days after it, the most urgent first', async () => {
    await saved('In two days', '2026-11-23');
    await saved('Today', '2026-11-21');
    await saved('In three days', '2026-11-24');
    await saved('Yesterday', '2026-11-20');
    await saved('Whenever', null);
    expect((await readAgenda(today)).map(({ title }) => title)).toEqual(['Today', 'In two days']);
  });

  it('lets go of a job whose posting is gone', async () => {
    await editJob(await saved('Today', '2026-11-21'), { closedAt: toInstant(Date.parse('2026-11-20T10:00:00Z')) });
    expect(await readAgenda(today)).toEqual([]);
  });

  it('lets go of a job that was applied for', async () => {
    const id = await saved('Today', '2026-11-21');
    await moveJob(id, 'applied');
    expect(await readAgenda(today)).toEqual([]);
  });
});
