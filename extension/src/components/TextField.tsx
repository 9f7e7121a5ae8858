import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './TextField.module.css';

export interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  /** The label is for screen readers alone, where the place says what the field is. */
  isLabelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong with the value, and what to do. */
  problem?: string | null;
  icon?: ReactNode;
}

export function TextField({ label, isLabelHidden, hint, problem, icon, className, id, ...rest }: TextFieldProps) {
  const ownId = useId();
  const inputId = id ?? ownId;
  const noteId = `${inputId}-note`;
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={inputId} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        {icon}
        <input
          id={inputId}
          className={styles.input}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem || hint ? noteId : undefined}
          {...rest}
        />
      </div>
      {(problem || hint) && (
        <p id={noteId} className={problem ? styles.problem : styles.hint}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
