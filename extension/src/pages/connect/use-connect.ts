import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { ConnectAnswer, CopyChoice } from '../../messages.ts';
import { serverAddress } from '../server-address.ts';

export type ConnectState =
  | { status: 'idle' | 'busy' | 'paired' | 'wrong-address' }
  | { status: 'code-needed' | 'failed'; problem: string }
  /** The jobs here belong to another account. */
  | { status: 'other-account'; unsent: number; go: (copy: 'merge' | 'fresh') => Promise<void> };

/** One way of signing in to a server. */
export type Way = (serverUrl: string, copy: CopyChoice) => Promise<ConnectAnswer>;

/** Signs in and tells how it goes. Call `connect` from a click: the browser may have to ask the person. */
export function useConnect() {
  const [state, setState] = useState<ConnectState>({ status: 'idle' });
  const connect = useCallback(async (typed: string, way: Way) => {
    const address = serverAddress(typed);
    if (address === null) return setState({ status: 'wrong-address' });
    const go = async (copy: CopyChoice) => {
      setState({ status: 'busy' });
      try {
        const answer = await way(address.url, copy);
        if (answer.status === 'given-up') setState({ status: 'idle' });
        else if (answer.status === 'other-account') setState({ ...answer, go });
        else setState(answer);
      } catch (error) {
        console.error('Signing in failed', error);
        setState({ status: 'failed', problem: i18n.t('settings.pairFailed') });
      }
    };
    const isAllowed = address.isOwnMachine || (await mayReach(address.url));
    if (!isAllowed) return setState({ status: 'failed', problem: i18n.t('connect.notAllowed', [address.url]) });
    await go('ask');
  }, []);
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, connect, reset };
}

/** Asks the browser for the address, at the moment of use. */
export async function mayReach(serverUrl: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${serverUrl}/*`] });
}
