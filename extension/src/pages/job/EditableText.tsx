import { type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../../components/attempt.ts';
import styles from './Editable.module.css';

interface EditableTextProps {
  /** What the text is, for its accessible name. */
  label: string;
  value: string;
  /** What stands there while there is no value. */
  emptyText?: string;
  type?: 'text' | 'date';
  /** What is shown for a value, where that is not the value itself. */
  shown?: string;
  /** Where the value came from, said on hover. */
  source?: string | undefined;
  onSave: (value: string) => Promise<void>;
}

/**
 * A text that becomes a field when it is clicked. Enter or leaving it saves, Escape takes the typing back. What could
 * not be saved stays in the field.
 */
export function EditableText({ label, value, emptyText, type = 'text', shown, source, onSave }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isSaving = useRef(false);
  const attempt = useAttempt();

  const finish = async (isKept: boolean, isFocusBack: boolean) => {
    if (draft === null || isSaving.current) return;
    const next = draft.trim();
    if (isKept && next !== value) {
      isSaving.current = true;
      const isDone = await attempt(() => onSave(next));
      isSaving.current = false;
      if (!isDone) return;
    }
    // What was typed while it was saved is not taken away.
    setDraft((now) => (now === draft ? null : now));
    if (isFocusBack) requestAnimationFrame(() => button.current?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    finish(event.key === 'Enter', true);
  };

  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className={[styles.value, value === '' ? styles.empty : ''].join(' ')}
        title={source}
        aria-label={value === '' ? i18n.t('job.addNamed', [label]) : undefined}
        aria-description={[i18n.t('job.edit', [label]), value === '' ? null : source].filter(Boolean).join('. ')}
        onClick={() => setDraft(value)}
      >
        <span dir="auto">{value === '' ? (emptyText ?? i18n.t('job.add')) : (shown ?? value)}</span>
      </button>
    );
  }
  return (
    <input
      ref={(input) => input?.focus()}
      className={styles.input}
      type={type}
      dir="auto"
      aria-label={label}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(true, false)}
    />
  );
}
