import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Plugin } from 'vite';
import { z } from 'zod';
import type { TestBrowser } from '../support/browser/test-browser.ts';

const extension = fileURLToPath(new URL('../../extension/src', import.meta.url));

/** The extension's own store and exchange, with the moments noted at which their requests begin and end. */
const entrySource = `
import { makeApiClient } from '@jobmagpie/api';
import { database } from '${extension}/store/database.ts';
import { edit } from '${extension}/store/edits.ts';
import { ownDeviceId } from '${extension}/store/identity.ts';
import { unsentCount } from '${extension}/store/outbox.ts';
import { beginPairing, readExchange } from '${extension}/store/pairing.ts';
import { exchange } from '${extension}/background/exchange.ts';

const plainFetch = globalThis.fetch.bind(globalThis);
let pushed = { bytes: 0, endedAt: 0 };
globalThis.fetch = async (url, init) => {
  const response = await plainFetch(url, init);
  if (String(url).endsWith('/push')) {
    const { body } = init;
    pushed.bytes += typeof body === 'string' ? new TextEncoder().encode(body).length : body.byteLength;
    pushed.endedAt = performance.now();
  }
  return response;
};

let pairing;
async function empty() {
  await database.delete();
  await database.open();
}
async function exchangeWhole() {
  await exchange();
  const { problem } = await readExchange();
  if (problem !== null) throw new Error(problem);
}
async function timedPush() {
  pushed = { bytes: 0, endedAt: 0 };
  const startedAt = performance.now();
  await exchangeWhole();
  if ((await unsentCount()) > 0) throw new Error('Not everything was sent.');
  return { bytes: pushed.bytes, ms: pushed.endedAt - startedAt };
}
globalThis.bench = {
  async pair(serverUrl, code) {
    const client = makeApiClient({ baseUrl: serverUrl, fetch: plainFetch });
    const result = await client.pair({ body: { deviceId: await ownDeviceId(), deviceName: 'Bench', code } });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    pairing = { serverUrl, token: result.value.token, userId: result.value.userId };
  },
  async firstPull() {
    await empty();
    await beginPairing(pairing);
    const startedAt = performance.now();
    await exchangeWhole();
    return { rows: await database.jobs.count(), ms: performance.now() - startedAt };
  },
  async bulkPut() {
    const rows = await database.jobs.toArray();
    await empty();
    const startedAt = performance.now();
    await database.jobs.bulkPut(rows);
    return { rows: rows.length, ms: performance.now() - startedAt };
  },
  async pairAgain(serverUrl, code) {
    await empty();
    await globalThis.bench.pair(serverUrl, code);
    await beginPairing(pairing);
    await exchangeWhole();
  },
  async pushEdits(count, round) {
    const jobs = await database.jobs.limit(count).toArray();
    for (let from = 0; from < jobs.length; from += 100) {
      await edit(async (edits) => {
        for (const { value } of jobs.slice(from, from + 100)) await edits.put('job', { ...value, notes: 'Called Ann, round ' + round });
      });
    }
    return timedPush();
  },
  async pushDocuments(values) {
    await edit(async (edits) => edits.insert(...values.map((value) => ({ entity: 'job', value }))));
    return timedPush();
  },
};
globalThis.benchReady = true;
`;

/** What only the product needs: its words, the scores that follow an exchange, the name of its own store. */
const standIns: Record<string, string> = {
  '#i18n': 'export const i18n = { t: (key, values = []) => [key, ...values].join(" ") };',
  './score': 'export const scoreDueJobs = async () => undefined;',
  './database-name.ts': 'export const DATABASE_NAME = "jobmagpie-bench";',
};

/** Puts a page into the folder of the built extension that runs the product's code on a store of its own. */
export async function addSyncPage(folder: string): Promise<void> {
  const entry = path.join(import.meta.dirname, '.sync-page.js');
  const plugin: Plugin = {
    name: 'entry',
    enforce: 'pre',
    resolveId: (id) => (id === entry || id in standIns ? `\0${id}` : null),
    load: (id) => (id === `\0${entry}` ? entrySource : id.startsWith('\0') ? standIns[id.slice(1)] : null),
  };
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { input: entry, output: { entryFileNames: 'chunks/sync-page.js' } },
    },
  });
  await writeFile(
    path.join(folder, 'sync-bench.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Sync</title>' +
      '<script type="module" crossorigin src="/chunks/sync-page.js"></script></head><body></body></html>',
  );
}

const Filled = z.object({ rows: z.number(), ms: z.number() });
const Pushed = z.object({ bytes: z.number(), ms: z.number() });

/** The page, as the benchmark speaks with it. */
export class SyncPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: TestBrowser): Promise<SyncPage> {
    const page = await browser.openExtensionPage('sync-bench.html');
    await page.waitForFunction('globalThis.benchReady === true');
    return new SyncPage(page);
  }

  async pair(serverUrl: string, code: string): Promise<void> {
    await this.#call('pair', serverUrl, code);
  }

  /** Pairs an empty store and fills it, so that it can push under its own name. */
  async pairAgain(serverUrl: string, code: string): Promise<void> {
    await this.#call('pairAgain', serverUrl, code);
  }

  /** From an empty store to one that holds everything. */
  async firstPull() {
    return Filled.parse(await this.#call('firstPull'));
  }

  /** The same rows put into an empty store of the same schema in one call. */
  async bulkPut() {
    return Filled.parse(await this.#call('bulkPut'));
  }

  /** Edits one field of `count` jobs, then times the push of it. */
  async pushEdits(count: number, round: number) {
    return Pushed.parse(await this.#call('pushEdits', count, round));
  }

  /** Makes these jobs, then times the push of them. */
  async pushDocuments(jobs: readonly object[]) {
    return Pushed.parse(await this.#call('pushDocuments', jobs));
  }

  async #call(name: string, ...values: unknown[]): Promise<unknown> {
    return await this.#page.evaluate(`globalThis.bench[${JSON.stringify(name)}](...${JSON.stringify(values)})`);
  }
}
