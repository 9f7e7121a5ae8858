import { readdirSync, readFileSync } from 'node:fs';
import { aJob, aPosting } from '@jobmagpie/model/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { KeptStore, makeOldStore } from '../testing/make-old-store';
import { database } from './database';
import { toJobText } from './job-text';
import { saveJob } from './jobs';
import { schemaVersions } from './versions';

const folder = new URL('./fixtures/', import.meta.url);
const stores = readdirSync(folder).map((name) => ({
  name,
  store: KeptStore.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
}));

test('every version that shipped has a store with rows in each of its tables', () => {
  expect(stores.map(({ name }) => name).sort()).toEqual(schemaVersions.map((_, index) => `version-${index + 1}.json`));
  for (const { name, store } of stores) {
    expect(name).toBe(`version-${store.version / 10}.json`);
    const tables = Object.assign({}, ...schemaVersions.slice(0, store.version / 10).map(({ stores }) => stores));
    expect(Object.keys(store.tables).sort(), name).toEqual(Object.keys(tables).sort());
    for (const { rows } of Object.values(store.tables)) expect(rows).not.toEqual([]);
  }
});

describe.each(stores)('a store as $name keeps it', ({ store }) => {
  beforeEach(async () => {
    await database.delete();
    await makeOldStore(store);
    await database.open();
  });

  test('keeps every byte of every row when this version opens it', async () => {
    for (const [name, { rows }] of Object.entries(store.tables)) {
      expect(await database.table(name).toArray(), name).toEqual(rows);
    }
  });

  test('has the search text of every job, and goes on with its queue', async () => {
    expect(await database.jobTexts.toArray()).toEqual((await database.jobs.toArray()).map(toJobText));

    const before = await database.outbox.toArray();
    await saveJob(aPosting({ canonicalUrl: 'https://jobs.example.com/new' }), 'https://jobs.example.com/new');
    const after = await database.outbox.toArray();
    expect(after.slice(0, before.length)).toEqual(before);
    const seqs = after.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  });
});

test('a store of more jobs than are read at once has the search text of every one', async () => {
  const first = stores.find(({ name }) => name === 'version-1.json')?.store;
  const jobs = first?.tables.jobs;
  if (first === undefined || jobs === undefined) throw new Error('There is no store of version 1.');
  const rows = Array.from({ length: 1_234 }, () => {
    const value = aJob();
    return { id: value.id, value, clocks: {}, deletedAt: null, match: null };
  });
  await database.delete();
  await makeOldStore({ ...first, tables: { ...first.tables, jobs: { ...jobs, rows } } });
  await database.open();
  expect(await database.jobTexts.toArray()).toEqual((await database.jobs.toArray()).map(toJobText));
  expect(await database.jobTexts.count()).toBe(rows.length);
});
