import { LIVE_PING_MS, type LiveRequest, liveUrl, readLiveMessage } from '@jobmagpie/api';

/** The server and what proves to it who calls. */
export interface ServerAccess {
  serverUrl: string;
  token: string;
}

export interface LiveListener {
  /** From now on nothing new goes unsaid; what is new until now is to be pulled. */
  ready(): void;
  changed(): void;
  /** It is over, with the code that it was closed with. Called once, and not where this side closed it. */
  ended(code: number): void;
}

export interface LiveSocket {
  close(): void;
}

/** A server that has said nothing for so many of its pings is not there any more. */
const MAX_MISSED_PINGS = 2;
/** What the browser says of a connection that ended without a word (RFC 6455, 7.1.5). */
const LOST = 1006;

/** Opens the live channel of a server. The listener hears nothing before this function has returned. */
export function openLiveSocket({ serverUrl, token }: ServerAccess, listener: LiveListener): LiveSocket {
  const socket = new WebSocket(liveUrl(serverUrl));
  const say = (request: LiveRequest) => socket.send(JSON.stringify(request));
  let missedPings = 0;
  let isOver = false;
  const watch = setInterval(() => {
    missedPings += 1;
    if (missedPings > MAX_MISSED_PINGS) end(LOST);
  }, LIVE_PING_MS);

  function close(): void {
    isOver = true;
    clearInterval(watch);
    socket.close();
  }

  function end(code: number): void {
    if (isOver) return;
    close();
    listener.ended(code);
  }

  socket.onopen = () => say({ type: 'authenticate', token });
  socket.onclose = ({ code }) => end(code);
  socket.onmessage = ({ data }) => {
    if (isOver) return;
    missedPings = 0;
    const message = readLiveMessage(data);
    switch (message?.type) {
      case 'ready':
        return listener.ready();
      case 'changed':
        return listener.changed();
      case 'ping':
        // Speaking and hearing keep the browser from stopping the worker.
        return say({ type: 'pong' });
    }
  };
  return { close };
}
