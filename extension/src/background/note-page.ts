import { findBoardAddress } from '@jobmagpie/capture/addresses';
import { canonicalUrl } from '@jobmagpie/capture/fields';
import type { CaptureResult } from '@jobmagpie/model';
import { boardAddresses } from '../board-addresses';
import { notePostingIsThere } from '../store/closed-postings';
import type { PostingKey } from '../store/jobs';
import { exchangeSoon } from './exchange';

/**
 * Learns from a page that was read whether the posting of a saved job is still there. Only a page that says itself that
 * its posting is gone counts: a wall or a fault of the site says nothing.
 */
export async function notePage(url: string, result: CaptureResult): Promise<void> {
  if (result.posting === null && result.reason !== 'expired') return;
  const posting = result.posting ?? postingAt(url);
  if (await notePostingIsThere(posting, result.posting !== null)) exchangeSoon();
}

/** What the address alone says of the posting. */
function postingAt(url: string): PostingKey {
  const address = findBoardAddress(boardAddresses, url);
  return {
    canonicalUrl: canonicalUrl(new URL(url), null),
    board: address?.board ?? '',
    boardJobId: address?.id ?? null,
  };
}
