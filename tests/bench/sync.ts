import { type ApiClient, type ApiResult, makeApiClient, type Token } from '@jobmagpie/api';
import { DeviceId, type Job, MutationId, newId, syncedEntities, toInstant } from '@jobmagpie/model';
import { aJob } from '@jobmagpie/model/testing';
import { changedFields, type Hlc, type Mutation, nextBatch, PROTOCOL_VERSION, tick } from '@jobmagpie/sync';
import { z } from 'zod';
import { launchChromium } from '../support/browser/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { type Benchmark, median } from './benchmark.ts';
import { copyExtension } from './extension-copy.ts';
import { addSyncPage, SyncPage } from './sync-page.ts';
import { startSyncService } from './sync-service.ts';

const JOBS = 10_000;
const FILL_ROUNDS = 5;
const PULL_ROUNDS = 60;
const PULL_WARM_UP = 20;
const CHANGED = 10;
const PUSH_ROUNDS = 4;
const PUSHED = 1_000;

export const sync: Benchmark = {
  description: `Sync of ${JOBS} jobs of about 4 KB between a real PostgreSQL and a real Chromium, against its limits.`,
  async run(report) {
    const extension = await copyExtension(report);
    await addSyncPage(extension.path);
    const service = await startSyncService();
    const pages = await startPageServer();
    const browser = await launchChromium({ pagePort: pages.port, extensionFolder: extension.path });
    try {
      const writer = await pairWriter(service.url);
      report(`Filling the server with ${JOBS} jobs`);
      await writer.put(Array.from({ length: JOBS }, (_, index) => someJob(index)));
      const page = await SyncPage.open(browser);
      await page.pair(service.url, await writer.invite());
      const fills = await measureFills(page, report);
      const pulls = await measurePulls(writer, service.referenceUrl, report);
      await page.pairAgain(service.url, await writer.invite());
      const pushes = await measurePushes(page, report);
      return {
        ratios: {
          firstPullToBulkPut: median(fills.map(({ pullMs, putMs }) => putMs / pullMs)),
          pullOf10ToReference: median(pulls.map(({ pullMs, referenceMs }) => pullMs / referenceMs)),
          pushBytes: median(pushes.map(({ edits, documents }) => edits.bytes / documents.bytes)),
          pushTime: median(pushes.map(({ edits, documents }) => edits.ms / documents.ms)),
        },
        values: {
          firstPullMs: median(fills.map(({ pullMs }) => pullMs)),
          bulkPutMs: median(fills.map(({ putMs }) => putMs)),
          pullOf10Ms: median(pulls.map(({ pullMs }) => pullMs)),
          pullOf10ReferenceMs: median(pulls.map(({ referenceMs }) => referenceMs)),
          pushEditsMs: median(pushes.map(({ edits }) => edits.ms)),
          pushEditsBytes: median(pushes.map(({ edits }) => edits.bytes)),
          pushDocumentsMs: median(pushes.map(({ documents }) => documents.ms)),
          pushDocumentsBytes: median(pushes.map(({ documents }) => documents.bytes)),
          jobs: JOBS,
        },
      };
    } finally {
      await browser.close();
      await pages.close();
      await service.stop();
      await extension.remove();
    }
  },
};

async function measureFills(page: SyncPage, report: (line: string) => void) {
  const rounds: { pullMs: number; putMs: number }[] = [];
  for (let round = 0; round <= FILL_ROUNDS; round += 1) {
    const pulled = await page.firstPull();
    const put = await page.bulkPut();
    if (pulled.rows !== JOBS || put.rows !== JOBS) throw new Error(`${pulled.rows} jobs arrived.`);
    report(`first pull ${pulled.ms.toFixed(0)} ms, bulkPut ${put.ms.toFixed(0)} ms`);
    if (round > 0) rounds.push({ pullMs: pulled.ms, putMs: put.ms }); // the first one warms up
  }
  return rounds;
}

async function measurePulls(writer: Writer, referenceUrl: string, report: (line: string) => void) {
  const { cursor, version } = await writer.change(CHANGED);
  const rounds: { pullMs: number; referenceMs: number }[] = [];
  const reference = async () => {
    const rows = z.array(z.unknown()).parse(await (await fetch(`${referenceUrl}/?after=${version}`)).json());
    if (rows.length !== CHANGED) throw new Error(`The reference gave ${rows.length} rows.`);
  };
  for (let round = 0; round < PULL_ROUNDS + PULL_WARM_UP; round += 1) {
    const turns = [() => writer.pull(cursor), reference];
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    const ms = [0, 0];
    for (const turn of order) {
      const startedAt = performance.now();
      await turns[turn]?.();
      ms[turn] = performance.now() - startedAt;
    }
    const [pullMs = 0, referenceMs = 0] = ms;
    if (round >= PULL_WARM_UP) rounds.push({ pullMs, referenceMs });
  }
  report(
    `a pull of ${CHANGED}: ${rounds.slice(-5).map(({ pullMs, referenceMs }) => `${pullMs.toFixed(1)}/${referenceMs.toFixed(1)}`)} ms`,
  );
  return rounds;
}

async function measurePushes(page: SyncPage, report: (line: string) => void) {
  const rounds: { edits: { bytes: number; ms: number }; documents: { bytes: number; ms: number } }[] = [];
  for (let round = 0; round <= PUSH_ROUNDS; round += 1) {
    const edits = await page.pushEdits(PUSHED, round);
    const documents = await page.pushDocuments(
      Array.from({ length: PUSHED }, (_, index) => someJob(JOBS * (round + 2) + index)),
    );
    report(
      `edits ${edits.ms.toFixed(0)} ms ${edits.bytes} bytes, documents ${documents.ms.toFixed(0)} ms ${documents.bytes} bytes`,
    );
    if (round > 0) rounds.push({ edits, documents });
  }
  return rounds;
}

/** A device that only speaks the protocol. */
interface Writer {
  put(jobs: readonly Job[]): Promise<void>;
  invite(): Promise<string>;
  /** Changes some jobs of those that were put; gives the place before it, as a cursor and as a version. */
  change(count: number): Promise<{ cursor: string; version: number }>;
  pull(cursor: string): Promise<void>;
}

async function pairWriter(url: string): Promise<Writer> {
  const deviceId = newId(DeviceId);
  const body = { deviceId, deviceName: 'The one that fills the server' };
  const { token } = answerOf(await clientFor(url).pair({ body }));
  const client = clientFor(url, token);
  const ids: string[] = [];
  let seq = 0;
  let at: Hlc | null = null;
  const mutation = (id: string, fields: Mutation['fields']): Mutation => {
    seq += 1;
    at = tick(at, Date.now(), deviceId);
    return { mutationId: newId(MutationId), seq, entity: 'job', id, op: 'put', fields, at, over: {} } as Mutation; // `fields` is that of a put
  };
  const pushAll = async (queue: readonly Mutation[]) => {
    for (let sent = 0; sent < queue.length; ) {
      const mutations = nextBatch(queue.slice(sent));
      answerOf(await client.push({ body: { protocol: PROTOCOL_VERSION, deviceId, mutations } }));
      sent += mutations.length;
    }
  };
  return {
    async put(jobs) {
      ids.push(...jobs.map(({ id }) => id));
      await pushAll(jobs.map((job) => mutation(job.id, changedFields(syncedEntities.job, null, job))));
    },
    invite: async () => answerOf(await client.invite()).code,
    async change(count) {
      const { cursor } = answerOf(await client.checkSync());
      await pushAll(ids.slice(0, count).map((id) => mutation(id, { notes: 'Called Ann' })));
      return { cursor, version: JOBS };
    },
    async pull(cursor) {
      const { rows } = answerOf(await client.pull({ query: { cursor } }));
      if (rows.length !== CHANGED) throw new Error(`The service gave ${rows.length} rows.`);
    },
  };
}

/** Calls as the extension does. */
function clientFor(baseUrl: string, token?: Token): ApiClient {
  const origin = `chrome-extension://${'a'.repeat(32)}`;
  return makeApiClient({
    baseUrl,
    ...(token !== undefined && { token }),
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, origin } }),
  });
}

function answerOf<Value>(result: ApiResult<Value>): Value {
  if (!result.ok) throw new Error(`The service refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** About 4 KB as JSON, no two alike. */
function someJob(index: number): Job {
  const text = Array.from({ length: 230 }, (_, word) => `word${(index * 7 + word * 7_919) % 3_571}`).join(' ');
  return aJob({
    title: `Engineer ${index}`,
    company: `Company ${index % 700}`,
    url: `https://jobs.example.com/${index}`,
    canonicalUrl: `https://jobs.example.com/${index}`,
    boardJobId: null,
    savedAt: toInstant(Date.UTC(2026, 0, 1) + index * 60_000),
    description: { markdown: text, text },
  });
}
