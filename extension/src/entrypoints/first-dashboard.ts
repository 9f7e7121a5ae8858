import { drawFirstDashboard } from '../pages/shell/draw-first-dashboard.tsx';

/** Stands in the dashboard's head, so that its rows are on their way from the disk while the browser loads the rest. */
export default defineUnlistedScript(() => drawFirstDashboard());
