import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { exchangeNow } from '../ask-background.ts';
import { FillProgress } from '../FillProgress.tsx';
import { Section } from '../Section.tsx';
import { unsentWords } from '../SyncWords.tsx';
import { hasUnsent } from '../sync-standing.ts';
import { useIsOnline } from '../use-is-online.ts';
import type { SyncState } from '../use-sync-state.ts';
import { EqualityCheck } from './EqualityCheck.tsx';
import styles from './PairedServer.module.css';

/** The receipt of sync: what is on its way, since when, and whether both sides hold the same. */
export function SyncSection({ sync }: { sync: SyncState }) {
  const attempt = useAttempt();
  const isOnline = useIsOnline();
  const [isExchanging, setIsExchanging] = useState(false);
  const { problem, lastSuccessAt } = sync.exchange;
  const exchange = async () => {
    setIsExchanging(true);
    await exchangeNow().finally(() => setIsExchanging(false));
  };
  return (
    <Section anchor="sync" title={i18n.t('receipt.title')} hint={i18n.t('receipt.hint')}>
      <div className={styles.server}>
        {sync.fill !== null && <FillProgress fill={sync.fill} />}
        <dl className={styles.facts}>
          <div>
            <dt>{i18n.t('settings.lastExchange')}</dt>
            <dd>{lastSuccessAt === null ? i18n.t('settings.never') : <RelativeTime at={lastSuccessAt} />}</dd>
          </div>
          <div>
            <dt>{i18n.t('settings.unsent')}</dt>
            <dd>
              {hasUnsent(sync.unsent) ? unsentWords(sync.unsent) : i18n.t('settings.nothingUnsent')}
              {sync.unsentSince !== null && (
                <>
                  {' '}
                  {i18n.t('receipt.since')} <RelativeTime at={sync.unsentSince} />
                </>
              )}
            </dd>
          </div>
        </dl>
        {!isOnline && <Notice>{i18n.t('receipt.offline')}</Notice>}
        {isOnline && problem !== null && <Notice kind="problem">{problem}</Notice>}
        <div className={styles.deeds}>
          <Button icon={<RefreshCw aria-hidden="true" />} isBusy={isExchanging} onClick={() => attempt(exchange)}>
            {isExchanging ? i18n.t('settings.exchanging') : i18n.t('settings.exchangeNow')}
          </Button>
          <EqualityCheck />
        </div>
      </div>
    </Section>
  );
}
