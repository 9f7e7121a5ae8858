import { Currency, type PayPeriod, payPeriods, Salary } from '@jobmagpie/model';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAttempt } from '../components/attempt.ts';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';
import styles from './PayFields.module.css';
import { readAmount } from './read-amount.ts';

interface PayFieldsProps {
  salary: Salary | null;
  /** Writes it and closes the fields; they stay open where that fails. */
  onSave: (salary: Salary | null) => Promise<void>;
  onCancel: () => void;
  isFocused?: boolean;
}

/** Pay as a person types it: from, to, currency, period. */
export function PayFields({ salary, onSave, onCancel, isFocused }: PayFieldsProps) {
  const [min, setMin] = useState(String(salary?.min ?? ''));
  const [max, setMax] = useState(String(salary?.max ?? ''));
  const [currency, setCurrency] = useState<string>(salary?.currency ?? 'EUR');
  const [period, setPeriod] = useState<PayPeriod>(salary?.period ?? 'year');
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useAttempt();

  const save = () => {
    const [from, to] = [readAmount(min), readAmount(max)];
    if (min.trim() === '' && max.trim() === '') return attempt(() => onSave(null));
    const code = Currency.safeParse(currency.trim().toUpperCase());
    if (from === undefined || to === undefined) return setProblem(i18n.t('pay.notANumber'));
    if (!code.success) return setProblem(i18n.t('pay.notACurrency'));
    const typed = Salary.safeParse({ min: from, max: to, currency: code.data, period, isEstimate: false });
    if (!typed.success) return setProblem(i18n.t('pay.wrongOrder'));
    return attempt(() => onSave(typed.data));
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <div className={styles.fields}>
        <TextField
          label={i18n.t('pay.min')}
          inputMode="decimal"
          value={min}
          ref={isFocused ? focusOnce : undefined}
          onChange={(event) => setMin(event.target.value)}
        />
        <TextField
          label={i18n.t('pay.max')}
          inputMode="decimal"
          value={max}
          onChange={(event) => setMax(event.target.value)}
        />
        <TextField
          label={i18n.t('pay.currency')}
          value={currency}
          maxLength={3}
          autoCapitalize="characters"
          onChange={(event) => setCurrency(event.target.value)}
        />
        <Select
          label={i18n.t('pay.period')}
          value={period}
          options={payPeriods.map((value) => ({ value, label: i18n.t(`pay.unit.${value}`) }))}
          onValue={setPeriod}
        />
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.deeds}>
        <Button type="submit" size="small" kind="primary">
          {i18n.t('common.save')}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
