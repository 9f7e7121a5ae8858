/**
 * Marks the results in a board's lists that are saved, further on, or dismissed. Lists grow and change while they are
 * scrolled: one look follows a moment after whatever changed, and asks only for ids that it has not asked for yet.
 */
import type { BoardAddresses } from '@jobmagpie/capture/addresses';
import { findResults } from '@jobmagpie/capture/result-cards';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { ResultMarks } from '../messages';
import { ask, onNotice } from './ask';
import { makeMark, type ResultMark } from './result-mark';

const DELAY_MS = 250;
/** As many as one message takes. */
const IDS_AT_ONCE = 100;

export function watchResults(context: ContentScriptContext, board: BoardAddresses): void {
  const { cards } = board;
  if (cards === undefined) return;
  const marks = new Map<Element, ResultMark>();
  let known = new Map<string, ResultMarks[string] | undefined>();
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look().catch((error: unknown) => console.error('The results were not marked', error));
    }, DELAY_MS);
  };
  const lookAnew = () => {
    known = new Map();
    isWanted = true;
    lookSoon();
  };
  const look = async () => {
    const results = findResults(document, location.href, board);
    await learn([...new Set(results.values())].filter((id) => !known.has(id)));
    for (const [card, mark] of marks) {
      if (isWanted && results.has(card) && mark.host.parentNode === card) continue;
      mark.host.remove();
      marks.delete(card);
    }
    if (!isWanted) return;
    for (const [card, id] of results) {
      const mark = marks.get(card) ?? makeMark(card);
      marks.set(card, mark);
      mark.show(known.get(id));
    }
  };
  const learn = async (ids: readonly string[]) => {
    const asked = known;
    for (let from = 0; isWanted && from < ids.length; from += IDS_AT_ONCE) {
      const some = ids.slice(from, from + IDS_AT_ONCE);
      const answer = await ask({ type: 'read-marks', ids: some });
      // What was asked before the last change is not kept: the look that the change called for asks again.
      if (answer === null) isWanted = false;
      else for (const id of some) asked.set(id, answer[id]);
    }
  };

  const observer = new MutationObserver(lookSoon);
  const attributeFilter = cards.map(({ attribute }) => attribute);
  observer.observe(document.documentElement, { childList: true, subtree: true, attributeFilter });
  onNotice((notice) => {
    if (notice.type === 'marks-changed') lookAnew();
  });
  // The background may have slept while something was written elsewhere.
  context.addEventListener(document, 'visibilitychange', () => {
    if (!document.hidden) lookAnew();
  });
  context.onInvalidated(() => {
    clearTimeout(timer);
    observer.disconnect();
    for (const { host } of marks.values()) host.remove();
  });
  lookSoon();
}
