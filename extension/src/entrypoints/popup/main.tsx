import '../../design/base.css';
import { createRoot } from 'react-dom/client';
import { markPageLanguage } from '../../components/language.ts';
import { NEWEST_COUNT } from '../../pages/popup/JobList.tsx';
import { Popup } from '../../pages/popup/Popup.tsx';
import { StoreGuard } from '../../pages/StoreGuard.tsx';
import type { StoredJob } from '../../store/database.ts';
import { newestJobs } from '../../store/jobs.ts';

const SKELETON_AFTER_MS = 150;

async function start(): Promise<void> {
  // The one query that the first paint waits for, and not for long: after a moment the frame shows without it.
  const firstJobs = await Promise.race([
    newestJobs(NEWEST_COUNT).catch((error: unknown) => {
      console.error('The newest jobs were not read', error);
    }),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SKELETON_AFTER_MS)),
  ]);
  show(firstJobs ?? undefined);
}

function show(firstJobs: readonly StoredJob[] | undefined): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no place for the popup.');
  markPageLanguage();
  createRoot(root).render(
    <StoreGuard>
      <Popup firstJobs={firstJobs} />
    </StoreGuard>,
  );
}

void start();
