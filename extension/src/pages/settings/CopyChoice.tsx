import { useId } from 'react';
import { i18n } from '#i18n';
import type { CopyFate } from '../../messages.ts';
import styles from './Rows.module.css';

/** Whether the jobs stay in this browser or go. */
export function CopyChoice({ value, onChange }: { value: CopyFate; onChange: (fate: CopyFate) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{i18n.t('signOut.copy')}</legend>
      <label>
        <input type="radio" name={name} checked={value === 'keep'} onChange={() => onChange('keep')} />
        {i18n.t('signOut.keep')}
      </label>
      <label>
        <input type="radio" name={name} checked={value === 'remove'} onChange={() => onChange('remove')} />
        {i18n.t('signOut.remove')}
      </label>
    </fieldset>
  );
}
