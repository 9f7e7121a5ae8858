import { findBoardAddress } from '@jobmagpie/capture/addresses';
import { canonicalUrl } from '@jobmagpie/capture/fields';
import { boardAddresses } from './board-addresses.ts';
import type { PostingKey } from './store/jobs.ts';

/** What the address of a page alone says of the posting on it. */
export function postingKeyOf(url: string): PostingKey {
  const address = findBoardAddress(boardAddresses, url);
  return {
    canonicalUrl: canonicalUrl(new URL(url), null),
    board: address?.board ?? '',
    boardJobId: address?.id ?? null,
  };
}
