import { i18n } from '#i18n';
import { TextField } from '../../components/TextField.tsx';
import styles from './ConfirmFields.module.css';
import type { Correction } from './correction.ts';

/** What was read, for correction before it is saved, and a note to go with it. */
export function ConfirmFields({ value, onChange }: { value: Correction; onChange: (next: Correction) => void }) {
  return (
    <div className={styles.fields}>
      <TextField
        className={styles.field}
        label={i18n.t('table.title')}
        value={value.title}
        maxLength={500}
        required
        problem={value.title.trim() === '' ? i18n.t('popup.titleNeeded') : null}
        onChange={({ target }) => onChange({ ...value, title: target.value })}
      />
      <TextField
        className={styles.field}
        label={i18n.t('table.company')}
        value={value.company}
        maxLength={300}
        onChange={({ target }) => onChange({ ...value, company: target.value })}
      />
      <TextField
        className={styles.field}
        label={i18n.t('job.notes')}
        value={value.notes}
        maxLength={10_000}
        onChange={({ target }) => onChange({ ...value, notes: target.value })}
      />
    </div>
  );
}
