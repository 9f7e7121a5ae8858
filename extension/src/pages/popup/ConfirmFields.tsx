import { i18n } from '#i18n';
import { TextField } from '../../components/TextField.tsx';
import styles from './ConfirmFields.module.css';
import type { Correction } from './correction.ts';

interface ConfirmFieldsProps {
  /** That of the form, for the button that saves. */
  id: string;
  value: Correction;
  onChange: (next: Correction) => void;
  onSubmit: () => void;
}

/** What was read, for correction before it is saved, and a note to go with it. */
export function ConfirmFields({ id, value, onChange, onSubmit }: ConfirmFieldsProps) {
  return (
    <form
      id={id}
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
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
    </form>
  );
}
