import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { JobId, newId } from '@jobmagpie/model';
import { PROTOCOL_VERSION } from '@jobmagpie/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { beginNewEpoch, readServerState } from '../database/state.ts';
import { databases } from '../testing/databases.ts';
import { clientFor, startTestService, type TestDevice, type TestService } from '../testing/service.ts';
import { readCursor, writeCursor } from './cursor.ts';

describe.each(databases)('a pull on %s', (_, makeDatabase) => {
  let service: TestService;
  let laptop: TestDevice;
  beforeAll(async () => {
    service = await startTestService(makeDatabase, { ALLOWED_HOSTS: 'magpie.test' });
  });
  beforeEach(async () => {
    await service.wipe();
    laptop = await service.addDevice();
  });
  afterAll(() => service.close());

  const resync = (reason: string) => ({ failure: { status: 409, errorCode: 'resync_needed', reason } });

  it('gives every row once, in pages, deleted ones included', async () => {
    const ids = Array.from({ length: 25 }, () => newId(JobId));
    for (const id of ids) laptop.put('job', id, { title: 'Engineer' });
    laptop.delete('job', ids[3] ?? '');
    await laptop.push();
    const rows = await laptop.pullAll(10);
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rows.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id)).toEqual([ids[3]]);
    const first = await laptop.client.pull({ query: { limit: 10 } });
    expect(first).toMatchObject({ ok: true, value: { remaining: 15 } });
  });

  it('gives only what changed after the cursor, and the same cursor where nothing did', async () => {
    const [one, two] = [newId(JobId), newId(JobId)];
    laptop.put('job', one, { title: 'One' });
    laptop.put('job', two, { title: 'Two' });
    await laptop.push();
    const first = await laptop.client.pull({});
    const cursor = first.ok ? first.value.cursor : '';
    expect(await laptop.client.pull({ query: { cursor } })).toEqual({
      ok: true,
      value: { rows: [], cursor, remaining: 0 },
    });
    service.time.now += 1;
    laptop.put('job', one, { title: 'One again' });
    await laptop.push();
    const next = await laptop.client.pull({ query: { cursor } });
    expect(next.ok && next.value.rows.map(({ id }) => id)).toEqual([one]);
  });

  it('misses no row, goes forward only and sees nothing of another account while 32 devices write', async () => {
    const writers: TestDevice[] = [];
    while (writers.length < 32) writers.push(await service.addDevice());
    const strangers = [await service.addDevice(await service.addUser())];
    while (strangers.length < 4) strangers.push(await service.addDevice(strangers[0]?.userId));
    let isWriting = true;
    const seen = new Map<string, string>();
    const state = await readServerState(service.database.db);
    const versions: number[] = [];
    const reading = (async () => {
      let cursor: string | undefined;
      for (;;) {
        const isLast = !isWriting;
        const page = await laptop.client.pull({ query: { limit: 7, ...(cursor !== undefined && { cursor }) } });
        if (!page.ok) throw new Error(JSON.stringify(page.failure));
        for (const { id, fields } of page.value.rows) seen.set(id, String(fields.notes));
        cursor = page.value.cursor;
        const place = readCursor(state, laptop.userId, cursor);
        if ('version' in place) versions.push(place.version);
        if (isLast && page.value.remaining === 0) return;
      }
    })();
    const written = new Map<string, string>();
    const write = async (writer: TestDevice, name: string) => {
      const ids = Array.from({ length: 3 }, () => newId(JobId));
      for (const round of [1, 2, 3]) {
        for (const id of ids) writer.put('job', id, { notes: `${name}.${round}` });
        await writer.push();
      }
      return ids.map((id): [string, string] => [id, `${name}.3`]);
    };
    const [mine] = await Promise.all([
      Promise.all(writers.map((writer, number) => write(writer, `mine ${number}`))),
      Promise.all(strangers.map((stranger, number) => write(stranger, `theirs ${number}`))),
    ]);
    for (const [id, notes] of mine.flat()) written.set(id, notes);
    isWriting = false;
    await reading;
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(written));
    expect(versions.length).toBeGreaterThan(1);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  });

  it.each(['x', 'AAAA', '../../etc', 'a'.repeat(500), `${'A'.repeat(74)}=`])(
    'needs a new start from the malformed cursor %j',
    async (cursor) => {
      expect(await laptop.client.pull({ query: { cursor } })).toMatchObject(resync('malformed'));
    },
  );

  it('needs a new start where a cursor was changed by a single bit', async () => {
    const page = await laptop.client.pull({});
    const cursor = page.ok ? page.value.cursor : '';
    const bytes = Buffer.from(cursor, 'base64url');
    bytes[39] = (bytes[39] ?? 0) ^ 1;
    const changed = await laptop.client.pull({ query: { cursor: bytes.toString('base64url') } });
    expect(changed).toMatchObject(resync('malformed'));
  });

  it('needs a new start with the cursor of another account, and shows none of its rows', async () => {
    const stranger = await service.addDevice(await service.addUser());
    stranger.put('job', newId(JobId), { title: 'Theirs' });
    await stranger.push();
    const page = await stranger.client.pull({});
    const cursor = page.ok ? page.value.cursor : '';
    expect(await laptop.client.pull({ query: { cursor } })).toMatchObject(resync('other-account'));
    expect(await laptop.pullAll()).toEqual([]);
  });

  it('needs a new start after a restore, as soon as a place is asked for that the back-up has not reached', async () => {
    const state = await readServerState(service.database.db);
    const cursor = writeCursor(state, laptop.userId, 1_000);
    expect(await laptop.client.pull({ query: { cursor } })).toMatchObject(resync('other-epoch'));
  });

  it('counts what is left once, and takes it along from page to page while others write', async () => {
    for (let index = 0; index < 30; index += 1) laptop.put('job', newId(JobId), { title: 'Engineer' });
    await laptop.push();
    const lefts: number[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await laptop.client.pull({ query: { limit: 10, ...(cursor !== undefined && { cursor }) } });
      if (!page.ok) throw new Error(JSON.stringify(page.failure));
      lefts.push(page.value.remaining);
      if (page.value.remaining === 0) break;
      if (lefts.length === 1) {
        laptop.put('job', newId(JobId), { title: 'Written meanwhile' });
        await laptop.push();
      }
      cursor = page.value.cursor;
    }
    expect(lefts).toEqual([20, 10, 1, 0]);
  });

  it('goes as it is on this machine, and packed to everybody else who can unpack it', async () => {
    for (let index = 0; index < 50; index += 1) laptop.put('job', newId(JobId), { title: 'Engineer' });
    await laptop.push();
    const ask = (headers: Record<string, string>) =>
      new Promise<{ encoding: string | undefined; body: Buffer }>((resolve, reject) => {
        const authorization = `Bearer ${laptop.token}`;
        get(`${service.url}/api/v1/sync/pull`, { headers: { authorization, ...headers } }, async (response) => {
          const body = Buffer.concat(await response.toArray());
          resolve({ encoding: response.headers['content-encoding'], body });
        }).on('error', reject);
      });
    const here = await ask({ 'accept-encoding': 'gzip' });
    expect(here.encoding).toBeUndefined();
    const elsewhere = await ask({ 'accept-encoding': 'br, gzip', host: 'magpie.test' });
    expect(elsewhere.encoding).toBe('gzip');
    expect(elsewhere.body.length).toBeLessThan(here.body.length / 2);
    expect(JSON.parse(gunzipSync(elsewhere.body).toString())).toEqual(JSON.parse(here.body.toString()));
    expect((await ask({ 'accept-encoding': 'gzip;q=0', host: 'magpie.test' })).encoding).toBeUndefined();
  });
});

describe.each(databases)('a restored server on %s', (_, makeDatabase) => {
  it('knows no earlier cursor, and lets each device go on once from where it stands', async () => {
    const database = await makeDatabase();
    const before = await startTestService(async () => database);
    const laptop = await before.addDevice();
    laptop.put('job', newId(JobId), { title: 'In the back-up' });
    await laptop.push();
    const page = await laptop.client.pull({});
    const cursor = page.ok ? page.value.cursor : '';
    await beginNewEpoch(database.db);

    const after = await startTestService(async () => database);
    const client = clientFor(after.url, laptop.token);
    expect(await client.pull({ query: { cursor } })).toMatchObject({
      failure: { status: 409, errorCode: 'resync_needed', reason: 'other-epoch' },
    });
    const offer = (seq: number) => {
      const mutations = [{ ...laptop.put('job', newId(JobId), { title: 'After the back-up' }), seq }];
      return client.push({ body: { protocol: PROTOCOL_VERSION, deviceId: laptop.id, mutations } });
    };
    expect(await offer(51)).toMatchObject({ ok: true, value: { lastSeq: 51 } });
    expect(await offer(60)).toMatchObject({ failure: { errorCode: 'sequence_gap', expectedSeq: 52 } });
    await after.close();
  });
});
