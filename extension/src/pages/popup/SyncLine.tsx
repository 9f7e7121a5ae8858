import { useState } from 'react';
import { i18n } from '#i18n';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { exchangeNow } from '../ask-background.ts';
import { openDashboard } from '../open-dashboard.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncLine.module.css';

/** How the copy on the server stands, in one quiet line. */
export function SyncLine() {
  const sync = useSyncState();
  const [isExchanging, setIsExchanging] = useState(false);
  if (sync === undefined) return <p className={styles.line} />;
  if (sync.pairing === null) {
    return (
      <p className={styles.line}>
        <span className={styles.words}>{i18n.t('sync.onlyHere')}</span>
        <button type="button" className={styles.action} onClick={() => void openDashboard('/settings')}>
          {i18n.t('sync.pair')}
        </button>
      </p>
    );
  }
  const retry = async () => {
    setIsExchanging(true);
    await exchangeNow().finally(() => setIsExchanging(false));
  };
  const { problem, lastSuccessAt } = sync.exchange;
  return (
    <p className={styles.line}>
      <span className={styles.words} title={problem ?? undefined}>
        {problem !== null ? (
          problem
        ) : lastSuccessAt === null ? (
          i18n.t('sync.first')
        ) : (
          <>
            {i18n.t('sync.last')} <RelativeTime at={lastSuccessAt} style="short" />
          </>
        )}
        {sync.unsent > 0 && ` · ${i18n.t('sync.unsent', sync.unsent)}`}
      </span>
      {problem !== null && (
        <button type="button" className={styles.action} disabled={isExchanging} onClick={() => void retry()}>
          {i18n.t('sync.retry')}
        </button>
      )}
    </p>
  );
}
