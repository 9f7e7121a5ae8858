import { readPosting } from '@jobmagpie/capture';
import { boards } from '@jobmagpie/capture/boards';
import { systemClock } from '@jobmagpie/model/clock';
import { offerReader } from '../extractor';

/** The whole of capture, put into a page on demand. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main() {
    offerReader(() => readPosting(document, location.href, { boards, today: localDate(systemClock()) }));
  },
});

/** The date on the wall here, which "posted two days ago" is counted from. */
function localDate(now: number): string {
  const at = new Date(now);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
