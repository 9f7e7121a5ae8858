import { RefreshCw, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import type { Pairing } from '../../store/pairing.ts';
import { exchangeNow, leaveServer } from '../ask-background.ts';
import type { SyncState } from '../use-sync-state.ts';
import { InviteDialog } from './InviteDialog.tsx';
import styles from './PairedServer.module.css';

/** The server that holds the other copy, and how the two stand. */
export function PairedServer({ sync, pairing }: { sync: SyncState; pairing: Pairing }) {
  const [isExchanging, setIsExchanging] = useState(false);
  const [isInviting, setIsInviting] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const attempt = useAttempt();
  const { problem, lastSuccessAt } = sync.exchange;

  const exchange = async () => {
    setIsExchanging(true);
    await exchangeNow().finally(() => setIsExchanging(false));
  };

  return (
    <div className={styles.server}>
      <dl className={styles.facts}>
        <div>
          <dt>{i18n.t('settings.address')}</dt>
          <dd>{pairing.serverUrl}</dd>
        </div>
        <div>
          <dt>{i18n.t('settings.lastExchange')}</dt>
          <dd>{lastSuccessAt === null ? i18n.t('settings.never') : <RelativeTime at={lastSuccessAt} />}</dd>
        </div>
        <div>
          <dt>{i18n.t('settings.unsent')}</dt>
          <dd>{sync.unsent === 0 ? i18n.t('settings.nothingUnsent') : i18n.t('sync.unsent', sync.unsent)}</dd>
        </div>
      </dl>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <div className={styles.deeds}>
        <Button icon={<RefreshCw aria-hidden="true" />} isBusy={isExchanging} onClick={() => attempt(exchange)}>
          {isExchanging ? i18n.t('settings.exchanging') : i18n.t('settings.exchangeNow')}
        </Button>
        <Button icon={<UserPlus aria-hidden="true" />} onClick={() => setIsInviting(true)}>
          {i18n.t('settings.invite')}
        </Button>
        <Button kind="quiet" onClick={() => setIsLeaving(true)}>
          {i18n.t('settings.unpair')}
        </Button>
      </div>
      {isInviting && <InviteDialog serverUrl={pairing.serverUrl} onClose={() => setIsInviting(false)} />}
      <Dialog
        isOpen={isLeaving}
        onClose={() => setIsLeaving(false)}
        title={i18n.t('settings.unpairTitle')}
        description={
          <>
            <p>{i18n.t('settings.unpairWords', [pairing.serverUrl])}</p>
            {sync.unsent > 0 && <p>{i18n.t('settings.unpairUnsent', sync.unsent)}</p>}
          </>
        }
        actions={
          <>
            <Button onClick={() => setIsLeaving(false)}>{i18n.t('common.cancel')}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setIsLeaving(false);
                attempt(leaveServer);
              }}
            >
              {i18n.t('settings.unpair')}
            </Button>
          </>
        }
      />
    </div>
  );
}
