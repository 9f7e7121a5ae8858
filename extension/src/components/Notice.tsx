import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A line about how things stand. `problem` says what happened, what is safe and what to do; `quiet` merely informs. */
export function Notice({
  kind = 'quiet',
  children,
  action,
}: {
  kind?: 'quiet' | 'problem';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={[styles.notice, styles[kind]].join(' ')} role={kind === 'problem' ? 'alert' : undefined}>
      {kind === 'problem' ? <CircleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
