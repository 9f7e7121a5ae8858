import { systemClock } from '@jobmagpie/model/clock';
import { localDate } from '../local-date.ts';
import { readFirstRows } from '../store/first-rows.ts';

/**
 * Stands first in a page's head and is next to nothing, so that the rows are on their way from the disk while the
 * browser still loads what draws them. Its tag says how many rows the page wants: `data-count`.
 */
export default defineUnlistedScript(() => {
  const count = Number(document.currentScript?.dataset.count);
  globalThis.jobmagpieFirstRows = readFirstRows(count, localDate(systemClock()));
});
