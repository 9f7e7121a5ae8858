import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './JobSkeleton.module.css';

const lines = ['92%', '97%', '88%', '95%', '60%'];

export function JobSkeleton() {
  return (
    <div className={styles.skeleton} aria-busy="true">
      <Skeleton width="46%" height={28} />
      <Skeleton width="28%" height={16} />
      <div className={styles.words}>
        {lines.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    </div>
  );
}
