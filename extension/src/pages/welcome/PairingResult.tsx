import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PairForm } from '../PairForm.tsx';
import { usePairing } from '../use-pairing.ts';
import styles from './PairingResult.module.css';
import type { PairRequest } from './pair-request.ts';

/** Pairs as this page's address asked for. A server on another machine is asked about first: all jobs go there. */
export function PairingResult({ request: { address, code } }: { request: PairRequest }) {
  const { state, pair } = usePairing();
  const attempt = useAttempt();
  const isBegun = useRef(false);

  useEffect(() => {
    if (isBegun.current || !address.isOwnMachine) return;
    isBegun.current = true;
    attempt(() => pair(address.url, code));
  }, [attempt, pair, address, code]);

  return (
    <section className={styles.result} aria-live="polite" aria-busy={state.status === 'pairing'}>
      {state.status === 'idle' && !address.isOwnMachine && (
        <Notice
          action={
            <Button size="small" kind="primary" onClick={() => attempt(() => pair(address.url, code))}>
              {i18n.t('settings.pair')}
            </Button>
          }
        >
          {i18n.t('welcome.server.confirm', [address.url])}
        </Notice>
      )}
      {state.status === 'pairing' && <Notice>{i18n.t('welcome.server.pairing', [address.url])}</Notice>}
      {state.status === 'paired' && (
        <p className={styles.paired}>
          <Check aria-hidden="true" />
          {i18n.t('welcome.server.paired', [address.url])}
        </p>
      )}
      {(state.status === 'failed' || state.status === 'code-needed') && (
        <>
          <Notice kind="problem">{state.problem}</Notice>
          <PairForm />
        </>
      )}
    </section>
  );
}
