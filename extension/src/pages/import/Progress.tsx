import { formatLanguage } from '../../components/language.ts';
import styles from './Import.module.css';

/** How far a longer work is: a bar, and the part in words. */
export function Progress({ words, part }: { words: string; part: number }) {
  const percent = Math.round(100 * part);
  const shown = new Intl.NumberFormat(formatLanguage(), { style: 'percent' }).format(percent / 100);
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        {words} <span className={styles.percent}>{shown}</span>
      </p>
      <progress className={styles.bar} value={percent} max={100} aria-label={words} />
    </div>
  );
}
