import { i18n } from '#i18n';
import { formatLanguage } from '../components/language.ts';
import type { Fill } from '../store/fill.ts';
import styles from './FillProgress.module.css';

/** How far the first fill of this browser is. Everything that is here already can be used. */
export function FillProgress({ fill: { received, all } }: { fill: Fill }) {
  const number = new Intl.NumberFormat(formatLanguage());
  const words = i18n.t('receipt.filling', [number.format(received), number.format(all)]);
  return (
    <div className={styles.fill}>
      <span className={styles.words}>{words}</span>
      <progress className={styles.bar} value={received} max={all} aria-label={words} />
    </div>
  );
}
