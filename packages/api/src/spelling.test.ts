import { Job } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { expect, it } from 'vitest';
import { fromWire, toWire } from './spelling.ts';

it('respells the names of the contract and leaves keys that are content as they are', () => {
  const job = aJob({ tags: { remoteFirst: true }, sources: { datePosted: 'json-ld' } });
  const wire = toWire(Job, job);
  expect(wire).toMatchObject({
    saved_at: job.savedAt,
    remote_mode: 'hybrid',
    tags: { remoteFirst: true },
    sources: { date_posted: 'json-ld' },
  });
  expect(fromWire(Job, wire)).toEqual(job);
});

it('leaves out what the schema does not know', () => {
  expect(fromWire(Job, JSON.parse('{"title":"Engineer","__proto__":{"polluted":true},"savedAt":1}'))).toEqual({
    title: 'Engineer',
  });
});
