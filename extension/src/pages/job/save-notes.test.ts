import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { editJob, jobById, saveJob } from '../../store/jobs';
import { resetStore } from '../../testing/reset-store';
import { saveFields } from './save-changes';
import { NOTES_LENGTH, saveNotes } from './save-notes';

let id: string;
const job = async () => (await jobById(id))?.value;

beforeEach(async () => {
  await resetStore();
  const posting = aPosting();
  id = (await saveJob(posting, posting.canonicalUrl)).job.id;
});

describe('notes that are saved', () => {
  it('leave what was written since they were begun', async () => {
    await editJob(id, { notes: 'From the phone.' });
    expect(await saveNotes(id, '', 'From the panel.')).toBe('From the phone.\nFrom the panel.');
    expect((await job())?.notes).toBe('From the phone.\nFrom the panel.');
  });

  it('are refused where both together are too long, and nothing is written', async () => {
    const theirs = 'a'.repeat(NOTES_LENGTH);
    await editJob(id, { notes: theirs });
    await expect(saveNotes(id, '', 'mine')).rejects.toThrow(RangeError);
    expect((await job())?.notes).toBe(theirs);
  });
});

it('a field that is typed leaves what is known meanwhile of where the others came from', async () => {
  await editJob(id, { salary: null, sources: { salary: 'user' } });
  await saveFields({ id }, { title: 'Typed' });
  expect(await job()).toMatchObject({ title: 'Typed', sources: { title: 'user', salary: 'user' } });
});
