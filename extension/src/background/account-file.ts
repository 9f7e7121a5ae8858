import { ACCOUNT_EXPORT_PATH } from '@jobmagpie/api';
import { i18n } from '#i18n';
import type { DeedAnswer } from '../messages';
import { putAccountFile } from '../store/account-file';
import { failureText } from '../words/failure-text';
import { pairedClient, serverFetch } from './server-client';

/** For an account of tens of thousands of jobs on a slow line. */
const TIMEOUT_MS = 5 * 60_000;

/** Fetches the server's file of the whole account, for a page to hand to the person. */
export async function downloadAccount(): Promise<DeedAnswer> {
  const paired = await pairedClient();
  if (paired === null) return { status: 'failed', problem: i18n.t('server.notPaired') };
  const { serverUrl, token } = paired;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await serverFetch(new URL(ACCOUNT_EXPORT_PATH, serverUrl).href, {
      headers: { authorization: `Bearer ${token}` },
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) return { status: 'failed', problem: i18n.t('account.exportRefused') };
    await putAccountFile(await response.blob());
    return { status: 'done' };
  } catch (error) {
    console.error('The file of the account did not come', error);
    const failure = { kind: signal.aborted ? 'timeout' : 'unreachable' } as const;
    return { status: 'failed', problem: failureText(failure, serverUrl) };
  }
}
