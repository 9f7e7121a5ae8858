import { DEFAULT_SERVER_URL } from '@jobmagpie/api';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../components/attempt.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { TextField } from '../components/TextField.tsx';
import { pairWith } from './ask-server.ts';
import { ConnectionTest } from './connect/ConnectionTest.tsx';
import { HeadersForm } from './connect/HeadersForm.tsx';
import { OtherAccountDialog } from './connect/OtherAccountDialog.tsx';
import { SignInForm } from './connect/SignInForm.tsx';
import { useConnect } from './connect/use-connect.ts';
import styles from './PairForm.module.css';

type Way = 'pair' | 'code' | 'sign-in';

/** Connects this browser with a server: by one click on this machine, with a code, or by signing in. */
export function PairForm({ serverUrl = DEFAULT_SERVER_URL }: { serverUrl?: string }) {
  const [address, setAddress] = useState(serverUrl);
  const [code, setCode] = useState('');
  const [chosen, setWay] = useState<Way>('pair');
  const { state, connect, reset } = useConnect();
  const attempt = useAttempt();
  const way = chosen === 'pair' && state.status === 'code-needed' ? 'code' : chosen;
  const turnTo = (next: Way) => {
    setWay(next);
    reset();
  };

  return (
    <div className={styles.ways}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = way === 'code' && code.trim() !== '' ? code.trim() : null;
          if (way !== 'sign-in') attempt(() => connect(address, (url, copy) => pairWith(url, typed, copy)));
        }}
      >
        <TextField
          className={styles.address}
          label={i18n.t('settings.address')}
          type="url"
          inputMode="url"
          required
          spellCheck={false}
          value={address}
          problem={state.status === 'wrong-address' ? i18n.t('settings.wrongAddress') : null}
          onChange={(event) => {
            setAddress(event.target.value);
            // What was said of another address does not hold for this one.
            if (state.status === 'failed' || state.status === 'wrong-address') reset();
          }}
        />
        {way === 'code' && (
          <TextField
            className={styles.code}
            label={i18n.t('settings.code')}
            hint={i18n.t('settings.codeHint')}
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={20}
            value={code}
            ref={(input) => {
              if (code === '') input?.focus();
            }}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        {way !== 'sign-in' && (
          <Button
            type="submit"
            kind="primary"
            className={styles.submit}
            icon={<Link2 aria-hidden="true" />}
            isBusy={state.status === 'busy'}
          >
            {state.status === 'busy' ? i18n.t('settings.pairing') : i18n.t('settings.pair')}
          </Button>
        )}
      </form>
      {way === 'sign-in' && <SignInForm address={address} state={state} connect={connect} />}
      {(state.status === 'failed' || state.status === 'code-needed') && (
        <Notice kind={state.status === 'failed' ? 'problem' : 'quiet'}>{state.problem}</Notice>
      )}
      <div className={styles.others}>
        {way !== 'pair' && (
          <Button size="small" kind="quiet" onClick={() => turnTo('pair')}>
            {i18n.t('connect.oneClick')}
          </Button>
        )}
        {way !== 'code' && (
          <Button size="small" kind="quiet" onClick={() => turnTo('code')}>
            {i18n.t('connect.withCode')}
          </Button>
        )}
        {way !== 'sign-in' && (
          <Button size="small" kind="quiet" onClick={() => turnTo('sign-in')}>
            {i18n.t('connect.signIn')}
          </Button>
        )}
        <ConnectionTest address={address} />
      </div>
      <HeadersForm address={address} />
      {state.status === 'other-account' && <OtherAccountDialog state={state} onClose={reset} />}
    </div>
  );
}
