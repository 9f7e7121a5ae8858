import { isPhone } from '../board/use-is-phone.ts';
import { drawFirstPage } from '../first-page.tsx';
import { parseRoute } from '../route.ts';
import { readTableView } from '../table/table-view.ts';
import { FirstDashboard } from './FirstDashboard.tsx';

/** Draws the dashboard's first rows as soon as they are there. */
export function drawFirstDashboard(): void {
  if (!canDraw()) return;
  globalThis.jobmagpieFirstRows?.then(
    ({ jobs }) => (jobs.length > 0 ? drawFirstPage(<FirstDashboard jobs={jobs} />) : undefined),
    // The dashboard itself says why, once it is there.
    () => {},
  );
}

/** Whether the newest jobs are what the page at this address shows at its top. */
function canDraw(): boolean {
  const { page } = parseRoute(location.hash);
  const { query, filters, sort } = readTableView();
  if (query !== '') return false;
  // On a phone's width the board is one column, chosen by tabs.
  if (page === 'board') return !isPhone();
  const isUnfiltered = Object.values(filters).every((filter) => filter === null);
  return page === 'jobs' && isUnfiltered && sort.column === 'saved' && sort.direction === 'descending';
}
