import type { Board } from './board.ts';

export interface FoundBoard {
  readonly board: Board;
  /** The board's own id of the posting that the address names; null on its other pages. */
  readonly id: string | null;
}

/** The board that an address belongs to: the one with a posting of that address, else the one whose pages match. */
export function findBoard(boards: readonly Board[], url: URL): FoundBoard | null {
  const likely = boards.filter((board) => namesSite(board, url));
  for (const board of likely) {
    for (const pattern of board.postings) {
      const match = pattern.exec(url.href);
      if (match !== null) return { board, id: idIn(match) };
    }
  }
  const board = likely.find(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)));
  return board === undefined ? null : { board, id: null };
}

/** The id in a match of a board's `postings`. A number that counts for each customer anew has the customer before it. */
export function idIn({ groups }: RegExpExecArray): string | null {
  if (groups?.id === undefined) return null;
  return groups.customer === undefined ? groups.id : `${groups.customer}/${groups.id}`;
}

/**
 * Whether the host holds the name of one of the board's sites, `greenhouse`, which is the longest part of a host. Asked
 * first, because each pattern of the other boards would be compiled only to fail.
 */
function namesSite({ matches }: Board, { hostname }: URL): boolean {
  return matches.some((pattern) => {
    const parts = (pattern.split('/')[2] ?? '').split('.');
    return hostname.includes(parts.reduce((longest, part) => (part.length >= longest.length ? part : longest), ''));
  });
}

/** A browser's match pattern, `https://*.greenhouse.io/*`: scheme, host with its sub-domains, path with asterisks. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*\.)?([^/*]+)(\/.*)$/.exec(pattern);
  if (parts === null) return false;
  const [, scheme, anySub, host = '', path = ''] = parts;
  if (scheme !== '*' && url.protocol !== `${scheme}:`) return false;
  if (url.hostname !== host && !(anySub !== undefined && url.hostname.endsWith(`.${host}`))) return false;
  const pieces = path.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(url.pathname + url.search);
}
