import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { editJob, jobById, saveJob } from './jobs';
import { takeBatch } from './outbox';
import { storable } from './storable';

const HALF = '\ud83d';
const url = 'https://jobs.example.com/baker';

beforeEach(resetStore);

it('a text that was cut in the middle of a sign is written so that a server can keep it, and so is what is written of it later', async () => {
  const { job } = await saveJob(aPosting({ title: `Baker ${HALF}`, company: 'Crumb\0', canonicalUrl: url }), url);
  await takeBatch();
  await editJob(job.id, { notes: `${HALF}, 😀`, tags: { [HALF]: true } });
  const written = { title: 'Baker \ufffd', company: 'Crumb\ufffd', notes: '\ufffd, 😀', tags: { '\ufffd': true } };
  expect((await jobById(job.id))?.value).toMatchObject(written);
  const sent = JSON.stringify(await takeBatch());
  expect(sent).not.toMatch(/\\ud83d"|\\u0000/i);
  expect(sent).toContain('Baker \ufffd');
});

it('a tag keeps no name that would change the object which it is written to', async () => {
  const { job } = await saveJob(aPosting({ canonicalUrl: url }), url);
  await editJob(job.id, { tags: Object.fromEntries([['__proto__', true]]) });
  expect((await jobById(job.id))?.value.tags).toEqual({ _proto_: true });
});

it('any other value is the same as before', () => {
  const value = { text: 'naïve 😀 \ufffd\n', list: [1, null, { deep: '🦀' }] };
  expect(storable(value)).toBe(value);
});
