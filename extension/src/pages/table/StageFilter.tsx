import { type Stage, stages } from '@jobmagpie/model';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { formatLanguage } from '../../components/language.ts';
import { StageIcon } from '../../components/StageIcon.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { stageName } from '../../words/stage-name.ts';
import styles from './StageFilter.module.css';

interface StageFilterProps {
  rows: readonly JobRow[];
  /** False until all jobs were read: how many there are is not known before. */
  isComplete: boolean;
  stage: Stage | null;
  onStage: (stage: Stage | null) => void;
}

/** The stages that hold jobs, with their numbers; one of them or all. */
export function StageFilter({ rows, isComplete, stage, onStage }: StageFilterProps) {
  const counts = useMemo(() => {
    const counted = new Map<Stage, number>();
    for (const row of rows) counted.set(row.stage, (counted.get(row.stage) ?? 0) + 1);
    return counted;
  }, [rows]);
  const number = useMemo(() => new Intl.NumberFormat(formatLanguage()), []);
  const held = stages.filter((each) => counts.has(each) || each === stage);

  return (
    <fieldset className={styles.filter}>
      <legend className="visually-hidden">{i18n.t('table.stage')}</legend>
      <button type="button" className={styles.choice} aria-pressed={stage === null} onClick={() => onStage(null)}>
        {i18n.t('table.allStages')} <span className={styles.count}>{isComplete && number.format(rows.length)}</span>
      </button>
      {held.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.choice}
          aria-pressed={stage === each}
          onClick={() => onStage(stage === each ? null : each)}
        >
          <StageIcon stage={each} size={14} />
          {stageName(each)} <span className={styles.count}>{isComplete && number.format(counts.get(each) ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}
