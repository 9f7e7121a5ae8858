import type { ApiResult } from '@jobmagpie/api';
import { i18n } from '#i18n';
import type { CopyFate, ExtensionMessage, SignOutAnswer } from '../messages';
import { removeLocalCopy } from '../store/local-copy';
import { onlyHereCount } from '../store/only-here';
import { removePairing } from '../store/pairing';
import { forgetServer } from '../store/remembered-server';
import { failureText } from '../words/failure-text';
import { inTurn } from './exchange';
import { followPairing } from './live';
import { pairedClient } from './server-client';

/**
 * Leaves the server, and tells it so that the token dies. Offline, this browser is signed out all the same; where every
 * browser is to be, the server must have done it first.
 */
export async function signOut({
  isEverywhere,
  copy,
  givesUpUnsent,
}: ExtensionMessage & { type: 'sign-out' }): Promise<SignOutAnswer> {
  return inTurn(async () => {
    const unsent = copy === 'remove' && !givesUpUnsent ? await onlyHereCount() : 0;
    if (unsent > 0) return { status: 'unsent', unsent };
    const paired = await pairedClient();
    if (isEverywhere && paired !== null) {
      const result = await paired.client.signOutEverywhere();
      if (!result.ok) return failed(result, paired.serverUrl);
      await leave(copy);
      return { status: 'done', wasServerTold: true };
    }
    await leave(copy);
    const result = await paired?.client.signOut();
    if (result !== undefined && !result.ok) {
      console.error('The server did not hear of the sign-out', result.failure);
      // A token that the server does not know is as dead as it can be.
      return { status: 'done', wasServerTold: result.failure.kind === 'refused' && result.failure.status === 401 };
    }
    return { status: 'done', wasServerTold: true };
  });
}

/** Deletes the account on its server, and then leaves it. What was not sent matters no more: the person typed the name. */
export async function deleteAccount(confirm: string, copy: CopyFate): Promise<SignOutAnswer> {
  return inTurn(async () => {
    const paired = await pairedClient();
    if (paired === null) return { status: 'failed', problem: i18n.t('server.notPaired') };
    const result = await paired.client.deleteAccount({ body: { confirm } });
    if (!result.ok) return failed(result, paired.serverUrl);
    await leave(copy);
    return { status: 'done', wasServerTold: true };
  });
}

async function leave(copy: CopyFate): Promise<void> {
  // First, or an open page would take the missing pairing for jobs that the browser has cleared.
  await forgetServer();
  await (copy === 'remove' ? removeLocalCopy() : removePairing());
  followPairing();
}

function failed(result: ApiResult<unknown> & { ok: false }, serverUrl: string): SignOutAnswer {
  return { status: 'failed', problem: failureText(result.failure, serverUrl) };
}
