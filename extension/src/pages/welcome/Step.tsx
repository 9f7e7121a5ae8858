import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './Step.module.css';

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  children: ReactNode;
}

export function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li className={styles.step}>
      <span className={[styles.number, isDone ? styles.done : ''].join(' ')} aria-hidden="true">
        {isDone ? <Check /> : number}
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {title}
          {isDone && <span className="visually-hidden"> ({i18n.t('common.done')})</span>}
        </h2>
        <div className={styles.body}>{children}</div>
      </div>
    </li>
  );
}
