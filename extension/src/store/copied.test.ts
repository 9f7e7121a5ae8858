import { newId, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { applyEdit, deviceDigitsOf, fingerprintsOf, type RowState } from '@jobmagpie/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { becomeOwnDevice, nextDeviceId } from './copied';
import { fingerprintStore } from './fingerprint';
import { ownDeviceId } from './identity';
import { deleteJob, editJob, saveJob } from './jobs';
import { takeAnswers, takeBatch } from './outbox';
import { beginPairing, readPairing } from './pairing';

const url = 'https://jobs.example.com/acme';

beforeEach(async () => {
  await resetStore();
  await beginPairing({ serverUrl: 'http://127.0.0.1:4870', token: 'shared', userId: newId(UserId) });
});

describe('a store that is a copy of another browser’s', () => {
  it('takes an id of its own, the same one until it has it', async () => {
    const earlier = await ownDeviceId();
    const deviceId = await nextDeviceId();
    expect(await nextDeviceId()).toBe(deviceId);
    await becomeOwnDevice({ deviceId, token: 'own', earlierToken: 'shared', firstOwnSeq: 1 });
    expect(await ownDeviceId()).toBe(deviceId);
    expect(deviceId).not.toBe(earlier);
    expect((await readPairing())?.token).toBe('own');
    expect(await nextDeviceId()).not.toBe(deviceId);
  });

  it('goes on with what it has not sent, numbered from 1 and under its own name, in the rows too', async () => {
    const { job } = await saveJob(aPosting(), url);
    const other = await saveJob(aPosting({ canonicalUrl: 'https://jobs.example.com/2' }), url);
    const before = await takeBatch();
    await takeAnswers(
      before,
      before.map(({ mutationId }) => ({ mutationId, status: 'applied' })),
    );
    await editJob(job.id, { notes: 'call Ann' });
    await takeBatch(); // sent, and answered only with the word that this is a copy
    await editJob(job.id, { notes: 'call Bob', title: 'Platform Engineer' });
    await deleteJob(other.job.id);
    const unsent = await takeBatch();
    const deviceId = await nextDeviceId();
    await becomeOwnDevice({ deviceId, token: 'own', earlierToken: 'shared', firstOwnSeq: 5 });
    const queue = await takeBatch();
    expect(queue.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(queue.map(({ mutationId, fields }) => [mutationId, fields])).toEqual(
      unsent.map(({ mutationId, fields }) => [mutationId, fields]),
    );
    const [first, second] = queue;
    expect(first?.op === 'put' && deviceDigitsOf(first.at)).toBe(deviceId.slice(-12));
    expect(second?.op === 'put' && second.over?.notes).toBe(first?.at);
    // What a server makes of both parts is what stands here.
    const rows = new Map<string, RowState>();
    for (const mutation of [...before, ...queue]) {
      const key = `${mutation.entity}/${mutation.id}`;
      rows.set(key, applyEdit(rows.get(key) ?? null, mutation).row);
    }
    const there = [...rows].flatMap(([key, row]) => {
      const [entity = '', id = ''] = key.split('/');
      return entity === 'job' ? [{ entity, id, ...row }] : [];
    });
    expect((await fingerprintStore()).entities.job).toEqual(fingerprintsOf(there).job);
    await editJob(job.id, { notes: 'and so on' });
    expect((await takeBatch()).at(-1)?.seq).toBe(4);
  });

  it('leaves out what the server had before the copy was made', async () => {
    await saveJob(aPosting(), url);
    await becomeOwnDevice({ deviceId: await nextDeviceId(), token: 'own', earlierToken: 'shared', firstOwnSeq: 2 });
    expect((await takeBatch()).map(({ entity, seq }) => [entity, seq])).toEqual([['stageChange', 1]]);
  });

  it('changes nothing where the browser was paired anew meanwhile', async () => {
    const deviceId = await ownDeviceId();
    await becomeOwnDevice({ deviceId: await nextDeviceId(), token: 'own', earlierToken: 'older', firstOwnSeq: 1 });
    expect(await ownDeviceId()).toBe(deviceId);
    expect((await readPairing())?.token).toBe('shared');
  });
});
