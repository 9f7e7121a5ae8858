import { readFirstJobs } from '../../store/first-jobs.ts';

/** As many as the popup shows without scrolling. */
const FIRST_COUNT = 10;

// The rows are on their way from the disk while the browser loads what will show them.
const firstJobs = readFirstJobs(FIRST_COUNT).catch((error: unknown): undefined => {
  console.error('The newest jobs were not read', error);
});
void import('../../pages/popup/show-popup.tsx').then(({ showPopup }) => showPopup(firstJobs));
