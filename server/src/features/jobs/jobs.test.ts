import type { SavedJob } from '@jobmagpie/api';
import { score } from '@jobmagpie/matching';
import { type Job, JobId, newId, PREFERENCES_ID, PROFILE_ID, syncedEntities } from '@jobmagpie/model';
import { aJob, aProfile, thePreferences } from '@jobmagpie/model/testing';
import { changedFields } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from '../../testing/service.ts';

describe.each(databases)('the jobs on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  beforeEach(async () => {
    await service.wipe();
    laptop = await service.addDevice();
  });
  afterAll(() => service.close());

  const putJob = (device: TestDevice, job: Job) =>
    device.put('job', job.id, changedFields(syncedEntities.job, null, job));
  const putProfile = (profile: ReturnType<typeof aProfile>) =>
    laptop.put('profile', PROFILE_ID, changedFields(syncedEntities.profile, null, profile));
  const list = async (device: TestDevice, query = {}) => {
    const result = await device.client.listJobs({ query });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };
  const scored = async (isDone: (jobs: SavedJob[]) => boolean) => {
    for (;;) {
      const { jobs } = await list(laptop, { limit: 200 });
      if (isDone(jobs)) return jobs;
    }
  };

  it('are listed newest first, in pages, and by stage', async () => {
    const jobs = Array.from({ length: 7 }, (_, index) => aJob({ stage: index === 2 ? 'applied' : 'saved' }));
    for (const job of jobs) putJob(laptop, job);
    laptop.delete('job', jobs[6]?.id ?? '');
    await laptop.push();
    const ids = jobs.slice(0, 6).map(({ id }) => id);
    const first = await list(laptop, { limit: 4 });
    const second = await list(laptop, { limit: 4, cursor: first.nextCursor });
    expect([...first.jobs, ...second.jobs].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.nextCursor).toBeNull();
    expect((await list(laptop, { stage: 'applied' })).jobs.map(({ id }) => id)).toEqual([ids[2]]);
  });

  it('are given whole, in snake_case, and only to their owner', async () => {
    const job = aJob({ tags: { remoteFirst: true } });
    putJob(laptop, job);
    await laptop.push();
    const { jobs } = await list(laptop);
    expect(jobs[0]).toMatchObject(job);
    const wire = await fetch(`${service.url}/api/v1/jobs/${job.id}`, {
      headers: { authorization: `Bearer ${laptop.token}` },
    });
    expect(await wire.json()).toMatchObject({ canonical_url: job.canonicalUrl, tags: { remoteFirst: true } });
    const stranger = await service.addDevice(await service.addUser());
    const [theirs, nobodys] = await Promise.all(
      [job.id, newId(JobId)].map((id) => stranger.client.getJob({ params: { id } })),
    );
    expect(theirs).toMatchObject({ failure: { status: 404, errorCode: 'not_found' } });
    expect(nobodys).toMatchObject({ failure: { status: 404, errorCode: 'not_found' } });
    expect((await list(stranger)).jobs).toEqual([]);
  });

  it('say what is missing while there is no profile, and are scored when there is one', async () => {
    const job = aJob();
    putJob(laptop, job);
    await laptop.push();
    const [before] = await scored(([first]) => first?.score !== null);
    expect(before?.score).toMatchObject({ total: null, missing: expect.stringMatching(/skills to your profile/) });
    const profile = aProfile();
    putProfile(profile);
    await laptop.push();
    const [after] = await scored(([first]) => first?.score?.total !== null);
    const expected = score(profile, job);
    expect(expected.status).toBe('scored');
    expect(after?.score).toMatchObject({ total: 'total' in expected && expected.total, missing: null });
    expect(after?.score?.reasons.length).toBeGreaterThan(0);
  });

  it('are scored anew when the job, the profile or the weights change', async () => {
    const [near, far] = [aJob(), aJob({ locations: [], title: 'Chief Accountant', description: null })];
    putJob(laptop, near);
    putJob(laptop, far);
    putProfile(aProfile());
    await laptop.push();
    await scored((jobs) => jobs.every((job) => job.score !== null));
    service.time.now += 1_000;
    const weights = { techStack: 10, location: 80, experience: 10 };
    const preferences = thePreferences({ matchWeights: weights });
    laptop.put('preferences', PREFERENCES_ID, changedFields(syncedEntities.preferences, null, preferences));
    laptop.put('job', near.id, {
      locations: [{ text: 'Tokyo', city: 'Tokyo', region: null, country: 'JP' }],
      remoteMode: 'on_site',
    });
    await laptop.push();
    const moved = {
      ...near,
      remoteMode: 'on_site' as const,
      locations: [{ text: 'Tokyo', city: 'Tokyo', region: null, country: 'JP' }],
    };
    const expected = score(aProfile(), moved, weights);
    const total = 'total' in expected ? expected.total : null;
    const jobs = await scored((all) => all.some((job) => job.id === near.id && job.score?.total === total));
    expect(jobs).toHaveLength(2);
  });

  it('do not stand in the way of one that has not arrived whole', async () => {
    laptop.put('job', newId(JobId), { notes: 'only this field is here' });
    putJob(laptop, aJob());
    await laptop.push();
    const jobs = await scored((all) => all.every((job) => job.score !== null));
    expect(jobs).toHaveLength(1);
  });
});
