/**
 * Boards that swap their content without loading a page show, for a while or for good, something of an earlier address:
 * the pane of the posting chosen before, the state and the structured data of the first page. Only what is of the
 * posting in the address may be saved under its id. Whatever names an id must name that one; what was embedded when the
 * page loaded and names none must at least bear the title that the page shows.
 */
import type { Board } from './board.ts';
import { webAddress } from './fields/web-address.ts';
import { bareWords } from './fields/words.ts';
import { findBoard } from './find-board.ts';

/** How a source on the page names its posting. */
export interface NamedPosting {
  readonly title: string | null;
  /** The board's own id. */
  readonly id: string | null;
  readonly address: string | null;
}

/** The posting that the address names. */
export interface AddressedPosting {
  readonly board: Board;
  readonly id: string;
  readonly url: URL;
}

/**
 * Whether a source is of another posting than the address. `shownTitle` is the title that the markup shows for the
 * posting of the address; null where it shows none, or for the markup itself.
 */
export function isOfAnother(
  named: NamedPosting,
  { board, id, url }: AddressedPosting,
  shownTitle: string | null,
): boolean {
  const ids = [named.id, idOfAddress(board, named.address, url)].filter((own) => own !== null);
  if (ids.length > 0) return !ids.some((own) => own === id || (board.isSameId?.(own, id) ?? false));
  return shownTitle !== null && named.title !== null && bareWords(named.title) !== bareWords(shownTitle);
}

function idOfAddress(board: Board, address: string | null, base: URL): string | null {
  const absolute = webAddress(address, base);
  return absolute === null ? null : (findBoard([board], new URL(absolute))?.id ?? null);
}

/** The id in the first of the links that is the address of a posting of the board. */
export function linkedId(board: Board, links: Iterable<Element>, base: URL): string | null {
  for (const link of links) {
    const id = idOfAddress(board, link.getAttribute('href'), base);
    if (id !== null) return id;
  }
  return null;
}

/** Whether one of the cards in a list, all of one posting, bears the title and the company that the pane beside it shows. */
export function isListedAs(
  cards: Iterable<Element>,
  { title, company }: { readonly title?: string | null; readonly company?: string | null },
): boolean {
  const words = [title, company].map((text) => bareWords(text ?? ''));
  return [...cards].some((card) => {
    const shown = ` ${bareWords(card.textContent ?? '')} `;
    return words.every((word) => shown.includes(word));
  });
}
