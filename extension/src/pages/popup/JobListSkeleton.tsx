import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './JobListSkeleton.module.css';

const widths = ['70%', '55%', '80%', '62%', '48%'];

export function JobListSkeleton() {
  return (
    <div className={styles.skeleton}>
      {widths.map((width) => (
        <div key={width} className={styles.row}>
          <Skeleton width={width} height={13} />
          <Skeleton width="45%" height={10} />
        </div>
      ))}
    </div>
  );
}
