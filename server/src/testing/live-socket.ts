import { liveUrl, readLiveMessage } from '@jobmagpie/api';
import { WebSocket } from 'ws';
import { EXTENSION } from './service.ts';

/** A device's end of the live channel, as a test sees it. */
export interface LiveSocket {
  socket: WebSocket;
  /** The kinds of all messages so far. */
  heard: string[];
  /** Resolves when there are this many messages of the kind. */
  hears(type: string, count?: number): Promise<void>;
  say(message: unknown): void;
  /** Resolves with the code that it was closed with, or the status with which it was never opened. */
  ended: Promise<number>;
}

export interface LiveSocketOptions {
  token?: string;
  /** The origin of the extension unless said otherwise; null for none. */
  origin?: string | null;
  headers?: Record<string, string>;
  /** What stands behind the address. */
  query?: string;
}

/** Opens the live channel at the address of a service and shows the token, where there is one. */
export function openLive(
  url: string,
  { token, origin = EXTENSION, headers = {}, query = '' }: LiveSocketOptions = {},
): LiveSocket {
  const socket = new WebSocket(`${liveUrl(url)}${query}`, {
    headers: { ...headers, ...(origin !== null && { origin }) },
  });
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<number>();
  const say = (message: unknown) => socket.send(JSON.stringify(message));
  socket.on('open', () => token !== undefined && say({ type: 'authenticate', token }));
  socket.on('message', (data) => {
    const message = readLiveMessage(String(data));
    if (message === null) throw new Error(`The service says what is not in the contract: ${String(data)}`);
    heard.push(message.type);
    if (message.type === 'ping') say({ type: 'pong' });
    for (const look of waiting) look();
  });
  socket.on('unexpected-response', (_, response) => {
    ended.resolve(response.statusCode ?? 0);
    socket.terminate();
  });
  socket.on('close', (code) => ended.resolve(code));
  socket.on('error', () => undefined); // it is followed by the end, which the test looks at
  return {
    socket,
    heard,
    say,
    ended: ended.promise,
    hears: (type, count = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (heard.filter((one) => one === type).length >= count) resolve();
        };
        waiting.add(look);
        ended.promise.then((code) => reject(new Error(`It ended with ${code} before it heard ${type}.`)));
        look();
      }),
  };
}
