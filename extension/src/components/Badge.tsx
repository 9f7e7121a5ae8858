import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** A short fact about the thing beside it. */
export function Badge({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'good' | 'accent' | 'caution';
  children: ReactNode;
}) {
  return <span className={[styles.badge, styles[kind]].join(' ')}>{children}</span>;
}
