import { systemClock } from '@jobmagpie/model/clock';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { formatLanguage } from '../../components/language.ts';
import { placeWords } from '../../components/place-words.ts';
import { RelativeTime } from '../../components/RelativeTime.tsx';
import { dayWords } from '../../components/relative-words.ts';
import { salaryWords } from '../../components/SalaryText.tsx';
import { ScoreRing } from '../../components/ScoreRing.tsx';
import { localDate } from '../../local-date.ts';
import type { JobRow } from '../../store/job-row.ts';
import { deadlineText } from '../../words/deadline-text.ts';
import styles from './JobCard.module.css';
import { type NextStep, nextStep } from './next-step.ts';

/** What a card says of its job. `title` is its link, or its bare words while it is carried. */
export function CardFace({ row, title, menu }: { row: JobRow; title: ReactNode; menu?: ReactNode }) {
  const place = placeWords(row);
  const today = localDate(systemClock());
  const step = nextStep(row, today);
  return (
    <>
      <div className={styles.top}>
        <div className={styles.title} dir="auto">
          {title}
        </div>
        <ScoreRing match={row.match} />
      </div>
      <p className={styles.company} dir="auto" title={row.company ?? undefined}>
        {row.company}
      </p>
      <p className={styles.facts}>
        {place !== '' && (
          <span className={styles.place} dir="auto">
            {place}
          </span>
        )}
        {row.salary !== null && <span className={styles.pay}>{salaryWords(row.salary)}</span>}
      </p>
      <div className={styles.foot}>
        <span className={styles.step} data-kind={step?.kind}>
          {step === null ? null : stepWords(step, today)}
        </span>
        <span className={styles.age}>
          <RelativeTime at={row.savedAt} style="short" />
        </span>
        {menu}
      </div>
    </>
  );
}

function stepWords(step: NextStep, today: string): string {
  switch (step.kind) {
    case 'apply-by':
      return deadlineText(step.on, today);
    case 'closed':
      return i18n.t('nextStep.closed', [dayWords(step.on, today, formatLanguage())]);
    default:
      return i18n.t(`nextStep.${step.kind}`);
  }
}
