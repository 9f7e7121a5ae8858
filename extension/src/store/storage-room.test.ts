import { newId, UserId } from '@jobmagpie/model';
import { aPosting } from '@jobmagpie/model/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetStore } from '../testing/reset-store';
import { database } from './database';
import { deleteJob, restoreJob, saveJob } from './jobs';
import { beginPairing } from './pairing';
import { forgetDeleted, readRoom } from './storage-room';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-20T09:00:00Z') });
  await resetStore();
});
afterEach(() => void vi.useRealTimers());

const save = async (title: string) => {
  const url = `https://jobs.example.com/${title}`;
  const text = `${title} `.repeat(1_000);
  return (await saveJob(aPosting({ title, canonicalUrl: url, description: { markdown: text, text } }), url)).job.id;
};
const later = () => vi.setSystemTime(Date.parse('2026-11-20T09:05:00Z'));

test('tells what takes room', async () => {
  const id = await save('Baker');
  await save('Brewer');
  const before = await readRoom();
  expect(before.descriptions).toBeGreaterThan(24_000);
  expect(before.jobs).toBeGreaterThan(0);
  expect(before.waiting).toBeGreaterThan(before.descriptions);
  expect(before.deleted).toBe(0);
  await deleteJob(id);
  const after = await readRoom();
  expect(after.deleted).toBeGreaterThan(12_000);
  expect(after.descriptions).toBeLessThan(before.descriptions);
});

test('forgets what deleted jobs said, but not that they are deleted, nor what waits to be sent', async () => {
  const id = await save('Baker');
  await save('Brewer');
  await deleteJob(id);
  const waiting = await database.outbox.toArray();
  later();
  expect(await forgetDeleted()).toBe(true);
  expect((await readRoom()).deleted).toBeLessThan(1_000);
  expect((await database.tombstones.get(['job', id]))?.deletedAt).not.toBeNull();
  expect(await database.outbox.toArray()).toEqual(waiting);
  expect(await database.jobs.count()).toBe(1);
});

test('leaves alone what was deleted just now, so that it can be taken back', async () => {
  const id = await save('Baker');
  await deleteJob(id);
  expect(await forgetDeleted()).toBe(false);
  await restoreJob(id);
  expect((await database.jobs.get(id))?.value.title).toBe('Baker');
});

test('leaves everything alone while a server must hold the same', async () => {
  const id = await save('Baker');
  await deleteJob(id);
  await beginPairing({ serverUrl: 'http://127.0.0.1:1', token: 'token', userId: newId(UserId) });
  later();
  const before = await database.tombstones.toArray();
  expect(await forgetDeleted()).toBe(false);
  expect(await database.tombstones.toArray()).toEqual(before);
});
