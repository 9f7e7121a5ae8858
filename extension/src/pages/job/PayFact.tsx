import type { Job, Salary } from '@jobmagpie/model';
import { useState } from 'react';
import { i18n } from '#i18n';
import { salaryWords } from '../../components/SalaryText.tsx';
import { PayFields } from '../PayFields.tsx';
import styles from './Editable.module.css';
import { saveFields } from './save-changes.ts';

export function PayFact({ job, source }: { job: Job; source: string | undefined }) {
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    const words = job.salary === null ? null : salaryWords(job.salary);
    return (
      <button
        type="button"
        className={[styles.value, words === null ? styles.empty : ''].join(' ')}
        title={source}
        aria-label={words === null ? i18n.t('job.addNamed', [i18n.t('table.pay')]) : undefined}
        aria-description={[i18n.t('job.edit', [i18n.t('table.pay')]), words === null ? null : source]
          .filter(Boolean)
          .join('. ')}
        onClick={() => setIsOpen(true)}
      >
        {words ?? i18n.t('job.add')}
      </button>
    );
  }
  const save = async (salary: Salary | null) => {
    await saveFields(job, { salary });
    setIsOpen(false);
  };
  return <PayFields salary={job.salary} onSave={save} onCancel={() => setIsOpen(false)} isFocused />;
}
