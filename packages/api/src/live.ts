/**
 * The live channel: a WebSocket over which the service says that there is something new, and never what. Whoever hears
 * it pulls. A message can be lost with the connection, so a device also pulls whenever it is told `ready`.
 *
 *   device  → { type: 'authenticate', token }      within five seconds; the token is never a part of the address
 *   service → { type: 'ready' }                    from now on nothing new goes unsaid
 *   service → { type: 'changed', channel: 'sync' } another device of the account has pushed: pull
 *   service → { type: 'ping' }                     about every twenty seconds
 *   device  → { type: 'pong' }
 *
 * A side leaves out messages of a kind that it does not know: the other one may be newer.
 */
import { z } from 'zod';

export const LIVE_PATH = '/api/v1/live';

/** How long a device may take to say who it is. */
export const LIVE_SIGN_IN_MS = 5_000;
/** Often enough that neither a proxy nor a browser takes the connection for one that nobody needs. */
export const LIVE_PING_MS = 20_000;
export const MAX_LIVE_MESSAGE_BYTES = 4_096;

/** What there can be something new of. */
export const liveChannels = ['sync'] as const;
export const LiveChannel = z.enum(liveChannels);
export type LiveChannel = z.infer<typeof LiveChannel>;

/** What a device says. */
export const LiveRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('authenticate'), token: z.string().min(1).max(2_048) }),
  z.object({ type: z.literal('pong') }),
]);
export type LiveRequest = z.infer<typeof LiveRequest>;

/** What the service says. */
export const LiveMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('changed'), channel: LiveChannel }),
  z.object({ type: z.literal('ping') }),
]);
export type LiveMessage = z.infer<typeof LiveMessage>;

/** Why the service ends a connection, by the code that it closes it with. */
export const liveClosings = {
  /** The device did not say who it is in time, or in another form than this one. */
  unreadable: 4400,
  /** Nobody is behind the token. Coming again with it is of no use. */
  notSignedIn: 4401,
  /** The device was signed out or disconnected while it was here. Coming again is of no use. */
  revoked: 4403,
  /** The device has more connections than it needs, or says more than there is to say. */
  tooMany: 4429,
  /** The database does not answer: come again later. */
  unavailable: 4500,
  /** The service stops: come again, a moment later than the others. */
  stopping: 4503,
} as const;
export type LiveClosing = keyof typeof liveClosings;

/** The address of the live channel of a server. Throws a `TypeError` where `serverUrl` is not an address. */
export function liveUrl(serverUrl: string): string {
  const url = new URL(LIVE_PATH.slice(1), serverUrl.endsWith('/') ? serverUrl : `${serverUrl}/`);
  url.protocol = url.protocol.replace(/^http/, 'ws');
  return url.href;
}

/** The message in the text of a frame; null for one of a kind that is not known here. */
export function readLiveMessage(text: unknown): LiveMessage | null {
  return parse(LiveMessage, text);
}

/** What a device says in the text of a frame; null for what is not known here. */
export function readLiveRequest(text: unknown): LiveRequest | null {
  return parse(LiveRequest, text);
}

function parse<Message>(schema: z.ZodType<Message>, text: unknown): Message | null {
  if (typeof text !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not JSON
  }
}
