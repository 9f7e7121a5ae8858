import { i18n } from '#i18n';
import { Mark } from '../../components/Mark.tsx';
import { destinations } from '../index.ts';
import { type Route, routeHash } from '../route.ts';
import styles from './Rail.module.css';

export function Rail({ page }: { page: Route['page'] }) {
  return (
    <nav className={styles.rail} aria-label={i18n.t('shell.destinations')}>
      <button type="button" className={styles.skip} onClick={focusContent}>
        {i18n.t('shell.skip')}
      </button>
      <span className={styles.mark}>
        <Mark size={34} />
      </span>
      <ul className={styles.list}>
        {destinations.map(({ route, icon: Icon, name, holds }) => (
          <li key={route.page}>
            <a className={styles.link} href={routeHash(route)} aria-current={holds.includes(page) ? 'page' : undefined}>
              <Icon aria-hidden="true" />
              <span className={styles.name}>{name()}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The address after the `#` names the page, so the jump cannot be a link. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}
