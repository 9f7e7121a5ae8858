import type { Conflict, WrittenValue } from '@jobmagpie/api';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../components/Button.tsx';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { jobById } from '../../store/jobs.ts';
import { entityName } from '../../words/entity-name.ts';
import { fieldName, fieldWords } from '../../words/field-words.ts';
import styles from './ConflictsSection.module.css';

interface ConflictRowProps {
  conflict: Conflict;
  onKeep: () => void;
  onChoose: () => void;
}

/** Both versions of a field side by side. */
export function ConflictRow({ conflict, onKeep, onChoose }: ConflictRowProps) {
  const { entity, recordId, field } = conflict;
  const job = useLiveQuery(async () => (entity === 'job' ? await jobById(recordId) : undefined), [entity, recordId]);
  const title = job?.value.title ?? entityName(entity);
  const name = fieldName(field);
  return (
    <li className={styles.conflict}>
      <p className={styles.title}>
        <span dir="auto">{title}</span> <span className={styles.field}>· {name}</span>
      </p>
      <div className={styles.versions}>
        <Version written={conflict.kept} field={field} words={i18n.t('conflicts.kept')}>
          <Button size="small" aria-label={i18n.t('conflicts.keepNamed', [title, name])} onClick={onKeep}>
            {i18n.t('conflicts.keep')}
          </Button>
        </Version>
        <Version written={conflict.other} field={field} words={i18n.t('conflicts.other')}>
          <Button size="small" aria-label={i18n.t('conflicts.takeNamed', [title, name])} onClick={onChoose}>
            {i18n.t('conflicts.take')}
          </Button>
        </Version>
      </div>
    </li>
  );
}

interface VersionProps {
  written: WrittenValue;
  field: string;
  words: string;
  children: ReactNode;
}

/** A longer text scrolls. */
const MOST_ROWS = 14;

function Version({ written: { value, deviceName, writtenAt }, field, words, children }: VersionProps) {
  const text = fieldWords(field, value);
  return (
    <div className={styles.version}>
      <p className={styles.from}>
        {words} · <span dir="auto">{deviceName ?? i18n.t('conflicts.unknownDevice')}</span> ·{' '}
        <RelativeTime at={writtenAt} />
      </p>
      <textarea
        className={styles.value}
        dir="auto"
        readOnly
        rows={Math.min(MOST_ROWS, Math.max(2, Math.ceil(text.length / 40), text.split('\n').length))}
        value={text}
        aria-label={words}
      />
      {children}
    </div>
  );
}
