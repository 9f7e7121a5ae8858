import { drawFirstPage } from '../first-page.tsx';
import { FirstPopup } from './FirstPopup.tsx';

/** Draws the popup's first rows as soon as they are there. */
export function drawFirstPopup(): void {
  globalThis.jobmagpieFirstRows?.then(
    (first) => (first.jobs.length > 0 ? drawFirstPage(<FirstPopup first={first} />) : undefined),
    // The popup itself says why, once it is there.
    () => {},
  );
}
