import type { Posting } from './posting.ts';

/** The longest that `Dismissal` takes. */
const MAX_LENGTH = 200;

/**
 * What a posting is known by before it is saved, the same on every device and however its page was reached: the board
 * with its own id of the posting, else the posting's address.
 *
 * ```ts
 * postingFingerprint({ board: 'indeed', boardJobId: '0123456789abcdef', canonicalUrl }); // 'indeed 0123456789abcdef'
 * ```
 *
 * One that would be too long ends in a digest of the whole, so that two long addresses with one beginning stay two.
 */
export function postingFingerprint({
  board,
  boardJobId,
  canonicalUrl,
}: Pick<Posting, 'board' | 'boardJobId' | 'canonicalUrl'>): string {
  const whole = boardJobId === null ? canonicalUrl : `${board} ${boardJobId}`;
  if (whole.length <= MAX_LENGTH) return whole;
  const digest = `#${fnv1a(whole)}`;
  return whole.slice(0, MAX_LENGTH - digest.length) + digest;
}

/** FNV-1a over UTF-16 units, 64 bits as hexadecimal digits. It tells apart and protects nothing. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
