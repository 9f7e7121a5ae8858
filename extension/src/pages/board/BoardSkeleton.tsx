import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './BoardSkeleton.module.css';

/** The shape of a search in its middle: each name stands for a card. */
const columns = {
  saved: ['first', 'second', 'third'],
  applied: ['first', 'second'],
  scheduled: ['first'],
  met: ['first'],
};

export function BoardSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      {Object.entries(columns).map(([column, cards]) => (
        <div key={column} className={styles.column}>
          {cards.map((card) => (
            <div key={card} className={styles.card}>
              <Skeleton width="80%" />
              <Skeleton width="45%" />
              <Skeleton width="60%" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
