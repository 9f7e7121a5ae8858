import { type BoardAddresses, findBoardAddress } from './addresses.ts';

/**
 * The results that a list shows, each with the board's own id of its posting. What names no posting, an advertisement
 * among them, is left out.
 */
export function findResults(document: Document, url: string, board: BoardAddresses): Map<Element, string> {
  const results = new Map<Element, string>();
  for (const { card, named, attribute } of board.cards ?? []) {
    for (const element of document.querySelectorAll(card)) {
      const value = (element.matches(named) ? element : element.querySelector(named))?.getAttribute(attribute);
      const id = attribute === 'href' ? linkedPosting(value, url, board) : value;
      if (id) results.set(element, id);
    }
  }
  return results;
}

function linkedPosting(href: string | null | undefined, url: string, board: BoardAddresses): string | null {
  if (!href || !URL.canParse(href, url)) return null;
  return findBoardAddress([board], new URL(href, url).href)?.id ?? null;
}
