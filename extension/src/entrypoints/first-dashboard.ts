import { drawFirstDashboard } from '../pages/shell/draw-first-dashboard.tsx';

/** Stands in the dashboard's head, to draw its rows while the browser loads the rest. */
export default defineUnlistedScript(() => drawFirstDashboard());
