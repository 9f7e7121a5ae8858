/** What a page says of itself and the background keeps; nobody waits for it. */
import type { NoPostingReason } from '@jobmagpie/model';
import { takeNote } from '../extractor';
import { ask } from './ask';

let saidGoneAt = '';

/** Says that the posting of this page is gone: once for an address, however often the page is read there. */
export function sayGone(): void {
  if (saidGoneAt === location.href) return;
  saidGoneAt = location.href;
  ask({ type: 'posting-gone' }).catch((error: unknown) => console.error('Nobody heard that a posting is gone', error));
}

/** For the health of the board: a page that was never taken for a posting has no extractor, and is not noted. */
export function noteHowItWasRead(): void {
  const reading = takeNote();
  if (reading === null) return;
  ask({ type: 'note-reading', reading }).catch((error: unknown) =>
    console.error('Nobody heard how well the page could be read', error),
  );
}

const gone: ReadonlySet<NoPostingReason> = new Set<NoPostingReason>(['list', 'empty-page', 'expired', 'error-page']);

/** Whether a posting which was there is there no longer. Else the page may only have opened a form over it. */
export function isGone(reason: NoPostingReason): boolean {
  return gone.has(reason);
}
