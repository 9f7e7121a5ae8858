/** What the extension's own pages ask of a server by way of the background. No answer holds a token. */
import type { Answer, ApiResult, endpoints, Sent, SignInProvider } from '@jobmagpie/api';
import {
  ConnectAnswer,
  ConnectionReport,
  type CopyChoice,
  type CopyFate,
  DeedAnswer,
  EqualityReport,
  SignOutAnswer,
} from '../messages.ts';
import type { CallableEndpoint } from '../server-calls.ts';
import { ask } from './ask-background.ts';

export type SentOf<Name extends CallableEndpoint> =
  unknown extends Sent<(typeof endpoints)[Name]> ? Record<string, never> : Sent<(typeof endpoints)[Name]>;
export type AnswerOf<Name extends CallableEndpoint> = Answer<(typeof endpoints)[Name]>;

/** Asks a server one thing; the paired one, unless `serverUrl` names another. */
export async function callServer<Name extends CallableEndpoint>(
  endpoint: Name,
  sent: SentOf<Name>,
  serverUrl: string | null = null,
): Promise<ApiResult<AnswerOf<Name>>> {
  const parts = sent as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }; // the parts of any call
  const answer = await ask({ type: 'call-server', endpoint, serverUrl, sent: parts });
  return answer as ApiResult<AnswerOf<Name>>; // the background has parsed it by this endpoint's own schema
}

/** Pairs with a server. `code` is null for the first browser of a server on this machine. */
export async function pairWith(serverUrl: string, code: string | null, copy: CopyChoice): Promise<ConnectAnswer> {
  return ConnectAnswer.parse(await ask({ type: 'pair', serverUrl, code, copy }));
}

export interface Credentials {
  email: string;
  password: string;
  /** Make the account first. */
  isNew: boolean;
}

export async function signInWith(
  serverUrl: string,
  credentials: Credentials,
  copy: CopyChoice,
): Promise<ConnectAnswer> {
  return ConnectAnswer.parse(await ask({ type: 'sign-in', serverUrl, ...credentials, copy }));
}

export async function signInElsewhere(
  serverUrl: string,
  provider: SignInProvider,
  copy: CopyChoice,
): Promise<ConnectAnswer> {
  return ConnectAnswer.parse(await ask({ type: 'sign-in-elsewhere', serverUrl, provider, copy }));
}

/** Gives up a sign-in that waits for a choice. */
export async function dropSignIn(): Promise<void> {
  await ask({ type: 'drop-sign-in' });
}

export async function linkProvider(provider: SignInProvider): Promise<DeedAnswer> {
  return DeedAnswer.parse(await ask({ type: 'link-provider', provider }));
}

export async function testConnection(serverUrl: string): Promise<ConnectionReport> {
  return ConnectionReport.parse(await ask({ type: 'test-connection', serverUrl }));
}

export async function checkEquality(): Promise<EqualityReport> {
  return EqualityReport.parse(await ask({ type: 'check-equality' }));
}

export async function repairCopy(): Promise<void> {
  await ask({ type: 'repair-copy' });
}

/** Has the server's file fetched; `takeAccountFile` of the store gives it. */
export async function downloadAccount(): Promise<DeedAnswer> {
  return DeedAnswer.parse(await ask({ type: 'download-account' }));
}

/** Has the file that `putAccountFile` of the store has put down taken in by the server, and fetches what is new. */
export async function importAccount(): Promise<DeedAnswer> {
  return DeedAnswer.parse(await ask({ type: 'import-account' }));
}

export interface SigningOut {
  isEverywhere: boolean;
  copy: CopyFate;
  givesUpUnsent: boolean;
}

export async function signOut(how: SigningOut): Promise<SignOutAnswer> {
  return SignOutAnswer.parse(await ask({ type: 'sign-out', ...how }));
}

export async function deleteAccount(confirm: string, copy: CopyFate): Promise<SignOutAnswer> {
  return SignOutAnswer.parse(await ask({ type: 'delete-account', confirm, copy }));
}
