import type { Account, SignInProvider } from '@jobmagpie/api';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { useToast } from '../../components/Toast.tsx';
import { failureText } from '../../words/failure-text.ts';
import { providerName } from '../../words/provider-name.ts';
import { callServer, linkProvider } from '../ask-server.ts';
import { useServer } from '../use-server.ts';
import styles from './Rows.module.css';

interface ProviderListProps {
  identities: Account['identities'];
  serverUrl: string;
  onChanged: () => Promise<void>;
}

/** The services elsewhere with which one can sign in: those that are linked, and those that could be. */
export function ProviderList({ identities, serverUrl, onChanged }: ProviderListProps) {
  const attempt = useAttempt();
  const toast = useToast();
  const { result } = useServer('readSignInOptions', {});
  const linked = identities.map(({ provider }) => provider);
  const others = result?.ok ? result.value.providers.filter((provider) => !linked.includes(provider)) : [];
  const unlink = async (provider: SignInProvider) => {
    const outcome = await callServer('unlinkProvider', { params: { provider } });
    toast(outcome.ok ? i18n.t('account.unlinked', [providerName(provider)]) : failureText(outcome.failure, serverUrl));
    await onChanged();
  };
  const link = async (provider: SignInProvider) => {
    const outcome = await linkProvider(provider);
    if (outcome.status === 'failed') toast(outcome.problem);
    if (outcome.status === 'done') toast(i18n.t('account.linked', [providerName(provider)]));
    await onChanged();
  };
  if (linked.length === 0 && others.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {identities.map(({ provider, email, linkedAt }) => (
        <li key={provider} className={styles.row}>
          <div className={styles.words}>
            <p className={styles.name}>{providerName(provider)}</p>
            <p className={styles.soft}>
              {email !== null && `${email} · `}
              {i18n.t('account.linkedSince')} <RelativeTime at={linkedAt} />
            </p>
          </div>
          <Button
            size="small"
            kind="quiet"
            aria-label={i18n.t('account.unlinkNamed', [providerName(provider)])}
            onClick={() => attempt(() => unlink(provider))}
          >
            {i18n.t('account.unlink')}
          </Button>
        </li>
      ))}
      {others.map((provider) => (
        <li key={provider} className={styles.row}>
          <p className={styles.words}>{providerName(provider)}</p>
          <Button
            size="small"
            kind="quiet"
            aria-label={i18n.t('account.linkNamed', [providerName(provider)])}
            onClick={() => attempt(() => link(provider))}
          >
            {i18n.t('account.link')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
