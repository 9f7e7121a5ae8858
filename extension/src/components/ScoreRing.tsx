import { i18n } from '#i18n';
import type { MatchSummary } from '../store/match-summary.ts';
import { matchWord } from '../words/match-word.ts';
import styles from './ScoreRing.module.css';

const sizes = { small: 30, medium: 44, large: 72 };

export interface ScoreRingProps {
  match: MatchSummary | null;
  size?: keyof typeof sizes;
  /** Show the word (Strong, Good, Partial, Weak) beside the ring. */
  hasWord?: boolean;
}

/** A match score: a number in a ring, and a word. Without a score the ring is broken and the word says so. */
export function ScoreRing({ match, size = 'small', hasWord = false }: ScoreRingProps) {
  const pixels = sizes[size];
  const stroke = size === 'large' ? 4 : size === 'medium' ? 3 : 2.5;
  const radius = (pixels - stroke) / 2;
  const isScored = match?.status === 'scored';
  const word = isScored ? matchWord(match.word) : i18n.t('score.none');
  const name = isScored ? i18n.t('score.name', [match.total, word]) : word;
  const circle = { cx: pixels / 2, cy: pixels / 2, r: radius, fill: 'none', strokeWidth: stroke };
  return (
    <span className={[styles.score, styles[size], isScored ? styles[match.word] : styles.none].join(' ')}>
      <span className={styles.ring} role="img" aria-label={name} title={name}>
        <svg width={pixels} height={pixels} aria-hidden="true">
          <circle {...circle} className={styles.track} />
          {isScored && match.total > 0 && (
            <circle
              {...circle}
              className={styles.value}
              pathLength="100"
              strokeDasharray={`${match.total} 100`}
              strokeLinecap="round"
              transform={`rotate(-90 ${pixels / 2} ${pixels / 2})`}
            />
          )}
        </svg>
        <span className={styles.number} aria-hidden="true">
          {isScored ? match.total : '–'}
        </span>
      </span>
      {hasWord && (
        <span className={styles.word} aria-hidden="true">
          {word}
        </span>
      )}
    </span>
  );
}
