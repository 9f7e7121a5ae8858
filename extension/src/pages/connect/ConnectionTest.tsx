import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { ConnectionReport } from '../../messages.ts';
import { connectionText } from '../../words/connection-text.ts';
import { testConnection } from '../ask-server.ts';
import { serverAddress } from '../server-address.ts';
import styles from './ConnectionTest.module.css';
import { mayReach } from './use-connect.ts';

interface Outcome {
  url: string;
  report: ConnectionReport;
}

/** Tries the address and says what came of it. */
export function ConnectionTest({ address }: { address: string }) {
  const attempt = useAttempt();
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const server = serverAddress(address);
  const test = async () => {
    if (server === null) return;
    if (!server.isOwnMachine) await mayReach(server.url);
    setIsBusy(true);
    setOutcome({ url: server.url, report: await testConnection(server.url).finally(() => setIsBusy(false)) });
  };
  return (
    <>
      <Button size="small" kind="quiet" isBusy={isBusy} disabled={server === null} onClick={() => attempt(test)}>
        {isBusy ? i18n.t('connection.testing') : i18n.t('connection.test')}
      </Button>
      <div className={styles.outcome} aria-live="polite">
        {outcome !== null && outcome.url === server?.url && !isBusy && <Words {...outcome} />}
      </div>
    </>
  );
}

function Words({ url, report }: Outcome) {
  const words = connectionText(report, url);
  if (report.kind !== 'fine') return <Notice kind="problem">{words}</Notice>;
  return (
    <p className={styles.fine}>
      <CircleCheck aria-hidden="true" /> {words}
    </p>
  );
}
