/**
 * When this browser is connected to its server's live channel: while it is wanted and there is a server. Where the
 * channel cannot be had (the server is away, or something in between knows no WebSockets), it is tried again later and
 * later, and the server asked every few seconds in its place.
 */
import { liveClosings } from '@jobmagpie/api';
import { inBackground } from './in-background';
import type { LiveListener, LiveSocket, ServerAccess } from './live-socket';
import { oneAtATime } from './one-at-a-time';

export const POLL_MS = 3_000;
const FIRST_WAIT_MS = 1_000;
/** Below the time after which a browser stops a worker that has nothing to do. */
const LONGEST_WAIT_MS = 20_000;
/** A server that stops sends all its browsers away at once; they come back spread over this time. */
const SPREAD_MS = 5_000;

export interface LiveChannelParts {
  readPairing(): Promise<ServerAccess | null>;
  open(access: ServerAccess, listener: LiveListener): LiveSocket;
  exchange(): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export interface LiveChannel {
  /** Says whether somebody looks at the jobs now. */
  want(isWanted: boolean): void;
  /** Connects to the server of now, where it is another one than before. */
  follow(): void;
}

type State =
  | { status: 'off' }
  | { status: 'open'; access: ServerAccess; socket: LiveSocket }
  /** It ended, and is tried again when the time is over. */
  | { status: 'waiting'; access: ServerAccess }
  /** The server does not know this browser any more. Only another token is tried again. */
  | { status: 'refused'; access: ServerAccess };

export function makeLiveChannel({ readPairing, open, exchange, random }: LiveChannelParts): LiveChannel {
  let state: State = { status: 'off' };
  let isWanted = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;

  const exchangeNow = () => inBackground('The exchange', exchange());

  const followNow = oneAtATime(async () => {
    const access = isWanted ? await readPairing() : null;
    if (access !== null && state.status !== 'off' && isSame(access, state.access)) return;
    hangUp();
    failures = 0;
    if (access !== null) connect(access);
  });

  function hangUp(): void {
    if (state.status === 'open') state.socket.close();
    state = { status: 'off' };
    clearTimeout(retry);
    stopPolling();
  }

  function connect(access: ServerAccess): void {
    const socket = open(access, {
      ready() {
        failures = 0;
        stopPolling();
        exchangeNow();
      },
      changed: exchangeNow,
      ended(code) {
        // A connection that was hung up says nothing more, so that this one is that of the state.
        if (code === liveClosings.notSignedIn || code === liveClosings.revoked) {
          state = { status: 'refused', access };
          stopPolling();
          exchangeNow(); // it will be refused as well, and write down why
        } else {
          state = { status: 'waiting', access };
          failures += 1;
          retry = setTimeout(() => connect(access), waitAfter(code));
          polling ??= setInterval(exchangeNow, POLL_MS);
        }
      },
    });
    state = { status: 'open', access, socket };
  }

  function waitAfter(code: number): number {
    if (code === liveClosings.stopping) return FIRST_WAIT_MS + random() * SPREAD_MS;
    const longest =
      code === liveClosings.tooMany ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    return (longest * (1 + random())) / 2;
  }

  function stopPolling(): void {
    clearInterval(polling);
    polling = undefined;
  }

  const follow = () => inBackground('Following the server', followNow());
  return {
    follow,
    want(wanted) {
      isWanted = wanted;
      follow();
    },
  };
}

function isSame(one: ServerAccess, other: ServerAccess): boolean {
  return one.serverUrl === other.serverUrl && one.token === other.token;
}
