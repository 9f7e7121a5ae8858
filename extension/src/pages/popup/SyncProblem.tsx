import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { exchangeNow } from '../ask-background.ts';
import { useSyncState } from '../use-sync-state.ts';
import { PopupNotice } from './PopupNotice.tsx';

/** What keeps this browser and its server apart, and another try. */
export function SyncProblem() {
  const sync = useSyncState();
  const attempt = useAttempt();
  const [isExchanging, setIsExchanging] = useState(false);
  if (sync?.pairing == null || sync.exchange.problem === null) return null;
  const retry = async () => {
    setIsExchanging(true);
    await exchangeNow().finally(() => setIsExchanging(false));
  };
  return (
    <PopupNotice
      words={sync.exchange.problem}
      deed={i18n.t('sync.retry')}
      isBusy={isExchanging}
      onDeed={() => attempt(retry)}
    />
  );
}
