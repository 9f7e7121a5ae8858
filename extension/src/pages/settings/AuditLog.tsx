import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { auditText } from '../../words/audit-text.ts';
import { useServer } from '../use-server.ts';
import { Answered } from './Answered.tsx';
import styles from './Rows.module.css';

const PAGE = 20;

/** What concerned the safety of the account, newest first, a page at a time. */
export function AuditLog({ serverUrl }: { serverUrl: string }) {
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1);
  const answer = useServer('readAudit', { query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } });
  return (
    <Answered answer={answer} serverUrl={serverUrl}>
      {({ entries, nextCursor }) => (
        <>
          <ul className={styles.rows} aria-label={i18n.t('account.audit')}>
            {entries.map((entry) => (
              <li key={entry.id} className={styles.row}>
                <div className={styles.words}>
                  <p dir="auto">{auditText(entry)}</p>
                  <p className={styles.soft}>
                    {entry.deviceName !== null && <span dir="auto">{entry.deviceName} · </span>}
                    <RelativeTime at={entry.at} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <div className={styles.deeds}>
            {cursors.length > 0 && (
              <Button size="small" onClick={() => setCursors(cursors.slice(0, -1))}>
                {i18n.t('account.newer')}
              </Button>
            )}
            {nextCursor !== null && (
              <Button size="small" onClick={() => setCursors([...cursors, nextCursor])}>
                {i18n.t('account.older')}
              </Button>
            )}
          </div>
        </>
      )}
    </Answered>
  );
}
