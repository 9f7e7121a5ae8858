import { readFirstJobs } from '../store/first-jobs';

/** More than the table or the board shows without scrolling. */
const FIRST_COUNT = 40;

/** Stands in the dashboard's head, so that its rows are on their way from the disk while the browser loads the rest. */
export default defineUnlistedScript(() => {
  globalThis.jobmagpieFirstJobs = readFirstJobs(FIRST_COUNT);
});
