import { liveClosings } from '@jobmagpie/api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeLiveChannel, POLL_MS } from './live-channel';
import type { LiveListener, ServerAccess } from './live-socket';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const here: ServerAccess = { serverUrl: 'http://127.0.0.1:4870', token: 'first' };
const LOST = 1006;
const soon = () => vi.advanceTimersByTimeAsync(0);

function start(pairing: ServerAccess | null = here) {
  const opened: (LiveListener & ServerAccess & { isClosed: boolean })[] = [];
  const exchange = vi.fn(async () => undefined);
  const browser = { pairing };
  const channel = makeLiveChannel({
    readPairing: async () => browser.pairing,
    open(access, listener) {
      const socket = { ...access, ...listener, isClosed: false };
      opened.push(socket);
      return {
        close() {
          socket.isClosed = true;
        },
      };
    },
    exchange,
    random: () => 1,
  });
  return { channel, opened, exchange, browser };
}

async function startReady() {
  const started = start();
  started.channel.want(true);
  await soon();
  started.opened[0]?.ready();
  started.exchange.mockClear();
  return started;
}

describe('the live channel of this browser', () => {
  it('is open while somebody looks, and not else', async () => {
    const { channel, opened } = start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(0);
    channel.want(true);
    await soon();
    expect(opened).toMatchObject([{ ...here, isClosed: false }]);
    channel.want(false);
    await soon();
    expect(opened).toMatchObject([{ isClosed: true }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(1);
  });

  it('exchanges when it is ready, because something may be new since the last time, and at every word of change', async () => {
    const { channel, opened, exchange } = start();
    channel.want(true);
    await soon();
    expect(exchange).not.toHaveBeenCalled();
    opened[0]?.ready();
    expect(exchange).toHaveBeenCalledTimes(1);
    opened[0]?.changed();
    expect(exchange).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10 * POLL_MS);
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it('asks every few seconds while it cannot be had, tries later and later, and is content once it can', async () => {
    const { opened, exchange } = await startReady();
    const tries: number[] = [];
    let last = opened.length;
    opened.at(-1)?.ended(LOST);
    const begun = Date.now();
    while (Date.now() - begun < 60_000) {
      await vi.advanceTimersByTimeAsync(500);
      if (opened.length === last) continue;
      last = opened.length;
      tries.push((Date.now() - begun) / 1_000);
      opened.at(-1)?.ended(LOST);
    }
    expect(tries).toEqual([1, 3, 7, 15, 31, 51]);
    expect(exchange).toHaveBeenCalledTimes(60_000 / POLL_MS);
    exchange.mockClear();
    await vi.advanceTimersByTimeAsync(20_000);
    opened.at(-1)?.ready();
    exchange.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(exchange).not.toHaveBeenCalled();
  });

  it('comes back spread over seconds to a server that was stopped', async () => {
    const { opened } = await startReady();
    opened[0]?.ended(liveClosings.stopping);
    await vi.advanceTimersByTimeAsync(5_999);
    expect(opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(opened).toHaveLength(2);
  });

  it.each([liveClosings.revoked, liveClosings.notSignedIn])(
    'does not come again with a token that is dead (%i), and lets the exchange find out why',
    async (code) => {
      const { channel, opened, exchange, browser } = await startReady();
      opened[0]?.ended(code);
      expect(exchange).toHaveBeenCalledTimes(1);
      channel.follow();
      await vi.advanceTimersByTimeAsync(120_000);
      expect(opened).toHaveLength(1);
      expect(exchange).toHaveBeenCalledTimes(1);
      browser.pairing = { ...here, token: 'second' };
      channel.follow();
      await soon();
      expect(opened).toMatchObject([{}, { token: 'second' }]);
    },
  );

  it('follows this browser to another server, and to none', async () => {
    const { channel, opened, browser } = await startReady();
    browser.pairing = { serverUrl: 'https://jobs.example.com', token: 'other' };
    channel.follow();
    await soon();
    expect(opened).toMatchObject([{ isClosed: true }, { ...browser.pairing, isClosed: false }]);
    browser.pairing = null;
    channel.follow();
    await soon();
    expect(opened[1]?.isClosed).toBe(true);
  });

  it('stays as it is when it is told to follow where nothing is new', async () => {
    const { channel, opened } = await startReady();
    channel.follow();
    channel.want(true);
    await soon();
    opened[0]?.ended(LOST);
    channel.follow();
    await soon();
    expect(opened).toHaveLength(1);
  });

  it('leaves nothing behind when nobody looks any more', async () => {
    const { channel, opened } = await startReady();
    opened[0]?.ended(LOST);
    channel.want(false);
    await soon();
    expect(vi.getTimerCount()).toBe(0);
  });
});
