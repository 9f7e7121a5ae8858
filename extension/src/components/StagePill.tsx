import type { Stage } from '@jobmagpie/model';
import { stageName } from '../words/stage-name.ts';
import { StageIcon } from './StageIcon.tsx';
import styles from './StagePill.module.css';

export function StagePill({ stage }: { stage: Stage }) {
  return (
    <span className={styles.pill}>
      <StageIcon stage={stage} size={14} />
      <span className={styles.name}>{stageName(stage)}</span>
    </span>
  );
}
