/**
 * One device on the live channel, from the opened socket to its end. It says who it is within seconds or has to go, is
 * asked every twenty seconds whether it is still there, and is dropped where it does not read what it is sent: whoever
 * comes back pulls, so nothing is kept for anybody.
 */
import {
  LIVE_PING_MS,
  LIVE_SIGN_IN_MS,
  type LiveChannel,
  type LiveClosing,
  type LiveMessage,
  liveClosings,
  readLiveRequest,
} from '@jobmagpie/api';
import type { Caller } from '../features/accounts/sessions.ts';
import { atMostEvery } from './at-most-every.ts';

/** A few times a second is as good as at once, and a device that imports a thousand jobs disturbs nobody. */
const CHANGE_PAUSE_MS = 250;
/** A device has nothing to say but that it is there. */
const MAX_MESSAGES_PER_PING = 20;
/** A quarter of an hour: a token that runs out does so without anybody saying it. */
const PINGS_PER_CHECK = 45;
/** What the system holds back because the other side does not read; a message has some forty bytes. */
const MAX_UNREAD_BYTES = 65_536;

/** The socket, as far as it is needed. */
export interface Wire {
  readonly bufferedAmount: number;
  send(text: string): void;
  close(code: number): void;
  /** Ends it without a word. */
  terminate(): void;
}

/** Who stands behind a token; null where nobody does. Rejects where that cannot be found out. */
export type SignIn = (token: string) => Promise<Caller | null>;

export interface Connection {
  /** Who it is; null before that was shown. */
  readonly caller: Caller | null;
  /** A frame came in; anything but text is not ours. */
  receive(text: unknown): void;
  /** Says that there is something new, unless it has just been said: then a moment later. */
  tellChanged(channel: LiveChannel): void;
  /** Ends it where its token is dead by now. */
  checkAccess(): Promise<void>;
  close(closing: LiveClosing): void;
  /** The socket is gone. */
  ended(): void;
}

export interface ConnectionParts {
  wire: Wire;
  signIn: SignIn;
  /** It is known who it is; called before it is told so. */
  onReady(): void;
  /** Nothing more is said to it. Called once. */
  onEnd(): void;
}

export function openConnection({ wire, signIn, onReady, onEnd }: ConnectionParts): Connection {
  let state: 'opened' | 'signing-in' | 'ready' | 'ended' = 'opened';
  let caller: Caller | null = null;
  let token = '';
  let heardSincePing = 0;
  let pings = 0;
  const waiting = new Map<LiveChannel, ReturnType<typeof atMostEvery>>();
  let timer = setTimeout(() => close(state === 'opened' ? 'unreadable' : 'unavailable'), LIVE_SIGN_IN_MS);

  function say(message: LiveMessage): void {
    if (state === 'ended') return;
    if (wire.bufferedAmount > MAX_UNREAD_BYTES) drop();
    else wire.send(JSON.stringify(message));
  }

  function drop(): void {
    end();
    wire.terminate();
  }

  function close(closing: LiveClosing): void {
    if (state === 'ended') return;
    end();
    wire.close(liveClosings[closing]);
  }

  function end(): void {
    if (state === 'ended') return;
    state = 'ended';
    clearTimeout(timer);
    for (const change of waiting.values()) change.stop();
    onEnd();
  }

  async function enter(shown: string): Promise<void> {
    state = 'signing-in';
    token = shown;
    const found = await find();
    if (found === null) return;
    caller = found;
    state = 'ready';
    clearTimeout(timer);
    onReady();
    say({ type: 'ready' });
    timer = setTimeout(ping, LIVE_PING_MS);
  }

  function ping(): void {
    heardSincePing = 0;
    pings += 1;
    if (pings % PINGS_PER_CHECK === 0) void find();
    say({ type: 'ping' });
    if (state !== 'ended') timer = setTimeout(() => (heardSincePing === 0 ? drop() : ping()), LIVE_PING_MS);
  }

  /** Who it is now; null where it has ended by then, or was just closed because nobody can tell or nobody is. */
  async function find(): Promise<Caller | null> {
    const wasReady = state === 'ready';
    let found: Caller | null;
    try {
      found = await signIn(token);
    } catch {
      close('unavailable'); // whoever asked the database has logged why
      return null;
    }
    if (isEnded()) return null;
    if (found === null) close(wasReady ? 'revoked' : 'notSignedIn');
    return found;
  }

  /** Apart, because the compiler does not see that the state changes while something is waited for. */
  function isEnded(): boolean {
    return state === 'ended';
  }

  return {
    get caller() {
      return caller;
    },
    receive(text) {
      if (state === 'ended') return;
      heardSincePing += 1;
      if (heardSincePing > MAX_MESSAGES_PER_PING) return close('tooMany');
      if (state === 'ready') return; // a pong, or something that only newer devices say: either way it is there
      const request = readLiveRequest(text);
      if (state === 'opened' && request?.type === 'authenticate') void enter(request.token);
      else close('unreadable');
    },
    tellChanged(channel) {
      if (state !== 'ready') return;
      const change = waiting.get(channel) ?? atMostEvery(CHANGE_PAUSE_MS, () => say({ type: 'changed', channel }));
      waiting.set(channel, change);
      change.call();
    },
    async checkAccess() {
      if (state === 'ready') await find();
    },
    close,
    ended: end,
  };
}
