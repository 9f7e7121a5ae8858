import { makeApiClient } from '@jobmagpie/api';
import { i18n } from '#i18n';
import type { InviteAnswer, PairAnswer } from '../messages';
import { ownDeviceId } from '../store/identity';
import { beginPairing, readPairing, removePairing } from '../store/pairing';
import { forgetServer, rememberServer } from '../store/remembered-server';
import { exchangeSoon, inTurn } from './exchange';
import { failureText } from './failure-text';
import { followPairing } from './live';

/** What the server answers where only a code can let this browser in. */
const codeNeeded = ['not_loopback', 'already_paired', 'pairing_closed'];

/**
 * Pairs this browser with a server: in one click as the first browser of a server on this machine, with a code else.
 * Everything saved here goes to the server, everything there comes here.
 */
export async function pair(serverUrl: string, code: string | null): Promise<PairAnswer> {
  const client = makeApiClient({ baseUrl: serverUrl, fetch: (url, init) => fetch(url, init) });
  const deviceId = await ownDeviceId();
  const result = await client.pair({
    body: { deviceId, deviceName: browserName(), ...(code !== null && { code }) },
  });
  if (!result.ok) {
    const { failure } = result;
    const problem = failure.kind === 'refused' ? failure.detail : failureText(failure, serverUrl);
    const isCodeNeeded = failure.kind === 'refused' && codeNeeded.includes(failure.errorCode);
    return { status: isCodeNeeded ? 'code-needed' : 'failed', problem };
  }
  const { token, userId } = result.value;
  await inTurn(() => beginPairing({ serverUrl, token, userId }));
  await rememberServer(serverUrl);
  followPairing();
  exchangeSoon();
  return { status: 'paired' };
}

/** Leaves the server, and tells it so that the token dies; every job stays here. */
export async function unpair(): Promise<void> {
  const client = await pairedClient();
  await inTurn(removePairing);
  await forgetServer();
  followPairing();
  const result = await client?.signOut();
  if (result !== undefined && !result.ok) console.error('The server did not hear of the sign-out', result.failure);
}

/** A code with which one more browser can join. */
export async function invite(): Promise<InviteAnswer> {
  const client = await pairedClient();
  if (client === null) return { status: 'failed', problem: i18n.t('server.notPaired') };
  const result = await client.invite();
  if (result.ok) return { status: 'invited', code: result.value.code, expiresAt: result.value.expiresAt };
  return { status: 'failed', problem: failureText(result.failure, client.serverUrl) };
}

async function pairedClient() {
  const pairing = await readPairing();
  if (pairing === null) return null;
  const { serverUrl, token } = pairing;
  return { serverUrl, ...makeApiClient({ baseUrl: serverUrl, token, fetch: (url, init) => fetch(url, init) }) };
}

function browserName(): string {
  const browser = import.meta.env.FIREFOX ? 'Firefox' : 'Chrome';
  const system = /Windows|Mac|Linux|Android|CrOS/.exec(navigator.userAgent)?.[0];
  return system === undefined ? browser : `${browser} (${system})`;
}
