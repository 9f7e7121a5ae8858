import { readAndInspect } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { systemClock } from '@jobmagpie/model/clock';
import { offerReader } from '../extractor';
import { localDate } from '../local-date';

/** The whole of capture, put into a page on demand. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerReader(() => {
      const corrections = globalThis.jobmagpieCorrections ?? [];
      return readAndInspect(document, location.href, { boards, today: localDate(systemClock()), corrections });
    });
  },
});
