import '../../no-eval.ts';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { firstRows } from '../first-paint.ts';
import { keepLive } from '../keep-live.ts';
import { StoreGuard } from '../StoreGuard.tsx';
import { beginJobRows } from '../table/use-job-rows.ts';
import { applyTheme } from '../theme.ts';
import { Dashboard } from './Dashboard.tsx';

/** Puts the dashboard where its first picture stands, with the same rows. */
export async function showDashboard(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the dashboard.');
  markPageLanguage();
  applyTheme();
  beginJobRows((await firstRows())?.jobs ?? []);
  createRoot(root).render(
    <StoreGuard>
      <Dashboard />
    </StoreGuard>,
  );
  keepLive();
}
