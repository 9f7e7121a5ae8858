import type { Posting } from '@jobmagpie/model';

/** Two readings with the same key are of the same posting. */
export function keyOf({ board, boardJobId, canonicalUrl, title }: Posting): string {
  return JSON.stringify(boardJobId === null ? [canonicalUrl, title] : [board, boardJobId]);
}

/** Two addresses that differ behind this are of the same page. */
export function withoutHash(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length);
}
