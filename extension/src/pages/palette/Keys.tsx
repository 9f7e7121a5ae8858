import { Kbd } from '../../components/Kbd.tsx';
import styles from './Keys.module.css';

/** Keys as they are pressed one after the other or, around a stroke, one or the other. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keys
        .split(' ')
        .map((key) => (key === '/' && keys !== '/' ? <span key={key}>/</span> : <Kbd key={key}>{key}</Kbd>))}
    </span>
  );
}
