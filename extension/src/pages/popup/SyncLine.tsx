import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { fillWords } from '../FillProgress.tsx';
import { openDashboard } from '../open-dashboard.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncLine.module.css';

/** How the copy on the server stands, in one quiet line. */
export function SyncLine() {
  const sync = useSyncState();
  const attempt = useAttempt();
  if (sync === undefined) return <p className={styles.line} />;
  if (sync.pairing === null) {
    return (
      <p className={styles.line}>
        <span className={styles.words}>{i18n.t('sync.onlyHere')}</span>
        <button type="button" className={styles.action} onClick={() => attempt(() => openDashboard('/settings'))}>
          {i18n.t('sync.pair')}
        </button>
      </p>
    );
  }
  const { lastSuccessAt } = sync.exchange;
  return (
    <p className={styles.line}>
      <span className={styles.words}>
        {sync.fill !== null ? (
          fillWords(sync.fill)
        ) : lastSuccessAt === null ? (
          i18n.t('sync.first')
        ) : (
          <>
            {i18n.t('sync.last')} <RelativeTime at={lastSuccessAt} style="short" />
          </>
        )}
        {sync.unsent > 0 && ` · ${i18n.t('sync.unsent', sync.unsent)}`}
      </span>
    </p>
  );
}
