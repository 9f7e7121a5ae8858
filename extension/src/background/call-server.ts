import type { ApiResult } from '@jobmagpie/api';
import type { ExtensionMessage } from '../messages';
import { pairedClient, strangerClient } from './server-client';

type ServerCall = ExtensionMessage & { type: 'call-server' };
type AnyCall = (sent: ServerCall['sent']) => Promise<ApiResult<unknown>>;

/** Asks a server what a page wants to know. A browser that is not paired is told so as the server would tell it. */
export async function callServer({ endpoint, serverUrl, sent }: ServerCall): Promise<ApiResult<unknown>> {
  const client = serverUrl === null ? (await pairedClient())?.client : strangerClient(serverUrl);
  if (client === undefined) return notSignedIn;
  const call = client[endpoint] as AnyCall; // the typed helper of the pages pairs each endpoint with what it takes
  return call(sent);
}

const notSignedIn: ApiResult<never> = {
  ok: false,
  failure: { kind: 'refused', status: 401, errorCode: 'not_signed_in', detail: '', retryAfterSeconds: null },
};
