import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './TableSkeleton.module.css';

const titles = ['62%', '48%', '74%', '55%', '66%', '40%', '70%', '58%'];

export function TableSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      {titles.map((width) => (
        <div key={width} className={styles.row}>
          <Skeleton width={width} />
          <Skeleton width="60%" />
          <Skeleton width="50%" />
        </div>
      ))}
    </div>
  );
}
