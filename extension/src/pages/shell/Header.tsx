import { Command, Search } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { openPalette } from '../palette/palette-door.ts';
import { goTo, type Route } from '../route.ts';
import { useTableView } from '../table/table-view.ts';
import { ConflictCount } from './ConflictCount.tsx';
import styles from './Header.module.css';
import { SyncStatus } from './SyncStatus.tsx';

/** Search over all saved jobs from every page: what is typed shows in the table. */
export function Header({ page }: { page: Route['page'] }) {
  const [view, change] = useTableView();
  return (
    <header className={styles.header}>
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
            if (event.key === 'Escape') change({ query: '' });
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('[data-job-row][tabindex="0"]')?.focus();
          }}
        />
        <span className={styles.key} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      </search>
      <div className={styles.state}>
        <IconButton
          label={i18n.t('palette.title')}
          title={`${i18n.t('palette.title')} (Ctrl K)`}
          icon={<Command aria-hidden="true" />}
          onClick={() => openPalette({ kind: 'commands' })}
        />
        <ConflictCount />
        <SyncStatus />
      </div>
    </header>
  );
}
