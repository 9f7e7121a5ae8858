import { type ApiClient, makeApiClient } from '@jobmagpie/api';
import { readPairing } from '../store/pairing';
import { readServerHeaders } from '../store/server-headers';

/** As `fetch`, with the headers that the person keeps for the proxy in front of this server. */
export async function serverFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const extra = await readServerHeaders(url);
  const headers = new Headers(init.headers);
  // What a call says itself comes first: a header for the proxy never stands in its place.
  for (const { name, value } of extra) if (!headers.has(name)) headers.set(name, value);
  return fetch(url, { ...init, headers });
}

/** Calls any server, without proof of who calls. */
export function strangerClient(serverUrl: string): ApiClient {
  return makeApiClient({ baseUrl: serverUrl, fetch: serverFetch });
}

export interface PairedClient {
  serverUrl: string;
  token: string;
  client: ApiClient;
}

/** Calls the paired server as this browser; null where there is none. */
export async function pairedClient(): Promise<PairedClient | null> {
  const pairing = await readPairing();
  if (pairing === null) return null;
  const { serverUrl, token } = pairing;
  return { serverUrl, token, client: makeApiClient({ baseUrl: serverUrl, token, fetch: serverFetch }) };
}
