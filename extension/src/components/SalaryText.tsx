import type { Salary } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { formatLanguage } from './language.ts';
import { payAmount } from './pay-words.ts';

/** A salary in words: `€62–75k a year`, `from €62k a year`, with `estimate` where the board guessed. */
export function salaryWords(salary: Salary): string {
  const amount = payAmount(salary, formatLanguage());
  const bounded =
    salary.max === null ? i18n.t('pay.from', [amount]) : salary.min === null ? i18n.t('pay.upTo', [amount]) : amount;
  const withPeriod = salary.period === null ? bounded : i18n.t(`pay.per.${salary.period}`, [bounded]);
  return salary.isEstimate ? i18n.t('pay.estimate', [withPeriod]) : withPeriod;
}

export function SalaryText({ salary }: { salary: Salary }) {
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{salaryWords(salary)}</span>;
}
