/** What all providers have in common. */
import * as oauth from 'oauth4webapi';
import { z } from 'zod';
import { PROVIDER_PATIENCE_MS, ProviderFailed } from '../provider.ts';

/** For a request to the provider at `base`. Without TLS only where the settings name an address of this machine. */
export function requestOptions(base: URL) {
  return {
    signal: () => AbortSignal.timeout(PROVIDER_PATIENCE_MS),
    [oauth.allowInsecureRequests]: base.protocol === 'http:',
  };
}

/** True where the person said no. */
export function deniedIn(callback: URLSearchParams): boolean {
  // LinkedIn has two words of its own beside that of RFC 6749.
  return ['access_denied', 'user_cancelled_login', 'user_cancelled_authorize'].includes(callback.get('error') ?? '');
}

/** Gives the result, or throws `ProviderFailed` with what went wrong and nothing that was sent or answered. */
export async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new ProviderFailed(`The provider cannot be used: ${reasonOf(error)}.`);
  }
}

/** Something in the answer that the standard demands is missing. */
export class ProviderFailedAt extends Error {
  override name = 'ProviderFailedAt';
}

function reasonOf(error: unknown): string {
  if (error instanceof ProviderFailedAt) return error.message;
  if (error instanceof oauth.ResponseBodyError) return `it refused with ${wordOf(error.error)}`;
  if (error instanceof oauth.AuthorizationResponseError) return `it sent back ${wordOf(error.error)}`;
  if (error instanceof oauth.OperationProcessingError) return `what it answered is not right (${error.code})`;
  if (error instanceof z.ZodError) return 'its answer has another form';
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'it did not answer in time';
  return error instanceof Error ? `it was not reached (${error.name})` : 'unknown';
}

/** Only a word of the standard goes into the log, whatever was sent in its place. */
function wordOf(text: string): string {
  return /^[a-z_]{1,60}$/.test(text) ? text : 'an unknown error';
}
