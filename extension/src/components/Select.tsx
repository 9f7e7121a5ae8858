import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import styles from './Select.module.css';

export interface SelectProps<Value extends string>
  extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'size'> {
  label: string;
  isLabelHidden?: boolean;
  size?: 'small' | 'medium';
  value: Value;
  options: readonly { value: Value; label: string }[];
  onValue: (value: Value) => void;
}

/** The browser's own select in our clothes: it opens outside a small popup, and every hand and reader knows it. */
export function Select<Value extends string>({
  label,
  isLabelHidden,
  size = 'medium',
  value,
  options,
  onValue,
  className,
  id,
  ...rest
}: SelectProps<Value>) {
  const ownId = useId();
  const selectId = id ?? ownId;
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={selectId} className={isLabelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <select
          id={selectId}
          className={[styles.select, styles[size]].join(' ')}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onValue(chosen.value);
          }}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" className={styles.arrow} />
      </div>
    </div>
  );
}
