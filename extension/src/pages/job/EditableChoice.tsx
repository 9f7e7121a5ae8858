import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import styles from './Editable.module.css';

interface EditableChoiceProps<Value extends string> {
  label: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  /** What is shown for the value, where that is more than the one option. */
  shown?: string;
  source?: string | undefined;
  onSave: (value: Value | null) => Promise<void>;
}

/** A fact with a few possible values that becomes a list when it is clicked. */
export function EditableChoice<Value extends string>({
  label,
  value,
  options,
  shown,
  source,
  onSave,
}: EditableChoiceProps<Value>) {
  const [isOpen, setIsOpen] = useState(false);
  const attempt = useAttempt();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };

  if (!isOpen) {
    const words = (shown === '' ? undefined : shown) ?? options.find((option) => option.value === value)?.label;
    return (
      <button
        ref={button}
        type="button"
        className={[styles.value, words === undefined ? styles.empty : ''].join(' ')}
        title={source}
        aria-label={words === undefined ? i18n.t('job.addNamed', [label]) : undefined}
        aria-description={[i18n.t('job.edit', [label]), words === undefined ? null : source].filter(Boolean).join('. ')}
        onClick={() => setIsOpen(true)}
      >
        {words ?? i18n.t('job.add')}
      </button>
    );
  }
  return (
    <select
      ref={(select) => select?.focus()}
      className={styles.input}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        close();
        attempt(() => onSave(chosen?.value ?? null));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Enter') close();
      }}
      onBlur={() => setIsOpen(false)}
    >
      <option value="">{i18n.t('job.notSaid')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
