import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  hint?: ReactNode;
  /** The name by which an index leads here. */
  anchor?: string;
  children: ReactNode;
}

/** A titled part of a page, with a sentence on what it is for. */
export function Section({ title, hint, anchor, children }: SectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id} data-anchor={anchor}>
      <div>
        <h2 id={id} className={styles.title} tabIndex={anchor === undefined ? undefined : -1}>
          {title}
        </h2>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
