import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it } from 'vitest';
import { jobAtAddress } from './job-at-address';
import { saveJob } from './store/jobs';
import { resetStore } from './testing/reset-store';

beforeEach(resetStore);

it('a job is found by the address of its page, whatever else stands in it, and where nothing may be left out of it', async () => {
  const url = 'https://jobs.example.com/warden';
  const { job } = await saveJob(aPosting({ canonicalUrl: url, boardJobId: null }), url);
  expect((await jobAtAddress(`${url}?utm_source=mail#apply`))?.id).toBe(job.id);
  const long = 'https://careers.example.com/view?utm_id=7';
  const { job: other } = await saveJob(aPosting({ canonicalUrl: long, boardJobId: null }), long);
  expect((await jobAtAddress(long))?.id).toBe(other.id);
  expect(await jobAtAddress('https://jobs.example.com/keeper')).toBeUndefined();
});
