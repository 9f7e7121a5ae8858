import { LIVE_PING_MS } from '@jobmagpie/api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LiveListener, openLiveSocket } from './live-socket';

/** A socket that tests speak for. */
class FakeSocket {
  static last: FakeSocket;
  readonly sent: unknown[] = [];
  isClosed = false;
  onopen?: () => void;
  onclose?: (event: { code: number }) => void;
  onmessage?: (event: { data: unknown }) => void;
  readonly url: string;
  constructor(url: string) {
    this.url = url;
    FakeSocket.last = this;
  }
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.isClosed = true;
  }
  says(message: unknown): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

const listener = { ready: vi.fn(), changed: vi.fn(), ended: vi.fn() } satisfies LiveListener;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = () => {
  const live = openLiveSocket({ serverUrl: 'http://127.0.0.1:4870', token: 'secret' }, listener);
  return { live, socket: FakeSocket.last };
};

describe('a connection to the live channel', () => {
  it('shows the token in its first message, and never in the address', () => {
    const { socket } = open();
    expect(socket.url).toBe('ws://127.0.0.1:4870/api/v1/live');
    socket.onopen?.();
    expect(socket.sent).toEqual([{ type: 'authenticate', token: 'secret' }]);
  });

  it('hears when it is ready and when something is new, answers pings, and leaves out what it does not know', () => {
    const { socket } = open();
    socket.says({ type: 'ready' });
    socket.says({ type: 'changed', channel: 'sync' });
    socket.says({ type: 'changed', channel: 'weather' });
    socket.says({ type: 'ping' });
    socket.onmessage?.({ data: 'no JSON' });
    expect(listener.ready).toHaveBeenCalledOnce();
    expect(listener.changed).toHaveBeenCalledOnce();
    expect(socket.sent).toEqual([{ type: 'pong' }]);
  });

  it('is over where the server has nothing to say for long', async () => {
    const { socket } = open();
    for (let ping = 0; ping < 5; ping += 1) {
      await vi.advanceTimersByTimeAsync(LIVE_PING_MS);
      socket.says({ type: 'ping' });
    }
    expect(listener.ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(3 * LIVE_PING_MS);
    expect(listener.ended).toHaveBeenCalledExactlyOnceWith(1006);
    expect(socket.isClosed).toBe(true);
  });

  it('says once with which code it ended, and nothing where this side ended it', () => {
    const lost = open();
    lost.socket.onclose?.({ code: 4503 });
    lost.socket.onclose?.({ code: 1006 });
    expect(listener.ended).toHaveBeenCalledExactlyOnceWith(4503);
    const left = open();
    left.live.close();
    left.socket.says({ type: 'changed', channel: 'sync' });
    left.socket.onclose?.({ code: 1000 });
    expect(listener.ended).toHaveBeenCalledOnce();
    expect(listener.changed).not.toHaveBeenCalled();
  });
});
