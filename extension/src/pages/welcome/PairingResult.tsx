import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { pairWith } from '../ask-server.ts';
import { OtherAccountDialog } from '../connect/OtherAccountDialog.tsx';
import { useConnect } from '../connect/use-connect.ts';
import { PairForm } from '../PairForm.tsx';
import styles from './PairingResult.module.css';
import type { PairRequest } from './pair-request.ts';

/** Pairs as this page's address asked for. A server on another machine is asked about first: all jobs go there. */
export function PairingResult({ request: { address, code } }: { request: PairRequest }) {
  const { state, connect, reset } = useConnect();
  const attempt = useAttempt();
  const isBegun = useRef(false);

  useEffect(() => {
    if (isBegun.current || !address.isOwnMachine) return;
    isBegun.current = true;
    attempt(() => connect(address.url, (url, copy) => pairWith(url, code, copy)));
  }, [attempt, connect, address, code]);

  return (
    <section className={styles.result} aria-live="polite" aria-busy={state.status === 'busy'}>
      {state.status === 'idle' && !address.isOwnMachine && (
        <Notice
          action={
            <Button
              size="small"
              kind="primary"
              onClick={() => attempt(() => connect(address.url, (url, copy) => pairWith(url, code, copy)))}
            >
              {i18n.t('settings.pair')}
            </Button>
          }
        >
          {i18n.t('welcome.server.confirm', [address.url])}
        </Notice>
      )}
      {state.status === 'busy' && <Notice>{i18n.t('welcome.server.pairing', [address.url])}</Notice>}
      {state.status === 'paired' && (
        <p className={styles.paired}>
          <Check aria-hidden="true" />
          {i18n.t('welcome.server.paired', [address.url])}
        </p>
      )}
      {(state.status === 'failed' || state.status === 'code-needed') && (
        <>
          <Notice kind="problem">{state.problem}</Notice>
          <PairForm serverUrl={address.url} />
        </>
      )}
      {state.status === 'other-account' && <OtherAccountDialog state={state} onClose={reset} />}
    </section>
  );
}
