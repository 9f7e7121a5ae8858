import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { openDashboard } from '../open-dashboard.ts';
import { SyncWords } from '../SyncWords.tsx';
import { syncStanding } from '../sync-standing.ts';
import { useIsOnline } from '../use-is-online.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncLine.module.css';

/** How the copy on the server stands, in one quiet line. */
export function SyncLine() {
  const sync = useSyncState();
  const isOnline = useIsOnline();
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
  return (
    <p className={styles.line}>
      <span className={styles.words}>
        <SyncWords standing={syncStanding(sync, isOnline)} unsent={sync.unsent} />
      </span>
    </p>
  );
}
