import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { exchangeNow } from '../ask-background.ts';
import { syncStanding } from '../sync-standing.ts';
import { useIsOnline } from '../use-is-online.ts';
import { useSyncState } from '../use-sync-state.ts';
import { PopupNotice } from './PopupNotice.tsx';

/** What keeps this browser and its server apart, and another try. */
export function SyncProblem() {
  const sync = useSyncState();
  const attempt = useAttempt();
  const [isExchanging, setIsExchanging] = useState(false);
  const isOnline = useIsOnline();
  if (sync === undefined) return null;
  // What keeps it away where there is no network the line below says, and another try would change nothing.
  const standing = syncStanding(sync, isOnline);
  if (standing.kind !== 'away') return null;
  const retry = async () => {
    setIsExchanging(true);
    await exchangeNow().finally(() => setIsExchanging(false));
  };
  return (
    <PopupNotice
      words={standing.problem}
      deed={i18n.t('sync.retry')}
      isBusy={isExchanging}
      onDeed={() => attempt(retry)}
    />
  );
}
