import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askBackground } from '../support/browser/messages.ts';
import { saveFromPage } from '../support/browser/page-button.ts';
import { readJobs, readTable } from '../support/browser/store.ts';
import { useBrowser } from '../support/browser/story.ts';
import { exchangeOf } from '../support/browser/sync-state.ts';
import { browserNames } from '../support/browser/test-browser.ts';
import { eventually } from '../support/eventually.ts';
import { type Oddity, startOddServer } from '../support/odd-server.ts';
import { startService, type TestService } from '../support/service.ts';

describe.each(browserNames)('pairing %s with a server', (name) => {
  const stage = useBrowser(name);
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });
  afterEach(() => askBackground(stage.browser, { type: 'sign-out' }));
  afterAll(() => service.remove());
  const pair = (serverUrl: string, code: string | null = null) =>
    askBackground(stage.browser, { type: 'pair', serverUrl, code });

  it('needs one click as the first browser, a code after that, and says so when the code is wrong', async () => {
    await expect(pair(service.url)).resolves.toEqual({ status: 'paired' });
    await eventually('the first exchange', async () => (await exchangeOf(stage.browser)).lastSuccessAt !== null);
    const invitation = await askBackground(stage.browser, {
      type: 'call-server',
      endpoint: 'invite',
      serverUrl: null,
      sent: {},
    });
    expect(invitation).toMatchObject({ ok: true, value: { code: expect.stringMatching(/^\w{4}-\w{4}$/) } });

    const other = await startService();
    try {
      await expect(pair(other.url, 'WRONG-CODE')).resolves.toMatchObject({
        status: 'failed',
        problem: expect.stringMatching(/code/i),
      });
    } finally {
      await other.remove();
    }
  });

  it('sends what was saved before the server was known', async () => {
    const url = stage.servePosting({ title: 'Saved Before Pairing' });
    await saveFromPage(stage.browser, await stage.browser.open(url));
    await expect(pair(service.url, await service.server.invite())).resolves.toEqual({ status: 'paired' });
    await eventually('an empty queue', async () => (await readTable(stage.browser, 'outbox')).length === 0);
    expect((await exchangeOf(stage.browser)).problem).toBeNull();
  });

  it('tells an address without a server', async () => {
    const gone = await startOddServer('silent');
    await gone.close();
    await expect(pair(gone.url)).resolves.toMatchObject({
      status: 'failed',
      problem: expect.stringContaining(gone.url),
    });
  });

  it.each<Oddity>(['nonsense', 'wrong-words', 'cut-off', 'failing'])(
    'tells a server that is %s, in words',
    async (oddity) => {
      const odd = await startOddServer(oddity);
      try {
        const answer = await pair(odd.url);
        expect(answer).toMatchObject({ status: 'failed', problem: expect.stringContaining(odd.url) });
        expect(JSON.stringify(answer)).not.toMatch(/undefined|\[object|Error|fetch|JSON|\b[45]\d\d\b/);
      } finally {
        await odd.close();
      }
    },
  );
});

describe.each(browserNames)('a server that goes away from %s', (name) => {
  const stage = useBrowser(name);

  it('loses nothing: what is saved meanwhile arrives when it is back', async () => {
    const service = await startService();
    try {
      await askBackground(stage.browser, { type: 'pair', serverUrl: service.url, code: null });
      await eventually('the first exchange', async () => (await exchangeOf(stage.browser)).lastSuccessAt !== null);
      const port = Number(new URL(service.url).port);
      await service.stop();

      const url = stage.servePosting({ title: 'Saved Offline' });
      await saveFromPage(stage.browser, await stage.browser.open(url));
      await askBackground(stage.browser, { type: 'exchange' });
      await eventually('a word about it', async () => (await exchangeOf(stage.browser)).problem?.includes(service.url));
      expect((await readTable(stage.browser, 'outbox')).length).toBeGreaterThan(0);

      for (const oddity of ['nonsense', 'wrong-words', 'cut-off', 'failing'] as const) {
        const odd = await startOddServer(oddity, port);
        await askBackground(stage.browser, { type: 'exchange' });
        const { problem } = await exchangeOf(stage.browser);
        expect(problem, oddity).toBeTruthy();
        expect((await readTable(stage.browser, 'outbox')).length, oddity).toBeGreaterThan(0);
        await odd.close();
      }

      await stage.browser.stopBackground();
      await service.start();
      await askBackground(stage.browser, { type: 'exchange' });
      await eventually('an empty queue', async () => (await readTable(stage.browser, 'outbox')).length === 0);
      expect((await exchangeOf(stage.browser)).problem).toBeNull();
      expect((await readJobs(stage.browser)).map(({ value }) => value.title)).toEqual(['Saved Offline']);
    } finally {
      await service.remove();
    }
  });

  it('does not make a save wait, however long the server takes', async () => {
    const odd = await startOddServer('silent');
    const pairing = askBackground(stage.browser, { type: 'pair', serverUrl: odd.url, code: null });
    await saveFromPage(stage.browser, await stage.browser.open(stage.servePosting({ title: 'Saved Meanwhile' })));
    await odd.close();
    await expect(pairing).resolves.toMatchObject({ status: 'failed', problem: expect.stringContaining(odd.url) });
  });
});
