import styles from './Skeleton.module.css';

/** The shape of words that are on their way. It shows only after a moment, so that what is quick does not flicker. */
export function Skeleton({ width, height = 12 }: { width: string; height?: number }) {
  return <span aria-hidden="true" className={styles.bar} style={{ inlineSize: width, blockSize: height }} />;
}
