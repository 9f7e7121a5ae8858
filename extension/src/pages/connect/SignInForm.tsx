import { MIN_PASSWORD_LENGTH, type SignInOptions, type SignInProvider } from '@jobmagpie/api';
import { useCallback, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import { failureText } from '../../words/failure-text.ts';
import { providerName } from '../../words/provider-name.ts';
import { callServer, signInElsewhere, signInWith } from '../ask-server.ts';
import { serverAddress } from '../server-address.ts';
import styles from './SignInForm.module.css';
import { type ConnectState, mayReach, type Way } from './use-connect.ts';

/** Until an address is typed. */
const WAIT_MS = 400;

interface SignInFormProps {
  address: string;
  state: ConnectState;
  connect: (address: string, way: Way) => Promise<void>;
}

/** Signs in with an e-mail address and a password, or with what else the server offers. */
export function SignInForm({ address, state, connect }: SignInFormProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const { options, look } = useSignInOptions(address);
  const [isNew, setIsNew] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isBusy = state.status === 'busy';

  const forgot = async () => {
    const url = serverAddress(address)?.url;
    if (url === undefined) return;
    if (email.trim() === '') return setProblem(i18n.t('signIn.emailFirst'));
    const result = await callServer('requestPasswordReset', { body: { email: email.trim() } }, url);
    setProblem(result.ok ? null : failureText(result.failure, url));
    if (result.ok) toast(i18n.t('signIn.resetSent', [email.trim()]));
  };
  /** A server elsewhere can be asked only once the person has allowed its address. */
  const lookThere = async () => {
    const server = serverAddress(address);
    if (server !== null && !server.isOwnMachine) await mayReach(server.url);
    await look();
  };
  const goElsewhere = (provider: SignInProvider) =>
    attempt(() => connect(address, (url, copy) => signInElsewhere(url, provider, copy)));

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(null);
        attempt(() => connect(address, (url, copy) => signInWith(url, { email: email.trim(), password, isNew }, copy)));
      }}
    >
      <TextField
        label={i18n.t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={i18n.t('signIn.password')}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        required
        minLength={isNew ? MIN_PASSWORD_LENGTH : undefined}
        maxLength={256}
        hint={isNew ? i18n.t('signIn.passwordHint', [MIN_PASSWORD_LENGTH]) : undefined}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {isNew ? i18n.t('signIn.make') : i18n.t('signIn.signIn')}
        </Button>
        {options?.isRegistrationOpen !== false && (
          <Button kind="quiet" onClick={() => setIsNew(!isNew)}>
            {isNew ? i18n.t('signIn.haveAccount') : i18n.t('signIn.noAccount')}
          </Button>
        )}
        {!isNew && options?.hasMail === true && (
          <Button kind="quiet" onClick={() => attempt(forgot)}>
            {i18n.t('signIn.forgot')}
          </Button>
        )}
      </div>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {options !== null && options.providers.length > 0 && (
        <div className={styles.providers}>
          {options.providers.map((provider) => (
            <Button key={provider} isBusy={isBusy} onClick={() => goElsewhere(provider)}>
              {i18n.t('signIn.with', [providerName(provider)])}
            </Button>
          ))}
        </div>
      )}
      {options === null && (
        <Button size="small" kind="quiet" className={styles.look} onClick={() => attempt(() => lookThere())}>
          {i18n.t('signIn.look')}
        </Button>
      )}
    </form>
  );
}

/** In which ways the server lets people in, and another look at it; null until it has said so. */
function useSignInOptions(address: string): { options: SignInOptions | null; look: () => Promise<void> } {
  const [options, setOptions] = useState<SignInOptions | null>(null);
  const url = serverAddress(address)?.url;
  const look = useCallback(async () => {
    setOptions(null);
    if (url === undefined) return;
    const result = await callServer('readSignInOptions', {}, url);
    if (result.ok) setOptions(result.value);
  }, [url]);
  useEffect(() => {
    const timer = setTimeout(
      () => look().catch((error: unknown) => console.error('No way to sign in was found', error)),
      WAIT_MS,
    );
    return () => clearTimeout(timer);
  }, [look]);
  return { options, look };
}
