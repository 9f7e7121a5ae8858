import { GitCompareArrows } from 'lucide-react';
import { useEffect } from 'react';
import { i18n } from '#i18n';
import { useServer } from '../use-server.ts';
import { useSyncState } from '../use-sync-state.ts';
import styles from './SyncStatus.module.css';

/** How many conflicts wait for a choice; there only if there are any. Looked up anew after every exchange. */
export function ConflictCount() {
  const sync = useSyncState();
  return sync?.pairing == null ? null : <Count at={sync.exchange.lastSuccessAt} />;
}

function Count({ at }: { at: string | null }) {
  const { result, reload } = useServer('listConflicts', {});
  useEffect(() => {
    if (at !== null) void reload();
  }, [at, reload]);
  const count = result?.ok ? result.value.conflicts.length : 0;
  if (count === 0) return null;
  const words = i18n.t('conflicts.count', count);
  return (
    <a className={styles.status} href="#/settings/conflicts" title={words}>
      <GitCompareArrows aria-hidden="true" />
      <span className={styles.words}>{words}</span>
    </a>
  );
}
