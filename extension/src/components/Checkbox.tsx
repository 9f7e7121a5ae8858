import { type ComponentProps, useEffect, useRef } from 'react';
import styles from './Checkbox.module.css';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: string;
  isLabelHidden?: boolean;
  /** Some of what this box stands for is ticked, not all. */
  isMixed?: boolean;
  onChecked: (isChecked: boolean) => void;
}

export function Checkbox({ label, isLabelHidden, isMixed = false, onChecked, className, ...rest }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current !== null) input.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className={[styles.field, className].filter(Boolean).join(' ')}>
      <input
        ref={input}
        type="checkbox"
        className={styles.box}
        onChange={(event) => onChecked(event.target.checked)}
        {...rest}
      />
      <span className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</span>
    </label>
  );
}
