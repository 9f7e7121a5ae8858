import type { Stage } from '@jobmagpie/model';
import styles from './StageIcon.module.css';

/** How much of the way lies behind a job, as the part of the disc that is filled. */
const filled: Partial<Record<Stage, number>> = {
  applied: 0.25,
  interview_scheduled: 0.5,
  interviewing: 0.75,
  offer_received: 1,
};

const signs: Partial<Record<Stage, string>> = {
  accepted: 'M4.9 8.2l2.1 2.1 4.1-4.4',
  rejected: 'M5.6 5.6l4.8 4.8m0-4.8l-4.8 4.8',
  withdrawn: 'M5 8h6',
  archived: 'M5.2 6.3h5.6M5.8 6.3v4h4.4v-4',
};

/** The stage as a shape, so that it is told apart without colour. Its name is to stand beside it. */
export function StageIcon({ stage, size = 16 }: { stage: Stage; size?: number }) {
  const part = filled[stage];
  const sign = signs[stage];
  return (
    <svg
      className={[styles.icon, styles[stage]].join(' ')}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeWidth="1.5" className={styles.ring} />
      {part !== undefined && (
        <circle
          cx="8"
          cy="8"
          r="2"
          stroke="currentColor"
          strokeWidth="4"
          pathLength="1"
          strokeDasharray={`${part} 1`}
          transform="rotate(-90 8 8)"
        />
      )}
      {sign !== undefined && (
        <path d={sign} className={styles.sign} strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  );
}
