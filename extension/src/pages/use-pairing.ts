import { useCallback, useState } from 'react';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { pairWith } from './ask-background.ts';
import { serverAddress } from './server-address.ts';

export type PairingState =
  | { status: 'idle' }
  | { status: 'pairing' }
  | { status: 'paired' }
  | { status: 'wrong-address' }
  | { status: 'code-needed'; problem: string }
  | { status: 'failed'; problem: string };

/** Pairs on request and tells how it goes. Call `pair` from a click: the browser may have to ask the person. */
export function usePairing() {
  const [state, setState] = useState<PairingState>({ status: 'idle' });
  const pair = useCallback(async (typed: string, code: string | null) => {
    const address = serverAddress(typed);
    if (address === null) return setState({ status: 'wrong-address' });
    setState({ status: 'pairing' });
    try {
      if (!address.isOwnMachine) await browser.permissions.request({ origins: [`${address.url}/*`] });
      setState(await pairWith(address.url, code));
    } catch (error) {
      console.error('Pairing failed', error);
      setState({ status: 'failed', problem: i18n.t('settings.pairFailed') });
    }
  }, []);
  return { state, pair };
}
