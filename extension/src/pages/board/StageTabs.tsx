import { type Stage, stages } from '@jobmagpie/model';
import { i18n } from '#i18n';
import { formatLanguage } from '../../components/language.ts';
import { StageIcon } from '../../components/StageIcon.tsx';
import type { JobRow } from '../../store/job-row.ts';
import { stageName } from '../../words/stage-name.ts';
import styles from './StageTabs.module.css';

interface StageTabsProps {
  groups: Record<Stage, readonly JobRow[]>;
  /** False until all jobs were read. */
  isComplete: boolean;
  stage: Stage;
  onStage: (stage: Stage) => void;
}

/** Which column is shown where there is room for one. */
export function StageTabs({ groups, isComplete, stage, onStage }: StageTabsProps) {
  const number = new Intl.NumberFormat(formatLanguage());
  return (
    <fieldset className={styles.tabs}>
      <legend className="visually-hidden">{i18n.t('board.stages')}</legend>
      {stages.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.tab}
          aria-pressed={each === stage}
          onClick={(event) => {
            onStage(each);
            event.currentTarget.scrollIntoView({ inline: 'center', block: 'nearest' });
          }}
        >
          <StageIcon stage={each} size={14} />
          {stageName(each)} <span className={styles.count}>{isComplete && number.format(groups[each].length)}</span>
        </button>
      ))}
    </fieldset>
  );
}
