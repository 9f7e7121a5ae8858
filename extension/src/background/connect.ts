/**
 * The end that every way of signing in has in common. Where the jobs here belong to another account, nothing happens
 * until the person has chosen, and a sign-in that used up its code waits for the choice.
 */
import type { ApiClient, ApiFailure, ApiResult, Pairing } from '@jobmagpie/api';
import { makeApiClient } from '@jobmagpie/api';
import type { DeviceId } from '@jobmagpie/model';
import type { ConnectAnswer, CopyChoice } from '../messages';
import { ownDeviceId } from '../store/identity';
import {
  beginPairingAs,
  isOfAnotherAccount,
  newDeviceId,
  readWaitingPairing,
  writeWaitingPairing,
} from '../store/local-copy';
import { onlyHereCount } from '../store/only-here';
import { rememberServer } from '../store/remembered-server';
import { failureText } from '../words/failure-text';
import { browserName } from './browser-name';
import { exchangeSoon, inTurn } from './exchange';
import { followPairing } from './live';
import { serverFetch, strangerClient } from './server-client';

export interface Asking {
  client: ApiClient;
  deviceId: DeviceId;
  deviceName: string;
}

/** What the server answers where only a code can let this browser in. */
const codeNeeded = ['not_loopback', 'already_paired', 'pairing_closed'];

/** Asks a server for a token with `ask`, and begins with it. Everything saved here goes there, everything there comes here. */
export async function connect(
  serverUrl: string,
  copy: CopyChoice,
  ask: (asking: Asking) => Promise<ApiResult<Pairing>>,
): Promise<ConnectAnswer> {
  const waiting = await readWaitingPairing();
  if (copy !== 'ask' && waiting?.serverUrl === serverUrl) {
    const { deviceId, ...pairing } = waiting;
    return begin(pairing, deviceId, copy);
  }
  // The account that is left keeps the old id, so a choice that comes after its refusal means a new one.
  const deviceId = copy === 'ask' ? await ownDeviceId() : newDeviceId();
  const result = await ask({ client: strangerClient(serverUrl), deviceId, deviceName: browserName() });
  if (!result.ok) return refused(result.failure, serverUrl, copy);
  const { token, userId } = result.value;
  if (copy !== 'ask') return begin({ serverUrl, token, userId }, deviceId, copy);
  if (await isOfAnotherAccount(userId)) {
    await writeWaitingPairing({ serverUrl, token, userId, deviceId });
    return { status: 'other-account', unsent: await onlyHereCount() };
  }
  return begin({ serverUrl, token, userId }, deviceId, 'merge');
}

/** Gives a sign-in up that waits for a choice, and tells the server so that its token dies. */
export async function dropSignIn(): Promise<void> {
  const waiting = await readWaitingPairing();
  if (waiting === null) return;
  await writeWaitingPairing(null);
  const { serverUrl, token } = waiting;
  const result = await makeApiClient({ baseUrl: serverUrl, token, fetch: serverFetch }).signOut();
  if (!result.ok) console.error('The server did not hear that the sign-in was given up', result.failure);
}

async function begin(
  pairing: Parameters<typeof beginPairingAs>[0],
  deviceId: DeviceId,
  copy: 'merge' | 'fresh',
): Promise<ConnectAnswer> {
  await inTurn(() => beginPairingAs(pairing, deviceId, copy));
  await rememberServer(pairing.serverUrl);
  followPairing();
  exchangeSoon();
  return { status: 'paired' };
}

async function refused(failure: ApiFailure, serverUrl: string, copy: CopyChoice): Promise<ConnectAnswer> {
  const problem = failureText(failure, serverUrl);
  if (failure.kind !== 'refused') return { status: 'failed', problem };
  if (failure.errorCode === 'device_of_another_account' && copy === 'ask') {
    return { status: 'other-account', unsent: await onlyHereCount() };
  }
  return { status: codeNeeded.includes(failure.errorCode) ? 'code-needed' : 'failed', problem };
}
