/**
 * The caller's side of the contract. Every call ends in a value: what the service answered, or which of four things
 * went wrong, each of which a person can be told in a sentence.
 *
 *   const client = makeApiClient({ baseUrl: 'http://127.0.0.1:4870', token, fetch });
 *   const result = await client.pull({ query: { cursor } });
 *   if (result.ok) apply(result.value.rows);
 *   else if (result.failure.kind === 'refused' && result.failure.errorCode === 'resync_needed') …
 */
import type { z } from 'zod';
import type { Answer, Endpoint, Sent } from './endpoint.ts';
import { type EndpointName, endpoints } from './endpoints.ts';
import { ApiError } from './error.ts';
import { fromWire, snakeCase, toWire } from './spelling.ts';

export type ApiFailure =
  /** No connection: the server is off, the address is wrong, or the network is away. */
  | { kind: 'unreachable' }
  /** Connected, and no whole answer in time. */
  | { kind: 'timeout' }
  /** Something answered that does not speak this contract: another program, a log-in page of a network. */
  | { kind: 'not-a-jobmagpie-server' }
  | {
      kind: 'refused';
      status: number;
      /** One of `ErrorCode`, or a word of a newer server. */
      errorCode: string;
      /** A sentence for a person. */
      detail: string;
      /** How long to wait before the next try, where the server says so. */
      retryAfterSeconds: number | null;
      /** With `sequence_gap`: the number from which to send. */
      expectedSeq?: number;
      /** With `resync_needed`: one of `ResyncReason`. */
      reason?: string;
    };

export type ApiResult<Value> = { ok: true; value: Value } | { ok: false; failure: ApiFailure };

/** One function per route. It takes nothing where the route takes nothing, and never rejects. */
export type ApiClient = {
  [Name in EndpointName]: (
    ...sent: unknown extends Sent<(typeof endpoints)[Name]> ? [] : [Sent<(typeof endpoints)[Name]>]
  ) => Promise<ApiResult<Answer<(typeof endpoints)[Name]>>>;
};

export interface ApiClientOptions {
  /** The address of the server, with or without a path and a slash at its end. */
  baseUrl: string;
  /** What pairing gave; absent before that. */
  token?: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** For a whole call, the reading of the answer included. 15 seconds unless said otherwise. */
  timeoutMs?: number;
}

/** Makes the functions that call one server. Throws a `TypeError` where `baseUrl` is not an address. */
export function makeApiClient(options: ApiClientOptions): ApiClient {
  const base = new URL(options.baseUrl.endsWith('/') ? options.baseUrl : `${options.baseUrl}/`);
  const calls = Object.entries(endpoints).map(([name, endpoint]) => [
    name,
    (sent: SentParts = {}) => call(base, options, endpoint, sent),
  ]);
  return Object.fromEntries(calls) as ApiClient; // the entries lose which name has which types
}

interface SentParts {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

async function call(
  base: URL,
  options: ApiClientOptions,
  endpoint: Endpoint,
  sent: SentParts,
): Promise<ApiResult<unknown>> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 15_000);
  let response: Response;
  let text: string;
  try {
    response = await options.fetch(address(base, endpoint, sent), request(options, endpoint, sent, signal));
    text = await response.text();
  } catch {
    // Browsers name a lost connection and a refused one alike; only the time limit is told apart, by our own signal.
    return { ok: false, failure: { kind: signal.aborted ? 'timeout' : 'unreachable' } };
  }
  return read(endpoint, response, text);
}

function address(base: URL, endpoint: Endpoint, { params = {}, query = {} }: SentParts): string {
  const path = endpoint.path.slice(1).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    const written = endpoint.spelling === 'snake_case' ? snakeCase(name) : name;
    if (value !== undefined) url.searchParams.set(written, String(value));
  }
  return url.href;
}

function request(options: ApiClientOptions, endpoint: Endpoint, { body }: SentParts, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (options.token !== undefined && endpoint.access === 'device') headers.authorization = `Bearer ${options.token}`;
  // A redirect would take the token elsewhere; no server of ours answers with one.
  const init: RequestInit = {
    method: endpoint.method,
    headers,
    signal,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
  };
  if (endpoint.method === 'GET') return init;
  headers['content-type'] = 'application/json';
  if (endpoint.body === undefined) return init;
  return { ...init, body: JSON.stringify(endpoint.spelling === 'snake_case' ? toWire(endpoint.body, body) : body) };
}

function read(endpoint: Endpoint, response: Response, text: string): ApiResult<unknown> {
  const { status, content } = endpoint.answer;
  if (response.status === status && content === null) return { ok: true, value: undefined };
  const json = parse(text);
  if (response.status === status && content !== null) {
    const answer = spelled(endpoint, content, json);
    return answer.success
      ? { ok: true, value: answer.data }
      : { ok: false, failure: { kind: 'not-a-jobmagpie-server' } };
  }
  const error = ApiError.safeParse(json);
  if (response.status >= 400 && error.success) {
    const { detail, error_code: errorCode, expectedSeq, reason } = error.data;
    const failure: ApiFailure = {
      kind: 'refused',
      status: response.status,
      errorCode,
      detail,
      retryAfterSeconds: seconds(response.headers.get('retry-after')),
      ...(expectedSeq !== undefined && { expectedSeq }),
      ...(reason !== undefined && { reason }),
    };
    return { ok: false, failure };
  }
  // A proxy in front of a server that is down answers with one of these and a page of its own.
  const isProxyAlone = response.status >= 502 && response.status <= 504;
  return { ok: false, failure: { kind: isProxyAlone ? 'unreachable' : 'not-a-jobmagpie-server' } };
}

function spelled(endpoint: Endpoint, content: z.ZodType, json: unknown) {
  return content.safeParse(endpoint.spelling === 'snake_case' ? fromWire(content, json) : json);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : null;
}
