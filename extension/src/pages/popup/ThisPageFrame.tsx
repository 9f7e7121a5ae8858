import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { Skeleton } from '../../components/Skeleton.tsx';
import styles from './ThisPageCard.module.css';

/** The place for what the page in the tab is. */
export function ThisPageFrame({ isReading, children }: { isReading: boolean; children?: ReactNode }) {
  return (
    <section className={styles.card} aria-label={i18n.t('popup.thisPage')} aria-busy={isReading}>
      {isReading && <ThisPageSkeleton />}
      {children}
    </section>
  );
}

export function ThisPageSkeleton() {
  return (
    <div className={styles.skeleton}>
      <Skeleton width="82%" height={16} />
      <Skeleton width="56%" />
      <Skeleton width="34%" />
    </div>
  );
}
