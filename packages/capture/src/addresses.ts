import type { Board, ResultCards } from './board.ts';
import { idIn, matchesPattern } from './find-board.ts';

/** The addresses of a board as plain data, small enough to be part of a content script. */
export interface BoardAddresses {
  readonly name: string;
  readonly label: string;
  /** Match patterns of every page of the board. */
  readonly matches: readonly string[];
  /** Sources of the regular expressions that match the address of one posting (see `Board`). */
  readonly postings: readonly string[];
  /** How the results in its lists are found; absent where they are not marked. */
  readonly cards?: readonly ResultCards[];
}

/** The address of a posting, recognised without looking at the page. */
export interface PostingAddress {
  readonly board: string;
  readonly label: string;
  readonly id: string | null;
}

/** What of the boards a content script needs, as data that survives `JSON.stringify`. */
export function boardAddresses(boards: readonly Board[]): BoardAddresses[] {
  return boards.map(({ name, label, matches, postings, cards }) => ({
    name,
    label,
    matches: [...matches],
    postings: postings.map((pattern) => pattern.source),
    ...(cards !== undefined && { cards: [...cards] }),
  }));
}

/** The board and the id of the posting that the address names; null where it names none that is known. */
export function findBoardAddress(addresses: readonly BoardAddresses[], url: string): PostingAddress | null {
  for (const { name, label, postings } of addresses) {
    for (const source of postings) {
      const match = new RegExp(source).exec(url);
      if (match !== null) return { board: name, label, id: idIn(match) };
    }
  }
  return null;
}

/** The boards whose page this is, whatever the page shows: one, or none for any other site. */
export function boardsOfPage(addresses: readonly BoardAddresses[], url: string): BoardAddresses[] {
  const page = new URL(url);
  return addresses.filter(({ matches }) => matches.some((pattern) => matchesPattern(pattern, page)));
}

const STRUCTURED = '[itemtype*="schema.org/JobPosting"],[typeof~="JobPosting"],[typeof~="schema:JobPosting"]';

/**
 * Whether the page may show one posting: cheap enough for every page load, and only a first look. A page of a known
 * address is taken at its word; elsewhere the page must carry a `JobPosting` of schema.org. What is really there,
 * `readPosting` says.
 */
export function mayHoldPosting(document: Document, url: string, addresses: readonly BoardAddresses[]): boolean {
  if (findBoardAddress(addresses, url) !== null) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    if (/"JobPosting"|schema\.org\/JobPosting/.test(script.textContent ?? '')) return true;
  }
  return document.querySelector(STRUCTURED) !== null;
}
