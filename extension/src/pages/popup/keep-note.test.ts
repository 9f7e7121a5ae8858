import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editJob, jobById, saveJob } from '../../store/jobs';
import { resetStore } from '../../testing/reset-store';
import { keepNote } from './keep-note';

beforeEach(async () => {
  await resetStore();
  fakeBrowser.runtime.sendMessage = async () => null;
  vi.stubGlobal('localStorage', { removeItem: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

it('a note goes with the job, and leaves what stands there already', async () => {
  const posting = aPosting();
  const { job } = await saveJob(posting, posting.canonicalUrl);
  await keepNote(job.id, { posting, notes: 'ask Ann' });
  expect((await jobById(job.id))?.value.notes).toBe('ask Ann');
  await editJob(job.id, { notes: 'asked Ann on Monday' });
  await keepNote(job.id, { posting, notes: 'ask Bo' });
  expect((await jobById(job.id))?.value.notes).toBe('asked Ann on Monday\n\nask Bo');
  await keepNote(job.id, { posting, notes: ' ' });
  expect((await jobById(job.id))?.value.notes).toBe('asked Ann on Monday\n\nask Bo');
});
