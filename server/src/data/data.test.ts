import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { JobId, newId } from '@jobmagpie/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { databases, makeEmbedded } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';
import { backUp, exportData, importData, restore, withDatabase } from './commands.ts';
import { WrongDataFile } from './data-file.ts';
import { NotEmpty } from './load.ts';

const clock = () => Date.UTC(2026, 10, 21, 8);
const job = newId(JobId);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jobmagpie-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A year of somebody's life in small: rows, an overwritten value, a refusal, large and odd values. */
async function fill(service: TestService): Promise<TestDevice> {
  const device = await service.addDevice();
  device.put('job', job, {
    title: 'Ingénieur "R&D" \\ 😀\n\u2028',
    notes: 'first',
    big: 2 ** 53 - 1,
    deep: [{ a: null }],
  });
  device.put('job', job, { notes: 'second' });
  device.put('job', newId(JobId), { title: 7 });
  await device.push();
  return device;
}

const pairs = databases.flatMap(([from, makeFrom]) =>
  databases.map(([to, makeTo]) => ({ from, to, makeFrom, makeTo })),
);

describe.each(pairs)('moving from $from to $to', ({ makeFrom, makeTo }) => {
  it('takes every row along, and the browsers go on as if nothing had been', async () => {
    const file = path.join(folder, `${newId(JobId)}.jsonl.gz`);
    const old = await startTestService(makeFrom);
    const device = await fill(old);
    const before = await device.client.pull({ query: {} });
    if (!before.ok) throw new Error('the pull was refused');
    const written = await exportData(old.database.db, file, clock);
    await old.close();
    expect(written).toMatchObject({ records: { rows: 1 }, history: { rows: 1 }, rejections: { rows: 1 } });
    expect(written).toHaveProperty(['pgboss.job']);

    const target = await makeTo();
    expect(await importData(target.db, file)).toEqual(written);
    const again = path.join(folder, `${newId(JobId)}.jsonl.gz`);
    expect(await exportData(target.db, again, clock)).toEqual(written);

    const service = await startTestService(async () => target);
    const client = clientFor(service.url, device.token);
    expect(await client.pull({ query: { cursor: before.value.cursor } })).toMatchObject({
      ok: true,
      value: { rows: [] },
    });
    expect(await client.pull({ query: {} })).toMatchObject({ ok: true, value: { rows: before.value.rows } });
    await service.close();
  });
});

describe('a file that is not whole', () => {
  const exported = async () => {
    const service = await startTestService(makeEmbedded);
    await fill(service);
    const file = path.join(folder, `${newId(JobId)}.jsonl.gz`);
    await exportData(service.database.db, file, clock);
    await service.close();
    return { file, text: gunzipSync(await readFile(file)).toString() };
  };

  it.each([
    ['cut off in the middle of the packing', (text: string) => gzipSync(text).subarray(0, 900)],
    ['without its last line', (text: string) => gzipSync(text.slice(0, text.lastIndexOf('{"end"')))],
    ['with a changed value', (text: string) => gzipSync(text.replace('second', 'secund'))],
    ['without one of its rows', (text: string) => gzipSync(text.replace(/\{"table":"records"[^\n]*\n/, ''))],
    ['of a newer version', (text: string) => gzipSync(text.replace('"version":1', '"version":2'))],
    ['with a column that nobody knows', (text: string) => gzipSync(text.replace('"label"', '"labels"'))],
    ['that is something else', () => Buffer.from('PK\u0003\u0004')],
  ])('%s is refused, and nothing is changed', async (_, spoil) => {
    const { file, text } = await exported();
    await writeFile(file, spoil(text));
    const target = await makeEmbedded();
    await expect(importData(target.db, file)).rejects.toThrow(WrongDataFile);
    const empty = await exportData(target.db, path.join(folder, 'after.jsonl.gz'), clock);
    expect(Object.keys(empty)).not.toContain('users');
    await target.close();
  });

  it('names a file that is not there', async () => {
    const target = await makeEmbedded();
    await expect(importData(target.db, path.join(folder, 'nowhere'))).rejects.toThrow('There is no such file.');
    await target.close();
  });
});

it('a database that has accounts is not written over', async () => {
  const service = await startTestService(makeEmbedded);
  await fill(service);
  const file = path.join(folder, 'own.jsonl.gz');
  await exportData(service.database.db, file, clock);
  await expect(importData(service.database.db, file)).rejects.toThrow(NotEmpty);
  await service.close();
});

describe('back-ups', () => {
  it('are dated, and only so many are kept', async () => {
    const target = await makeEmbedded();
    const into = path.join(folder, 'backups');
    for (const day of [1, 2, 3]) {
      await backUp(target.db, { folder: into, keep: 2, clock: () => Date.UTC(2026, 10, day, 4) });
    }
    expect((await readdir(into)).sort()).toEqual([
      'jobmagpie-20261102-040000.jsonl.gz',
      'jobmagpie-20261103-040000.jsonl.gz',
    ]);
    await target.close();
  });

  it('come back in place of what is there, which is kept; and the browsers bring back what they have since', async () => {
    const dataDir = path.join(folder, 'data');
    const settings = readSettings({ DATA_DIR: dataDir });
    const into = path.join(folder, 'nightly');
    const { device, file } = await withDatabase(settings, async (database) => {
      const service = await startTestService(async () => database);
      const filled = await fill(service);
      const copy = await backUp(database.db, { folder: into, keep: 1, clock });
      filled.put('job', job, { notes: 'after the copy' });
      await filled.push();
      await service.close();
      return { device: filled, file: copy.file };
    });

    const { keptAs } = await restore(settings, file, clock);
    expect(keptAs).toMatch(/database-before-/);
    await withDatabase(settings, async (database) => {
      const service = await startTestService(async () => database);
      const client = clientFor(service.url, device.token);
      const pulled = await client.pull({ query: {} });
      expect(pulled.ok && pulled.value.rows[0]?.fields.notes).toBe('second');
      await service.close();
    });
  });

  it('that cannot be read leave what is there', async () => {
    const settings = readSettings({ DATA_DIR: path.join(folder, 'kept') });
    await withDatabase(settings, async (database) => {
      const service = await startTestService(async () => database);
      await fill(service);
      await service.close();
    });
    const file = path.join(folder, 'broken.jsonl.gz');
    await writeFile(file, gzipSync('{"format":"jobmagpie-data"}\n'));
    await expect(restore(settings, file, clock)).rejects.toThrow(WrongDataFile);
    const sums = await withDatabase(settings, ({ db }) => exportData(db, path.join(folder, 'x.jsonl.gz'), clock));
    expect(sums.records?.rows).toBe(1);
  });
});
