import { readFileSync } from 'node:fs';
import { JobId, newId, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptStore, makeOldStore } from '../testing/make-old-store';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { exportStore } from './export';
import { importStore } from './import';
import { deleteJob, editJob, saveJob } from './jobs';
import { beginPairing } from './pairing';

const save = async (title: string) => {
  const url = `https://jobs.example.com/${title}`;
  return (await saveJob(aPosting({ title, canonicalUrl: url }), url)).job.id;
};
const exported = async () => (await exportStore()).text();
const take = (text: string) => importStore(new Blob([text]), () => {});
const titles = async () => (await database.jobs.toArray()).map(({ value }) => value.title).sort();

beforeEach(resetStore);

/** A store with everything in it: deleted rows, rows of a newer version, a queue and what a server refused. */
async function layFullStore(): Promise<void> {
  const file = new URL('./fixtures/version-2.json', import.meta.url);
  await database.delete();
  await makeOldStore(KeptStore.parse(JSON.parse(readFileSync(file, 'utf8'))));
  await database.open();
}

describe('a file of everything', () => {
  test('makes an empty store the same as the one it came from: an export of the import is the same file', async () => {
    await layFullStore();
    const file = await exported();
    const [jobs, held] = [await database.jobs.count(), await database.held.toArray()];
    await resetStore();
    expect(await take(file)).toEqual({ status: 'imported', jobs });
    expect(await exported()).toBe(file);
    expect(await database.held.toArray()).toEqual(held);
    expect(await database.jobTexts.count()).toBe(jobs);
  });

  test('holds no token and no device', async () => {
    await layFullStore();
    const file = await exported();
    const identity = (await database.device.get('identity'))?.value;
    expect(identity).toHaveProperty('deviceId');
    expect(file).not.toContain('a-token-of-no-server');
    expect(file).not.toContain((identity as { deviceId: string }).deviceId);
  });

  test('keeps fields and entries that this version does not know', async () => {
    await layFullStore();
    const file = JSON.parse(await exported());
    const id = newId(JobId);
    const at = file.lastClock;
    file.rows.push({ entity: 'ship', id, fields: { sails: 3 }, clocks: { sails: at }, deletedAt: null });
    await resetStore();
    await take(JSON.stringify(file));
    expect(await database.held.get(['ship', id])).toMatchObject({ fields: { sails: 3 } });
    expect(await exported()).toContain('"mood":"hopeful"');
  });

  test('changes nothing where it is taken in a second time', async () => {
    await layFullStore();
    const file = await exported();
    await take(file);
    expect(await exported()).toBe(file);
  });
});

describe('a file that comes to a store with other rows', () => {
  test('leaves them there, and of each field the later edit', async () => {
    const shared = await save('Baker');
    await save('Only In The File');
    await editJob(shared, { notes: 'earlier' });
    const file = await exported();
    await editJob(shared, { notes: 'later' });
    await save('Only Here');
    const queued = await database.outbox.toArray();
    expect(await take(file)).toMatchObject({ status: 'imported' });
    expect(await titles()).toEqual(['Baker', 'Only Here', 'Only In The File']);
    expect((await database.jobs.get(shared))?.value.notes).toBe('later');
    expect((await database.outbox.toArray()).slice(0, queued.length)).toEqual(queued);
  });

  test('does not bring back what was deleted after it was made', async () => {
    const id = await save('Baker');
    const file = await exported();
    await deleteJob(id);
    await take(file);
    expect(await titles()).toEqual([]);
  });

  test('numbers its queue on from the one that is here, without a gap', async () => {
    await save('From The File');
    const file = await exported();
    await resetStore();
    await save('Here First');
    await take(file);
    const seqs = (await database.outbox.toArray()).map(({ seq, mutation }) => [seq, mutation.seq]);
    expect(seqs).toEqual([1, 2, 3, 4].map((seq) => [seq, seq]));
  });

  test('is offered to the server where that may lack some of it', async () => {
    await layFullStore();
    const file = await exported();
    await resetStore();
    await beginPairing({ serverUrl: 'http://127.0.0.1:1', token: 'another', userId: newId(UserId) });
    await take(file);
    const offered = new Set((await database.outbox.toArray()).map(({ mutation }) => mutation.id));
    for (const { id } of await database.jobs.toArray()) expect(offered).toContain(id);
  });
});

describe('a file that is wrong', () => {
  const fileWith = async (change: (file: Record<string, unknown> & { rows: Record<string, unknown>[] }) => void) => {
    await save('Baker');
    const file = JSON.parse(await exported());
    change(file);
    return JSON.stringify(file);
  };

  test.each([
    ['{"format":\n "jobm', { kind: 'not-json' }],
    ['', { kind: 'not-json' }],
    ['[]', { kind: 'not-an-export' }],
    ['{"jobs": []}', { kind: 'not-an-export' }],
  ])('says so of %j', async (text, problem) => {
    expect(await take(text)).toMatchObject({ status: 'refused', problem });
  });

  test('says where, and writes nothing', async () => {
    const text = await fileWith((file) => {
      file.rows[1] = { ...file.rows[1], entity: 7 };
    });
    await resetStore();
    expect(await take(text)).toEqual({
      status: 'refused',
      problem: { kind: 'wrong-entry', list: 'rows', number: 2, field: 'entity' },
    });
    expect(await titles()).toEqual([]);
  });

  test('is told from one of a newer Jobmagpie', async () => {
    const text = await fileWith((file) => {
      file.version = 99;
      file.rows = [];
    });
    expect(await take(text)).toEqual({ status: 'refused', problem: { kind: 'newer-format' } });
  });

  test('leaves the store as it was when the browser refuses it half-way', async () => {
    await layFullStore();
    const file = await exported();
    await resetStore();
    await save('Was Here');
    const before = await exported();
    const full = new DOMException('no room', 'QuotaExceededError');
    const add = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      throw full;
    });
    await expect(take(file)).rejects.toThrow();
    add.mockRestore();
    expect(await exported()).toBe(before);
  });
});
