import { CircleCheck, Scale } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { EqualityReport } from '../../messages.ts';
import { entityName } from '../../words/entity-name.ts';
import { checkEquality, repairCopy } from '../ask-server.ts';
import styles from './EqualityCheck.module.css';

/** Looks whether this browser and the server hold the same, and mends it where they do not. */
export function EqualityCheck() {
  const attempt = useAttempt();
  const [report, setReport] = useState<EqualityReport | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setReport(null);
    await work()
      .then(checkEquality)
      .then(setReport)
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <Button
        icon={<Scale aria-hidden="true" />}
        isBusy={isBusy}
        onClick={() => attempt(() => run(() => Promise.resolve()))}
      >
        {isBusy ? i18n.t('receipt.checking') : i18n.t('receipt.check')}
      </Button>
      <div className={styles.report} aria-live="polite">
        {report?.status === 'equal' && (
          <p className={styles.equal}>
            <CircleCheck aria-hidden="true" /> {i18n.t('receipt.equal', report.rows)}
          </p>
        )}
        {report?.status === 'failed' && <Notice kind="problem">{report.problem}</Notice>}
        {report?.status === 'different' && (
          <Notice
            kind="problem"
            action={
              <Button size="small" onClick={() => attempt(() => run(repairCopy))}>
                {i18n.t('receipt.repair')}
              </Button>
            }
          >
            <p>{i18n.t('receipt.different')}</p>
            <ul>
              {report.entities.map(({ entity, here, there }) => (
                <li key={entity}>{i18n.t('receipt.entity', [entityName(entity), here, there])}</li>
              ))}
            </ul>
            {report.unsent > 0 && <p>{i18n.t('sync.unsent', report.unsent)}</p>}
          </Notice>
        )}
      </div>
    </>
  );
}
