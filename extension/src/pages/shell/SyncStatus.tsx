import { Cloud, CloudAlert, CloudOff } from 'lucide-react';
import { i18n } from '#i18n';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { fillWords } from '../FillProgress.tsx';
import { routeHash } from '../route.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncStatus.module.css';
import { useIsOnline } from './use-is-online.ts';

/** One quiet word on where the jobs are; the settings say the rest. */
export function SyncStatus() {
  const sync = useSyncState();
  const isOnline = useIsOnline();
  if (sync === undefined) return <span className={styles.status} />;
  const { problem, lastSuccessAt } = sync.exchange;
  return (
    <a className={styles.status} href={routeHash({ page: 'settings' })} title={problem ?? undefined}>
      {sync.pairing === null || !isOnline ? (
        <CloudOff aria-hidden="true" />
      ) : problem === null ? (
        <Cloud aria-hidden="true" />
      ) : (
        <CloudAlert aria-hidden="true" />
      )}
      <span className={styles.words}>
        {sync.pairing === null ? (
          i18n.t('sync.onlyHere')
        ) : !isOnline ? (
          i18n.t('sync.offline')
        ) : problem !== null ? (
          i18n.t('sync.waiting')
        ) : sync.fill !== null ? (
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
    </a>
  );
}
