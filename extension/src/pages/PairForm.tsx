import { DEFAULT_SERVER_URL } from '@jobmagpie/api';
import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../components/attempt.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { TextField } from '../components/TextField.tsx';
import styles from './PairForm.module.css';
import { usePairing } from './use-pairing.ts';

/** Pairs this browser with a server: by one click on this machine, with a code elsewhere. */
export function PairForm({ serverUrl = DEFAULT_SERVER_URL }: { serverUrl?: string }) {
  const [address, setAddress] = useState(serverUrl);
  const [code, setCode] = useState('');
  const { state, pair } = usePairing();
  const attempt = useAttempt();
  const isCodeShown = state.status === 'code-needed' || code !== '';

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(() => pair(address, code.trim() === '' ? null : code.trim()));
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
        onChange={(event) => setAddress(event.target.value)}
      />
      {isCodeShown && (
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
      <Button
        type="submit"
        kind="primary"
        className={styles.submit}
        icon={<Link2 aria-hidden="true" />}
        isBusy={state.status === 'pairing'}
      >
        {state.status === 'pairing' ? i18n.t('settings.pairing') : i18n.t('settings.pair')}
      </Button>
      {(state.status === 'failed' || state.status === 'code-needed') && (
        <div className={styles.notice}>
          <Notice kind={state.status === 'failed' ? 'problem' : 'quiet'}>{state.problem}</Notice>
        </div>
      )}
    </form>
  );
}
