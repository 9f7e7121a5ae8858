import { lazy, Suspense } from 'react';
import { ToastProvider } from '../../components/Toast.tsx';
import { AddJob } from '../add/AddJob.tsx';
import { BoardPage } from '../board/BoardPage.tsx';
import { useKeptStorage } from '../kept-storage.ts';
import { PaletteHost } from '../palette/PaletteHost.tsx';
import { useRoute } from '../route.ts';
import { JobsTablePage } from '../table/JobsTablePage.tsx';
import { useFirstPageEnd } from '../use-first-page-end.ts';
import { DashboardFrame } from './DashboardFrame.tsx';
import { HeaderState } from './HeaderState.tsx';

// The board and the table take over from a first picture, and have to be there in one frame.
const DiagnosticsPage = lazy(() => import('../diagnostics/DiagnosticsPage.tsx'));
const ImportPage = lazy(() => import('../import/ImportPage.tsx'));
const JobPage = lazy(() => import('../job/JobPage.tsx'));
const ProfilePage = lazy(() => import('../profile/ProfilePage.tsx'));
const SettingsPage = lazy(() => import('../settings/SettingsPage.tsx'));

export function Dashboard() {
  const route = useRoute();
  useFirstPageEnd();
  useKeptStorage();
  return (
    <ToastProvider>
      <DashboardFrame page={route.page} state={<HeaderState />}>
        <Suspense fallback={null}>
          {route.page === 'jobs' && <JobsTablePage />}
          {route.page === 'board' && <BoardPage />}
          {route.page === 'job' && <JobPage key={route.id} id={route.id} />}
          {route.page === 'profile' && <ProfilePage />}
          {route.page === 'settings' && <SettingsPage />}
          {route.page === 'import' && <ImportPage />}
          {route.page === 'diagnostics' && <DiagnosticsPage />}
        </Suspense>
      </DashboardFrame>
      <AddJob />
      <PaletteHost />
    </ToastProvider>
  );
}
