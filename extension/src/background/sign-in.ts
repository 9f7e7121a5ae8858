import type { ConnectAnswer, ExtensionMessage } from '../messages';
import { failureText } from '../words/failure-text';
import { connect } from './connect';
import { strangerClient } from './server-client';

/** Signs in with an e-mail address and a password. */
export async function signIn({
  serverUrl,
  email,
  password,
  isNew,
  copy,
}: ExtensionMessage & { type: 'sign-in' }): Promise<ConnectAnswer> {
  // The server answers alike whether the address is known: an account that was there is found by its password.
  if (isNew && copy === 'ask') {
    const made = await strangerClient(serverUrl).register({ body: { email, password } });
    if (!made.ok) return { status: 'failed', problem: failureText(made.failure, serverUrl) };
  }
  return connect(serverUrl, copy, ({ client, ...device }) => client.signIn({ body: { email, password, ...device } }));
}
