import { ACCOUNT_EXPORT_PATH, ACCOUNT_EXPORT_TYPE, ACCOUNT_IMPORT_PATH, ExportLine } from '@jobmagpie/api';
import { DeviceId, JobId, newId } from '@jobmagpie/model';
import { tick } from '@jobmagpie/sync';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startServer } from '../../server.ts';
import { readSettings } from '../../settings.ts';
import { databases, makeEmbedded } from '../../testing/databases.ts';
import { startTestService, type TestDevice, type TestService } from '../../testing/service.ts';
import { testSettings } from '../../testing/services.ts';
import { IMPORT_CLAIM_MS } from './import-claim.ts';
import { imports } from './tables.ts';

let service: TestService;
const readingAt = (index: number) => tick(null, Date.UTC(2026, 9, 1) + index, newId(DeviceId));

async function exported({ token }: TestDevice): Promise<string> {
  const answer = await fetch(service.url + ACCOUNT_EXPORT_PATH, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`The export was refused: ${answer.status}`);
  return await answer.text();
}

async function imported({ token }: TestDevice, body: string | Buffer<ArrayBuffer>): Promise<Response> {
  return await fetch(service.url + ACCOUNT_IMPORT_PATH, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': ACCOUNT_EXPORT_TYPE },
    body,
  });
}

/** What an import takes over: rows and history. */
function content(file: string): ExportLine[] {
  const lines = file
    .trimEnd()
    .split('\n')
    .map((line) => ExportLine.parse(JSON.parse(line)));
  return lines.filter(({ kind }) => kind === 'row' || kind === 'history');
}

/** Rows of several kinds, one deleted with its child, values that gave way, and text that is awkward in files. */
async function fill(device: TestDevice): Promise<void> {
  const [kept, gone] = [newId(JobId), newId(JobId)];
  device.put('job', kept, { title: 'R&D "lead"\n\u2028 😀', notes: 'first', 'tags/remote': true });
  device.put('job', kept, { notes: 'second' });
  device.put('job', gone, { title: 'Gone' });
  device.put('stageChange', newId(JobId), { jobId: gone, to: 'saved' });
  device.delete('job', gone);
  for (let count = 0; count < 300; count += 1) device.put('job', newId(JobId), { title: `Job ${count}` });
  await device.push();
}

describe.each(databases)('an account on %s', (_, makeDatabase) => {
  beforeAll(async () => {
    service = await startTestService(makeDatabase);
  });
  afterAll(() => service.close());
  beforeEach(() => service.wipe());

  it('comes back from its export: another account that imports it exports the same', async () => {
    const device = await service.addDevice();
    await fill(device);
    const file = await exported(device);
    const other = await service.addDevice(await service.addUser());
    const answer = await imported(other, file);
    expect(await answer.json()).toEqual({ rows: 303, changed: 303, history: 1 });
    expect(content(await exported(other))).toEqual(content(file));
    expect(await other.pullAll()).toHaveLength(303);
  });

  it('is not changed by importing its own export, however often', async () => {
    const device = await service.addDevice();
    await fill(device);
    const file = await exported(device);
    expect(await (await imported(device, file)).json()).toMatchObject({ changed: 0 });
    expect(content(await exported(device))).toEqual(content(file));
  });

  it('keeps what is newer than the file', async () => {
    const device = await service.addDevice();
    const id = newId(JobId);
    device.put('job', id, { title: 'Engineer', notes: 'old' });
    await device.push();
    const file = await exported(device);
    service.time.now += 1_000;
    device.put('job', id, { notes: 'new' });
    await device.push();
    await imported(device, file);
    expect((await device.pullAll())[0]?.fields).toEqual({ title: 'Engineer', notes: 'new' });
  });

  it('can be seen to have been taken out and in', async () => {
    const device = await service.addDevice();
    await imported(device, await exported(device));
    const audit = await device.client.readAudit({ query: {} });
    expect(audit.ok && audit.value.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.imported', 'account.exported']),
    );
  });

  describe('while a file is taken in', () => {
    /** A body whose end comes when the test says so. */
    async function begin(device: TestDevice, url = service.url) {
      const file = await exported(device);
      const parts = new TransformStream<Uint8Array, Uint8Array>();
      const writer = parts.writable.getWriter();
      const answer = fetch(url + ACCOUNT_IMPORT_PATH, {
        method: 'POST',
        headers: { authorization: `Bearer ${device.token}`, 'content-type': ACCOUNT_EXPORT_TYPE },
        body: parts.readable,
        duplex: 'half',
      } as RequestInit); // the type of the runtime does not know half-duplex bodies yet
      const half = Math.floor(file.length / 2);
      await writer.write(new TextEncoder().encode(file.slice(0, half)));
      await expect.poll(() => service.database.db.select().from(imports), { timeout: 10_000 }).toHaveLength(1);
      const finish = async () => {
        await writer.write(new TextEncoder().encode(file.slice(half)));
        await writer.close();
        return await answer;
      };
      return { file, finish };
    }

    it('a second one is asked to wait, at whichever process it comes, and the next one is let in afterwards', async () => {
      const device = await service.addDevice();
      await fill(device);
      const other = await startServer(readSettings(testSettings), {
        clock: () => service.time.now,
        log: pino({ level: 'silent' }),
        openDatabase: async () => ({ ...service.database, close: async () => undefined }),
      });
      const { file, finish } = await begin(device, other.url);
      const refused = await imported(device, file);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('retry-after')).toBe('10');
      expect((await finish()).status).toBe(200);
      expect((await imported(device, file)).status).toBe(200);
      await other.close();
    });

    it('and stands still, another one takes over after a minute, as after the death of its process', async () => {
      const device = await service.addDevice();
      await fill(device);
      const { file, finish } = await begin(device);
      service.time.now += IMPORT_CLAIM_MS;
      expect((await imported(device, file)).status).toBe(200);
      expect((await finish()).status).toBe(429);
      expect(content(await exported(device))).toEqual(content(file));
    });
  });

  it('is not read on for somebody who has gone away', async () => {
    const device = await service.addDevice();
    // Of a kind from which no work in the background follows, and more than the sockets hold.
    for (let count = 0; count < 1_000; count += 1) {
      device.put('stageChange', newId(JobId), { jobId: newId(JobId), to: 'saved', later: 'x'.repeat(20_000) });
      if (count % 40 === 39) await device.push();
    }
    const select = vi.spyOn(service.database.db, 'select');
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${device.token}` };
    const answer = await fetch(service.url + ACCOUNT_EXPORT_PATH, { headers, signal: leaving.signal });
    await answer.body?.getReader().read();
    leaving.abort();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const tables = select.mock.calls.length;
    select.mockRestore();
    const whole = vi.spyOn(service.database.db, 'select');
    await exported(device);
    expect(tables).toBeLessThan(whole.mock.calls.length);
    whole.mockRestore();
  });

  it('tells nobody else of what is in it', async () => {
    const device = await service.addDevice();
    await fill(device);
    const other = await service.addDevice(await service.addUser());
    expect(content(await exported(other))).toEqual([]);
  });
});

describe('a file that is not an export', () => {
  let device: TestDevice;
  let file: string;
  beforeAll(async () => {
    service = await startTestService(makeEmbedded);
    device = await service.addDevice();
    await fill(device);
    file = await exported(device);
  });
  afterAll(() => service.close());

  it.each([
    ['of another kind', () => 'id,title\n1,Engineer\n', 'line 1 cannot be read'],
    ['without its header', () => file.slice(file.indexOf('\n') + 1), 'line 1 is out of place'],
    ['cut off', () => file.slice(0, file.lastIndexOf('{')), 'the end is missing'],
    ['with lines left out', () => file.replace(/\{"kind":"row"[^\n]*\n/, ''), /^lines are missing/],
    ['with a field that is wrong', () => file.replace('"title":"Job 7"', '"title":7'), /title/],
    ['that is no text', () => Buffer.from([0xff, 0xfe, 0x00]), 'it is not text'],
    ['that is empty', () => '\n', 'line 1 cannot be read'],
  ])('%s is refused with the place of the fault', async (_, spoil, reason) => {
    const answer = await imported(device, spoil());
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error_code: 'wrong_file', reason: expect.stringMatching(reason) });
  });

  const row = (fields: Record<string, unknown>) => {
    const clocks = Object.keys(fields).map((field, index) => [field, readingAt(index)]);
    const line = { kind: 'row', entity: 'job', id: newId(JobId), fields, deletedAt: null };
    return JSON.stringify({ ...line, clocks: Object.fromEntries(clocks) });
  };
  const value = (json: string) => {
    const [entry] = content(file).filter(({ kind }) => kind === 'history');
    return JSON.stringify({ ...entry, id: newId(JobId), value: '' }).replace('"value":""', `"value":${json}`);
  };
  const withLines = (...lines: string[]) => `${[file.slice(0, file.indexOf('\n')), ...lines].join('\n')}\n`;

  it.each([
    ['has a value that no database can keep', () => value('"call\\u0000Ann"'), /NUL/],
    ['is nested without end', () => value('['.repeat(200_000) + ']'.repeat(200_000)), 'line 2 cannot be read'],
    [
      'has a row of so many edits that it would hold everybody up',
      () => row(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`tags/${index}`, true]))),
      'line 2 was written at too many different times',
    ],
  ])('is refused and stops nobody where it %s', async (_, line, reason) => {
    const answer = await imported(device, withLines(line()));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error_code: 'wrong_file', reason: expect.stringMatching(reason) });
  });

  it('is held in memory a few megabytes at a time: large rows before the fault are there already', async () => {
    const other = await service.addDevice(await service.addUser());
    const large = () => row({ title: 'Engineer', later: 'x'.repeat(1_100_000) });
    expect((await imported(other, withLines(large(), large(), 'no line of ours'))).status).toBe(400);
    expect(await other.pullAll()).toHaveLength(2);
  });

  it('is refused without a token, and so is the export', async () => {
    const stranger = {
      ...device,
      token: device.token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) as TestDevice['token'],
    };
    expect((await imported(stranger, file)).status).toBe(401);
    await expect(exported(stranger)).rejects.toThrow('401');
  });
});
