import { Cloud, CloudAlert, CloudOff } from 'lucide-react';
import { routeHash } from '../route.ts';
import { SyncWords } from '../SyncWords.tsx';
import { type SyncStanding, syncStanding } from '../sync-standing.ts';
import { useIsOnline } from '../use-is-online.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncStatus.module.css';

/** One quiet word on where the jobs are; the settings say the rest. */
export function SyncStatus() {
  const sync = useSyncState();
  const isOnline = useIsOnline();
  if (sync === undefined) return <span className={styles.status} />;
  const standing = syncStanding(sync, isOnline);
  const Icon = iconOf(standing);
  return (
    <a
      className={styles.status}
      href={routeHash({ page: 'settings' })}
      title={standing.kind === 'away' ? standing.problem : undefined}
    >
      <Icon aria-hidden="true" />
      <span className={styles.words}>
        <SyncWords standing={standing} unsent={sync.unsent} />
      </span>
    </a>
  );
}

function iconOf({ kind }: SyncStanding) {
  if (kind === 'unpaired' || kind === 'offline') return CloudOff;
  return kind === 'away' ? CloudAlert : Cloud;
}
