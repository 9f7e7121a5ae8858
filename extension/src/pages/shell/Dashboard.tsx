import { lazy, Suspense } from 'react';
import { ToastProvider } from '../../components/Toast.tsx';
import { AddJob } from '../add/AddJob.tsx';
import { useKeptStorage } from '../kept-storage.ts';
import { PaletteHost } from '../palette/PaletteHost.tsx';
import { useRoute } from '../route.ts';
import { JobsTablePage } from '../table/JobsTablePage.tsx';
import styles from './Dashboard.module.css';
import { Header } from './Header.tsx';
import { Rail } from './Rail.tsx';

const BoardPage = lazy(() => import('../board/BoardPage.tsx'));
const DiagnosticsPage = lazy(() => import('../diagnostics/DiagnosticsPage.tsx'));
const ImportPage = lazy(() => import('../import/ImportPage.tsx'));
const JobPage = lazy(() => import('../job/JobPage.tsx'));
const ProfilePage = lazy(() => import('../profile/ProfilePage.tsx'));
const SettingsPage = lazy(() => import('../settings/SettingsPage.tsx'));

export function Dashboard() {
  const route = useRoute();
  useKeptStorage();
  return (
    <ToastProvider>
      <div className={styles.dashboard}>
        <Rail page={route.page} />
        <Header page={route.page} />
        <main id="content" className={styles.content} tabIndex={-1}>
          <Suspense fallback={null}>
            {route.page === 'jobs' && <JobsTablePage />}
            {route.page === 'board' && <BoardPage />}
            {route.page === 'job' && <JobPage key={route.id} id={route.id} />}
            {route.page === 'profile' && <ProfilePage />}
            {route.page === 'settings' && <SettingsPage />}
            {route.page === 'import' && <ImportPage />}
            {route.page === 'diagnostics' && <DiagnosticsPage />}
          </Suspense>
        </main>
        <AddJob />
        <PaletteHost />
      </div>
    </ToastProvider>
  );
}
