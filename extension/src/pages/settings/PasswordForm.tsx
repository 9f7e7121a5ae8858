import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@jobmagpie/api';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useToast } from '../../components/Toast.tsx';
import { failureText } from '../../words/failure-text.ts';
import { callServer } from '../ask-server.ts';
import styles from './Rows.module.css';

interface PasswordFormProps {
  /** Null where there is no password yet: then the address is chosen with it. */
  email: string | null;
  serverUrl: string;
  onDone: () => void;
}

/** Sets the first password with its address, or changes the one that there is. */
export function PasswordForm({ email, serverUrl, onDone }: PasswordFormProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const [address, setAddress] = useState('');
  const [currentPassword, setCurrentPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Whoever has asked for the fields types into the first of them.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus(), []);
  const save = async () => {
    setIsBusy(true);
    const proof = email === null ? { email: address.trim() } : { currentPassword };
    const result = await callServer('setPassword', { body: { newPassword, ...proof } }).finally(() => setIsBusy(false));
    if (!result.ok) return setProblem(failureText(result.failure, serverUrl));
    toast(email === null ? i18n.t('account.passwordSet') : i18n.t('account.passwordChanged'));
    onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(save);
      }}
    >
      {email === null ? (
        <TextField
          label={i18n.t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      ) : (
        <>
          <input type="hidden" autoComplete="username" value={email} />
          <TextField
            label={i18n.t('account.currentPassword')}
            type="password"
            autoComplete="current-password"
            required
            maxLength={MAX_PASSWORD_LENGTH}
            value={currentPassword}
            onChange={(event) => setCurrentPassword(event.target.value)}
          />
        </>
      )}
      <TextField
        label={i18n.t('account.newPassword')}
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_LENGTH}
        maxLength={MAX_PASSWORD_LENGTH}
        hint={i18n.t('signIn.passwordHint', [MIN_PASSWORD_LENGTH])}
        value={newPassword}
        onChange={(event) => setNewPassword(event.target.value)}
      />
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <div className={styles.deeds}>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {i18n.t('account.savePassword')}
        </Button>
        <Button onClick={onDone}>{i18n.t('common.cancel')}</Button>
      </div>
    </form>
  );
}
