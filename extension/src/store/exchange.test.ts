import { DeviceId, defaultMatchWeights, MutationId, newId, PROFILE_ID, syncedEntities, UserId } from '@jobmagpie/model';
import { aJob, aPosting } from '@jobmagpie/model/testing';
import { applyEdit, changedFields, type Mutation, type PulledRow, tick } from '@jobmagpie/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { readPage, takePage } from './incoming';
import { deleteJob, editJob, jobById, restoreJob, saveJob, stageHistory } from './jobs';
import { offerEverything } from './offer';
import { alignOutbox, park, parkedMutations, takeAnswers, takeBatch, unsentCount } from './outbox';
import { beginPairing } from './pairing';
import { editPreferences, editProfile, readPreferences, readProfile } from './profile';

const url = 'https://jobs.example.com/acme';
const elsewhere = newId(DeviceId);
const future = 4_000_000_000_000;
const server = { serverUrl: 'http://127.0.0.1:4870', token: 't', userId: newId(UserId) };

beforeEach(resetStore);

const applied = (batch: Mutation[]) => batch.map(({ mutationId }) => ({ mutationId, status: 'applied' as const }));

/** The row that a server would hold after `batch`. */
const onServer = (batch: Mutation[], id: string): PulledRow => {
  const own = batch.filter((mutation) => mutation.id === id);
  const row = own.reduce<Parameters<typeof applyEdit>[0]>((state, mutation) => applyEdit(state, mutation).row, null);
  if (row === null) throw new Error('the batch does not hold this row');
  return { entity: 'job', id, ...row };
};

describe('the queue', () => {
  it('hands out what is to be sent in order, and forgets what the server has', async () => {
    await saveJob(aPosting(), url);
    const batch = await takeBatch();
    expect(batch.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await takeBatch()).toEqual(batch);
    await takeAnswers(batch, applied(batch));
    expect(await unsentCount()).toBe(0);
  });

  it('parks what the server refused, with the reason, and goes on', async () => {
    await saveJob(aPosting(), url);
    const batch = await takeBatch();
    const [first, second] = batch;
    if (first === undefined || second === undefined) throw new Error('two mutations were expected');
    await takeAnswers(batch, [
      { mutationId: first.mutationId, status: 'rejected', reason: 'title: too long' },
      { mutationId: second.mutationId, status: 'applied' },
    ]);
    expect(await parkedMutations()).toMatchObject([{ reason: 'title: too long', mutation: { seq: 1 } }]);
    expect(await unsentCount()).toBe(0);
  });

  it('keeps what got no answer', async () => {
    await saveJob(aPosting(), url);
    const batch = await takeBatch();
    await takeAnswers(batch, applied(batch.slice(0, 1)));
    expect((await takeBatch()).map(({ seq }) => seq)).toEqual([2]);
  });

  it('is numbered anew for a server that has lost what it had', async () => {
    const { job } = await saveJob(aPosting(), url);
    const batch = await takeBatch();
    await takeAnswers(batch, applied(batch));
    await editJob(job.id, { notes: 'a' });
    await alignOutbox(1);
    expect((await takeBatch()).map(({ seq }) => seq)).toEqual([1]);
    await editJob(job.id, { notes: 'b' });
    expect((await takeBatch()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('drops what the server says it has', async () => {
    await saveJob(aPosting(), url);
    await alignOutbox(2);
    expect((await takeBatch()).map(({ seq }) => seq)).toEqual([2]);
  });

  it('parks a mutation that cannot be sent at all', async () => {
    await saveJob(aPosting(), url);
    const [first] = await takeBatch();
    if (first === undefined) throw new Error('a mutation was expected');
    await park(first, 'too large');
    expect((await takeBatch()).map(({ seq }) => seq)).toEqual([2]);
  });
});

describe('an edit', () => {
  it('says which values it saw and replaced, so that the server can tell a conflict', async () => {
    const { job } = await saveJob(aPosting(), url);
    const created = await takeBatch();
    expect(created.map((mutation) => mutation.op === 'put' && mutation.over)).toEqual([{}, {}]);
    await takeAnswers(created, applied(created));
    await editJob(job.id, { notes: 'a' });
    await editJob(job.id, { notes: 'b', tags: { remote: true } });
    const edited = await takeBatch();
    expect(edited).toMatchObject([{ fields: { notes: 'b', 'tags/remote': true }, over: { notes: created[0]?.at } }]);
  });
});

describe('rows from the server', () => {
  it('lie under this device’s own unsent edits', async () => {
    const { job } = await saveJob(aPosting(), url);
    const batch = await takeBatch();
    await takeAnswers(batch, applied(batch));
    await editJob(job.id, { notes: 'mine' });
    const row = onServer(batch, job.id);
    const other = applyEdit(row, {
      op: 'put',
      fields: { title: 'Theirs', notes: 'theirs' },
      at: tick(null, 1_000, elsewhere),
    });
    const later = applyEdit(other.row, { op: 'put', fields: { title: 'Theirs' }, at: tick(null, future, elsewhere) });
    await takePage(readPage([{ entity: 'job', id: job.id, ...later.row }]));
    expect((await jobById(job.id))?.value).toMatchObject({ title: 'Theirs', notes: 'mine' });
  });

  it('move the clock on, so that the next edit here comes after them', async () => {
    const value = aJob();
    const at = tick(null, future, elsewhere);
    const fields = changedFields(syncedEntities.job, null, value);
    const { row } = applyEdit(null, { op: 'put', fields, at });
    await takePage(readPage([{ entity: 'job', id: value.id, ...row }]));
    await editJob(value.id, { notes: 'after' });
    const [mutation] = await takeBatch();
    expect(mutation !== undefined && mutation.at > at).toBe(true);
    expect((await jobById(value.id))?.value.notes).toBe('after');
  });

  it('take away what was deleted elsewhere, and bring it back when it was edited after that', async () => {
    const { job } = await saveJob(aPosting(), url);
    const row = onServer(await takeBatch(), job.id);
    await takeAnswers(await takeBatch(), applied(await takeBatch()));
    const deletedAt = tick(null, future, elsewhere);
    await takePage(readPage([{ ...row, deletedAt }]));
    expect(await jobById(job.id)).toBeUndefined();
    const edit = applyEdit(
      { ...row, deletedAt },
      { op: 'put', fields: { notes: 'x' }, at: tick(deletedAt, 0, elsewhere) },
    );
    await takePage(readPage([{ entity: 'job', id: job.id, ...edit.row }]));
    expect((await jobById(job.id))?.value.notes).toBe('x');
  });

  it('of a kind or form that only a newer version knows are held, not lost', async () => {
    const at = tick(null, 1_000, elsewhere);
    const id = newId(MutationId);
    await takePage(
      readPage([
        { entity: 'spaceship', id, fields: { thrust: 9 }, clocks: { thrust: at }, deletedAt: null },
        { entity: 'job', id, fields: { title: 'only a title' }, clocks: { title: at }, deletedAt: null },
      ]),
    );
    expect(await database.held.count()).toBe(2);
    expect(await database.jobs.count()).toBe(0);
  });

  it('keep fields that only a newer version knows through an edit here', async () => {
    const value = aJob();
    const fields = { ...changedFields(syncedEntities.job, null, value), commute: { minutes: 12 } };
    const { row } = applyEdit(null, { op: 'put', fields, at: tick(null, 1_000, elsewhere) });
    await takePage(readPage([{ entity: 'job', id: value.id, ...row }]));
    await editJob(value.id, { notes: 'near' });
    expect((await jobById(value.id))?.value).toMatchObject({ commute: { minutes: 12 }, notes: 'near' });
    expect((await takeBatch())[0]?.fields).toEqual({ notes: 'near' });
  });
});

describe('offering everything to a server that may not have it', () => {
  it('queues each row at the clocks at which it was written, deletions too', async () => {
    const kept = await saveJob(aPosting(), url);
    const gone = await saveJob(aPosting({ canonicalUrl: 'https://jobs.example.com/2' }), url);
    await editJob(kept.job.id, { notes: 'call Ann' });
    await deleteJob(gone.job.id);
    const sent = await takeBatch();
    await takeAnswers(sent, applied(sent));
    await offerEverything();
    const offered = await takeBatch();
    expect(onServer(offered, kept.job.id)).toEqual(onServer(sent, kept.job.id));
    expect(onServer(offered, gone.job.id).deletedAt).toBe(onServer(sent, gone.job.id).deletedAt);
  });

  it('adds nothing for the first server of all, because everything is queued for it', async () => {
    await saveJob(aPosting(), url);
    await beginPairing(server);
    expect(await unsentCount()).toBe(2);
  });

  it('gives the next server what came from the one before', async () => {
    await beginPairing(server);
    const value = aJob();
    const { row } = applyEdit(null, {
      op: 'put',
      fields: changedFields(syncedEntities.job, null, value),
      at: tick(null, 1_000, elsewhere),
    });
    await takePage(readPage([{ entity: 'job', id: value.id, ...row }]));
    await beginPairing({ ...server, serverUrl: 'http://127.0.0.1:4871' });
    expect(onServer(await takeBatch(), value.id)).toEqual({ entity: 'job', id: value.id, ...row });
  });
});

describe('what every user has once', () => {
  it('carries only what was chosen, so that the defaults of a new browser never win', async () => {
    await editProfile({ seniority: 'senior' });
    await editPreferences({ hiddenButtonHosts: { 'www.linkedin.com': true } });
    expect((await takeBatch()).map(({ fields }) => fields)).toEqual([
      { seniority: 'senior' },
      { 'hiddenButtonHosts/www.linkedin.com': true },
    ]);
    expect((await readProfile()).places).toEqual([]);
    expect((await readPreferences()).matchWeights).toEqual(defaultMatchWeights);
  });

  it('is filled up with the defaults where another browser wrote only a part', async () => {
    const at = tick(null, future, elsewhere);
    const fields = { 'skills/Go': { level: 'expert', years: 3 } };
    await takePage(
      readPage([{ entity: 'profile', id: PROFILE_ID, fields, clocks: { 'skills/Go': at }, deletedAt: null }]),
    );
    expect(await readProfile()).toMatchObject({ skills: { Go: { level: 'expert' } }, places: [] });
  });
});

describe('taking a deletion back', () => {
  it('leaves to other devices what they wrote meanwhile', async () => {
    const { job } = await saveJob(aPosting(), url);
    await deleteJob(job.id);
    await takeAnswers(await takeBatch(), applied(await takeBatch()));
    await restoreJob(job.id);
    expect((await takeBatch()).map(({ fields }) => fields)).toEqual([{ id: job.id }]);
    expect(await stageHistory(job.id)).toHaveLength(1);
  });
});
