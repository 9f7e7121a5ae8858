import { Search } from 'lucide-react';
import { i18n } from '#i18n';
import { Kbd } from '../../components/Kbd.tsx';
import { focusList } from '../palette/focus.ts';
import { goTo, type Route } from '../route.ts';
import { useTableView } from '../table/table-view.ts';
import styles from './Header.module.css';

/** Search over all saved jobs from every page: what is typed shows in the table. */
export function HeaderSearch({ page }: { page: Route['page'] }) {
  const [view, change] = useTableView();
  return (
    <search className={styles.search}>
      <Search aria-hidden="true" />
      <input
        type="search"
        aria-label={i18n.t('shell.search')}
        placeholder={i18n.t('shell.search')}
        className={styles.input}
        value={view.query}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          change({ query: event.target.value });
          if (page !== 'jobs' && page !== 'board') goTo({ page: 'jobs' });
        }}
        onKeyDown={(event) => {
          const leaves = event.key === 'Escape' && view.query === '';
          if (event.key === 'Escape') change({ query: '' });
          if (leaves) event.currentTarget.blur();
          if (!leaves && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          focusList();
        }}
      />
      <span className={styles.key} aria-hidden="true">
        <Kbd>/</Kbd>
      </span>
    </search>
  );
}
