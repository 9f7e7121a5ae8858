import type { SignInProvider } from '@jobmagpie/api';
import { i18n } from '#i18n';
import type { ConnectAnswer, CopyChoice, DeedAnswer } from '../messages';
import { readWaitingPairing } from '../store/local-copy';
import { failureText } from '../words/failure-text';
import { connect } from './connect';
import { openProviderWindow } from './provider-window';
import { pairedClient } from './server-client';

/** Signs in through a service elsewhere. */
export async function signInElsewhere(
  serverUrl: string,
  provider: SignInProvider,
  copy: CopyChoice,
): Promise<ConnectAnswer> {
  const isDone = copy !== 'ask' && (await readWaitingPairing())?.serverUrl === serverUrl;
  const outcome = isDone ? null : await openProviderWindow(serverUrl, provider);
  if (outcome !== null && outcome.status !== 'code') return outcome;
  const { code, codeVerifier } = outcome ?? { code: '', codeVerifier: '' };
  return connect(serverUrl, copy, ({ client, ...device }) =>
    client.finishSignIn({ body: { code, codeVerifier, ...device } }),
  );
}

/** Links a service elsewhere to the account of this browser. */
export async function linkProvider(provider: SignInProvider): Promise<DeedAnswer> {
  const paired = await pairedClient();
  if (paired === null) return { status: 'failed', problem: i18n.t('server.notPaired') };
  const { serverUrl, client } = paired;
  const ticket = await client.makeLinkTicket();
  if (!ticket.ok) return { status: 'failed', problem: failureText(ticket.failure, serverUrl) };
  const outcome = await openProviderWindow(serverUrl, provider, ticket.value.ticket);
  if (outcome.status !== 'code') return outcome;
  const { code, codeVerifier } = outcome;
  const linked = await client.linkProvider({ body: { code, codeVerifier } });
  return linked.ok ? { status: 'done' } : { status: 'failed', problem: failureText(linked.failure, serverUrl) };
}
