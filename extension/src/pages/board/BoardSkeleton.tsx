import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './BoardSkeleton.module.css';

const columns = [3, 2, 1, 1];

export function BoardSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      {columns.map((cards, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <div key={column} className={styles.column}>
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
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
