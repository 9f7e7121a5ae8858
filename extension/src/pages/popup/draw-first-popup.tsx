import { systemClock } from '@jobmagpie/model/clock';
import { localDate } from '../../local-date.ts';
import { readFirstRows } from '../../store/first-rows.ts';
import { drawFirstPage } from '../first-page.tsx';
import { FirstPopup } from './FirstPopup.tsx';

/** As many as the popup shows without scrolling. */
const COUNT = 6;

/** Begins to read the popup's first rows, and draws them as soon as they are there. */
export function drawFirstPopup(): void {
  globalThis.jobmagpieFirstRows = readFirstRows(COUNT, localDate(systemClock()));
  globalThis.jobmagpieFirstRows.then(
    (first) => first.jobs.length > 0 && drawFirstPage(<FirstPopup first={first} />),
    // The popup itself says why, once it is there.
    () => {},
  );
}
