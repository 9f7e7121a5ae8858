import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** Says in one sentence what belongs here, and offers the one action that brings it. */
export function EmptyState({ icon, children, action }: { icon?: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {icon}
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  );
}
