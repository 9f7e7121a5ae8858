import type { StoredJob } from '../../store/database.ts';
import { toJobRow } from '../../store/job-row.ts';
import { FirstBoard } from '../board/FirstBoard.tsx';
import { useRoute } from '../route.ts';
import { FirstTable } from '../table/FirstTable.tsx';
import { DashboardFrame } from './DashboardFrame.tsx';

/** The dashboard before it is loaded. What is typed here already is where the dashboard itself looks for it. */
export function FirstDashboard({ jobs }: { jobs: readonly StoredJob[] }) {
  const { page } = useRoute();
  const rows = jobs.map(toJobRow);
  return (
    <DashboardFrame page={page}>
      {page === 'jobs' && <FirstTable rows={rows} />}
      {page === 'board' && <FirstBoard rows={rows} />}
    </DashboardFrame>
  );
}
