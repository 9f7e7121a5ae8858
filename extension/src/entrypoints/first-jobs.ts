import { systemClock } from '@jobmagpie/model/clock';
import { localDate } from '../local-date';
import { readFirstDue, readFirstJobs } from '../store/first-jobs';

/** As many as the popup shows without scrolling. */
const FIRST_COUNT = 6;

/** Stands in the popup's head, so that its rows are on their way from the disk while the browser loads the rest. */
export default defineUnlistedScript(() => {
  globalThis.jobmagpieFirstJobs = readFirstJobs(FIRST_COUNT);
  globalThis.jobmagpieFirstDue = readFirstDue(localDate(systemClock()));
});
