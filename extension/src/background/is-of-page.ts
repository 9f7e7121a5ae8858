import { findBoardAddress } from '@jobmagpie/capture/addresses';
import type { Posting } from '@jobmagpie/model';
import { boardAddresses } from '../board-addresses';

/** A page may know only of a job of its own site or board, or it could ask its way through all that is saved. */
export function isOfPage({ canonicalUrl, board }: Pick<Posting, 'canonicalUrl' | 'board'>, url: string): boolean {
  const isSameHost = new URL(canonicalUrl).hostname === new URL(url).hostname;
  return isSameHost || findBoardAddress(boardAddresses, url)?.board === board;
}
