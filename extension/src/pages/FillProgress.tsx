import { i18n } from '#i18n';
import { formatLanguage } from '../components/language.ts';
import type { Fill } from '../store/fill.ts';
import styles from './FillProgress.module.css';

/** How far the first fill of this browser is. Everything that is here already can be used. */
export function FillProgress({ fill }: { fill: Fill }) {
  const words = fillWords(fill);
  return (
    <div className={styles.fill}>
      <span className={styles.words}>{words}</span>
      <progress className={styles.bar} value={fill.received} max={fill.all} aria-label={words} />
    </div>
  );
}

export function fillWords({ received, all }: Fill): string {
  const number = new Intl.NumberFormat(formatLanguage());
  return i18n.t('receipt.filling', [number.format(received), number.format(all)]);
}
