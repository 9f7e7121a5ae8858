import { type ComponentProps, useId } from 'react';
import styles from './AddJob.module.css';

interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string;
}

/** Several lines of text with their name above. */
export function TextArea({ label, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles.area}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea id={id} className={styles.input} {...rest} />
    </div>
  );
}
