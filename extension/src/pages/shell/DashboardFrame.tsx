import type { ReactNode } from 'react';
import type { Route } from '../route.ts';
import styles from './Dashboard.module.css';
import header from './Header.module.css';
import { HeaderSearch } from './HeaderSearch.tsx';
import { Rail } from './Rail.tsx';

interface DashboardFrameProps {
  page: Route['page'];
  /** What stands in the header beside the search. */
  state?: ReactNode;
  children: ReactNode;
}

/** The dashboard around a page. */
export function DashboardFrame({ page, state, children }: DashboardFrameProps) {
  return (
    <div className={styles.dashboard}>
      <Rail page={page} />
      <header className={header.header}>
        <HeaderSearch page={page} />
        <div className={header.state}>{state}</div>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
