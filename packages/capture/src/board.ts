import type { NoPostingReason } from '@jobmagpie/model';
import type { Draft } from './draft.ts';
import type { Page } from './page/page.ts';

/** A site that shows postings. One file in `boards/`, listed in `boards/index.ts`, proved by its folder of fixtures. */
export interface Board {
  /** The name that postings keep in `board`: lower case, never changed once released. */
  readonly name: string;
  /** The name that a person reads, `Greenhouse`. */
  readonly label: string;
  /** Match patterns of every page of the board, as a browser's manifest writes them. */
  readonly matches: readonly string[];
  /**
   * The addresses of one posting, tried in order against the whole address. The group `id` holds the board's own id of
   * the posting, the group `customer` whose posting it is where each customer has numbers of its own: two employers may
   * both have a JR-1001. Plain patterns without flags: their sources travel as text (see `addresses.ts`).
   */
  readonly postings: readonly RegExp[];
  /**
   * The address of a posting that does not exist, which a pattern of `postings` must match: pages that were kept without
   * their address are read there.
   */
  readonly example: string;
  /**
   * Whether an id that the page shows and the one in the address mean the same posting, where the board writes them in
   * two ways. Without it only the same text does.
   */
  isSameId?(shown: string, id: string): boolean;
  /** How the results in its lists are found, so that those of known postings can be marked; data alone (see `addresses.ts`). */
  readonly cards?: readonly ResultCards[];
  /** Which identifiers of its schema.org data are the board's own ids; without it they are taken for the employers'. */
  readonly markedIds?: RegExp;
  /** The address that stays the same however the posting was reached, if more than tracking parameters must go. */
  canonicalUrl?(id: string, url: URL): string;
  /**
   * What the board's own state and markup say about the page. Never throws on a page of unexpected shape: what is not
   * found is left out. `state` outranks `markup`, and both outrank the general heuristics. Each names the posting that
   * it was read from in `boardJobId` where it can: of another posting than the address's, it is not used.
   */
  read(page: Page, address: BoardAddress): BoardReading;
}

/** One form that the results in a board's lists have. */
export interface ResultCards {
  /** Selector of a result as a whole. */
  readonly card: string;
  /** Selector of what names its posting: the card itself, or something in it. */
  readonly named: string;
  /** The attribute that holds the board's own id, or, if it is `href`, the address of the posting. */
  readonly attribute: string;
}

/** Where and when the page stands. */
export interface BoardAddress {
  readonly url: URL;
  /** The board's own id where the address names one posting. */
  readonly id: string | null;
  /** The day on which the page was looked at, for "3 days ago"; null where nobody knows. */
  readonly today: string | null;
}

export interface BoardReading {
  /** What was read from data embedded in the page. */
  readonly state?: Draft;
  /** What was read from the elements of the page. */
  readonly markup?: Draft;
  /** The board's own knowledge that the page shows no posting, whatever else stands on it. */
  readonly refusal?: NoPostingReason;
  /**
   * True where the whole page is about one posting in the board's usual place, so that structured data and general
   * heuristics may fill the gaps. False in a list with a pane: only what was read above counts then.
   */
  readonly wholePage: boolean;
}
