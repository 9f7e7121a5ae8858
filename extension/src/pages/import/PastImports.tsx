import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { listImports } from '../../store/imports.ts';
import { Section } from '../Section.tsx';
import rows from '../settings/Rows.module.css';
import { Progress } from './Progress.tsx';
import { useUndoImport } from './use-undo-import.ts';

/** What was brought in before, each with the way back. */
export function PastImports() {
  const imports = useLiveQuery(listImports);
  const attempt = useAttempt();
  const undo = useUndoImport();
  const [undoing, setUndoing] = useState<{ id: string; part: number } | null>(null);
  if (imports === undefined || imports.length === 0) return null;
  return (
    <Section title={i18n.t('importPage.past')} hint={i18n.t('importPage.pastHint')}>
      <ul className={rows.rows}>
        {imports.map((record) => (
          <li key={record.id} className={rows.row}>
            <div className={rows.words}>
              <p className={rows.name}>{record.fileName}</p>
              <p className={rows.soft}>
                {[record.tracker, i18n.t('table.count', record.jobIds.length)].filter(Boolean).join(' · ')} ·{' '}
                <RelativeTime at={new Date(record.at).toISOString()} />
              </p>
            </div>
            <Button
              size="small"
              isBusy={undoing !== null}
              aria-label={i18n.t('importPage.undoNamed', [record.fileName])}
              onClick={async () => {
                const tell = (part: number) => setUndoing({ id: record.id, part });
                tell(0);
                await attempt(() => undo(record, tell));
                setUndoing(null);
              }}
            >
              {i18n.t('importPage.undo')}
            </Button>
            {undoing?.id === record.id && (
              <Progress words={i18n.t('importPage.removing', [record.fileName])} part={undoing.part} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
