import { makeApiClient } from '@jobmagpie/api';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { buttonIn, clickAt, readButton } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { pairingOf } from '../support/browser/sync-state.ts';
import { eventually } from '../support/eventually.ts';
import { startService, type TestService } from '../support/service.ts';

const STOPS = 100;
const STOPS_PER_JOB = 5;
/** A save, its score and its exchange with the server are over by then. */
const LONGEST_MS = 260;

/** The same stops again: `STOPS_SEED=7 npx vitest …`. */
const seed = Number(process.env.STOPS_SEED ?? Math.floor(Math.random() * 1_000_000));

/** Mulberry32: numbers from 0 to 1 that a seed decides. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe(`a background that is stopped ${STOPS} times while it saves and exchanges (seed ${seed})`, () => {
  const stage = useBrowser('chromium');
  const random = randomOf(seed);
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
    await askBackground(stage.browser, { type: 'pair', serverUrl: service.url, code: null });
  });
  afterAll(() => service.remove());

  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  /** A person who sees that it did not work presses again. */
  const pressUntilSaved = (page: Page) =>
    eventually('the job to be saved', async () => {
      const button = await readButton(stage.browser, page);
      if (button?.state === 'saved') return true;
      if (button?.state === 'idle' || button?.state === 'failed') await clickAt(page, button.press);
      return false;
    });

  /** How often an exchange was under way when the background was stopped. */
  let cutOff = 0;
  const wake = () => {
    askBackground(stage.browser, { type: 'exchange' }).catch(() => {
      cutOff += 1;
    });
  };

  it('loses nothing that it confirmed, saves nothing twice, and everything reaches the server', async () => {
    const confirmed: string[] = [];
    let stops = 0;
    while (stops < STOPS) {
      const title = `Lighthouse Keeper ${confirmed.length + 1}`;
      const page = await stage.browser.open(stage.servePosting({ title }));
      const { press } = await buttonIn(stage.browser, page, 'idle');
      await clickAt(page, press);
      for (let stop = 0; stop < STOPS_PER_JOB; stop += 1) {
        await pause(random() * LONGEST_MS);
        await stage.browser.stopBackground();
        stops += 1;
        // Whatever wakes it next: a person who opens the popup, an alarm, another window that has written.
        wake();
      }
      await pressUntilSaved(page);
      confirmed.push(title);
      await stage.browser.stopBackground();
      stops += 1;
      const kept = (await readJobs(stage.browser)).filter(({ value }) => value.title === title);
      expect(kept, `${title}, confirmed before the stop`).toHaveLength(1);
      await page.close();
    }

    expect(cutOff, 'stops in the middle of an exchange').toBeGreaterThan(STOPS / 10);

    await eventually('an empty queue', async () => {
      await askBackground(stage.browser, { type: 'exchange' });
      return (await readTable(stage.browser, 'outbox')).length === 0;
    });
    const jobs = await readJobs(stage.browser);
    expect(jobs.map(({ value }) => value.title).sort()).toEqual(confirmed.toSorted());
    expect(await readTable(stage.browser, 'parked')).toEqual([]);
    expect(await readTable(stage.browser, 'stageChanges')).toHaveLength(confirmed.length);

    const pairing = await pairingOf(stage.browser);
    const client = makeApiClient({
      baseUrl: service.url,
      token: pairing?.token ?? '',
      fetch: (url, init) => fetch(url, init),
    });
    const pulled = await client.pull({ query: {} });
    if (!pulled.ok) throw new Error(`The server does not answer: ${JSON.stringify(pulled.failure)}`);
    expect(pulled.value.remaining).toBe(0);
    const onServer = pulled.value.rows.filter(({ entity, deletedAt }) => entity === 'job' && deletedAt === null);
    expect(onServer.map(({ fields }) => fields.title).sort()).toEqual(confirmed.toSorted());
    expect(onServer.map(({ id }) => id).sort()).toEqual(jobs.map(({ id }) => id).sort());
  }, 120_000);
});
