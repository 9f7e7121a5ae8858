import { readAndInspect, readPicked } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { systemClock } from '@jobmagpie/model/clock';
import { offerReader } from '../extractor';
import { localDate } from '../local-date';

/**
 * The whole of capture, put into a page on demand. A script and no content script: those carry 3 kB that tell the page
 * of their coming and wait for their going, and this one has nothing to stop.
 */
export default defineUnlistedScript(() => {
  const today = () => localDate(systemClock());
  offerReader(() => {
    const corrections = globalThis.jobmagpieCorrections ?? [];
    return readAndInspect(document, location.href, { boards, today: today(), corrections });
  });
  globalThis.jobmagpieReadPicked = (element, field) =>
    readPicked(element, field, { today: today(), language: document.documentElement.lang });
});
