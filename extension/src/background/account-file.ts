import { ACCOUNT_EXPORT_PATH, ACCOUNT_EXPORT_TYPE, ACCOUNT_IMPORT_PATH } from '@jobmagpie/api';
import { i18n } from '#i18n';
import type { DeedAnswer } from '../messages';
import { putAccountFile, takeAccountFile } from '../store/account-file';
import { failureText } from '../words/failure-text';
import { exchange } from './exchange';
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

/** Gives the server a file of an account, its history too, and fetches what came of it. What is there stays. */
export async function importAccount(): Promise<DeedAnswer> {
  const file = await takeAccountFile();
  const paired = await pairedClient();
  if (paired === null || file === null) return { status: 'failed', problem: i18n.t('import.accountNeedsServer') };
  const { serverUrl, token } = paired;
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await serverFetch(new URL(ACCOUNT_IMPORT_PATH, serverUrl).href, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': ACCOUNT_EXPORT_TYPE },
      body: file,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    if (!response.ok) {
      await exchange();
      return { status: 'failed', problem: importProblem(response.status) };
    }
  } catch (error) {
    console.error('The file of the account did not reach the server', error);
    const failure = { kind: signal.aborted ? 'timeout' : 'unreachable' } as const;
    return { status: 'failed', problem: failureText(failure, serverUrl) };
  }
  await exchange();
  return { status: 'done' };
}

/** The server takes a file in as it comes, so what stood before a fault is there. */
function importProblem(status: number): string {
  return status === 400 || status === 413 ? i18n.t('import.accountDamaged') : i18n.t('import.accountRefused');
}
