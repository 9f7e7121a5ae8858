/**
 * The one door for requests to addresses that a user or a page gave us. It must not become a way to reach what only this
 * machine can reach, so that every name is resolved once, every address that it has must be public, and the connection
 * goes to one of those addresses. A redirect is a new address and is checked as the first one was.
 *
 * What is refused is refused with the same word, a name that nobody knows included: otherwise the answers would draw a
 * map of the inner network.
 */
import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { type CheckedAddress, exchange, readBody, TooLarge } from './exchange.ts';
import { type AdmittedUrl, admit, type OutboundSettings, type Question } from './rules.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_REDIRECTS = 5;

export interface OutboundRequest extends Question {
  method?: 'GET' | 'HEAD' | 'POST';
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  /** How much may come back, unpacked; 2 MiB at most, and by default. */
  maxBytes?: number;
  signal?: AbortSignal;
}

export type OutboundAnswer =
  | { ok: true; status: number; headers: Headers; body: Uint8Array /** After all redirects. */; url: string }
  | { ok: false; reason: OutboundFailure };

/** `failed`: the other side cannot be reached, or does not speak as it should. Later may be another story. */
export type OutboundFailure = 'refused' | 'failed' | 'timeout' | 'too-large';

export interface Outbound {
  /** Rejects only where the caller's own signal was aborted. */
  fetchGuarded(url: string, request: OutboundRequest): Promise<OutboundAnswer>;
  /** Whether it would be asked now: for an address that is only kept for later. Nothing is connected to. */
  check(url: string, question: Question): Promise<'fine' | 'refused' | 'failed'>;
}

/** What a test may put in place of the usual. */
export interface OutboundParts {
  /** All addresses of a name. */
  resolve?: (hostname: string) => Promise<CheckedAddress[]>;
  timeoutMs?: number;
  authorities?: string;
}

export function makeOutbound(settings: OutboundSettings, parts: OutboundParts = {}): Outbound {
  const { resolve = resolveName, timeoutMs = TIMEOUT_MS, authorities } = parts;

  async function find(url: string, question: Question, signal: AbortSignal): Promise<Found> {
    const admitted = admit(url, question, settings);
    if (admitted === null) return { ok: false, reason: 'refused' };
    const addresses = await addressesOf(admitted, question, resolve, signal);
    return typeof addresses === 'string' ? { ok: false, reason: addresses } : { ok: true, ...admitted, addresses };
  }

  async function follow(first: string, request: OutboundRequest, signal: AbortSignal): Promise<OutboundAnswer> {
    const { method = 'GET', body, maxBytes = MAX_BYTES } = request;
    let headers = request.headers ?? {};
    let next = first;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const found = await find(next, request, signal);
      if (!found.ok) return found;
      const { url, addresses } = found;
      const response = await exchange({ url, addresses, method, headers, body, signal, authorities });
      const target = redirectOf(response, url);
      if (target === null || request.allow === 'push' || method === 'POST') {
        const isHeadOnly = method === 'HEAD';
        if (isHeadOnly) response.resume();
        const read = isHeadOnly ? new Uint8Array() : await readBody(response, Math.min(maxBytes, MAX_BYTES), signal);
        return { ok: true, status: statusOf(response), headers: headersOf(response), body: read, url: url.href };
      }
      response.destroy();
      // What was said to one host in confidence is not for another.
      if (target.origin !== url.origin) headers = {};
      next = target.href;
    }
    return { ok: false, reason: 'refused' };
  }

  return {
    async fetchGuarded(url, request) {
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
      try {
        return await follow(url, request, signal);
      } catch (error) {
        request.signal?.throwIfAborted();
        if (timeout.aborted) return { ok: false, reason: 'timeout' };
        return { ok: false, reason: error instanceof TooLarge ? 'too-large' : 'failed' };
      }
    },
    async check(url, question) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const found = await find(url, question, signal);
        if (found.ok) return 'fine';
        return found.reason === 'refused' ? 'refused' : 'failed';
      } catch {
        return 'failed'; // the name was not resolved in time
      }
    },
  };
}

type Found = ({ ok: true; addresses: CheckedAddress[] } & AdmittedUrl) | { ok: false; reason: OutboundFailure };

/** Where it leads: every address of the name, or why it may not be asked. */
async function addressesOf(
  { hostname, isNamedByOperator }: AdmittedUrl,
  { allow }: Question,
  resolve: (hostname: string) => Promise<CheckedAddress[]>,
  signal: AbortSignal,
): Promise<CheckedAddress[] | 'refused' | 'failed'> {
  const family = isIP(hostname);
  let addresses: CheckedAddress[];
  try {
    addresses = family === 0 ? await until(signal, resolve(hostname)) : [{ address: hostname, family }];
  } catch (error) {
    signal.throwIfAborted();
    // Of a name that the operator or our own list gives, a failure tells a stranger nothing; nor does one of all names.
    return isNamedByOperator || allow === 'push' || !isUnknownName(error) ? 'failed' : 'refused';
  }
  if (addresses.length === 0) return 'refused';
  return isNamedByOperator || addresses.every(({ address }) => isPublicAddress(address)) ? addresses : 'refused';
}

function isUnknownName(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
}

async function resolveName(hostname: string): Promise<CheckedAddress[]> {
  return await lookup(hostname, { all: true });
}

/** The work, or a rejection when the signal is aborted first: a look-up by the system cannot be called off. */
async function until<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function redirectOf(response: IncomingMessage, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusOf(response))) return null;
  const { location } = response.headers;
  return location === undefined ? null : URL.parse(location, from.href);
}

function statusOf({ statusCode = 0 }: IncomingMessage): number {
  return statusCode;
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
}
