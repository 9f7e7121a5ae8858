/** One displayed line of a page: the text between two block borders or line breaks. */
export interface Line {
  readonly index: number;
  readonly text: string;
  /** The runs of text that elements or line ends separate: `['Remote', 'United States']` of two adjoining spans. */
  readonly parts: readonly string[];
  /** The nearest block element around the line. */
  readonly element: Element;
  readonly firstNode: Node;
  readonly lastNode: Node;
  /** 1 to 6 inside a heading, else 0. */
  readonly heading: number;
  /** All of it is bold, or a definition term, a table head or a label: what introduces something. */
  readonly strong: boolean;
  /** How many of its characters are inside links and buttons. */
  readonly linked: number;
  readonly listItem: boolean;
  /** `Zone` flags. */
  zone: number;
  /** The form it stands in. */
  readonly form: Element | null;
}

/** Parts of a page that say something about their lines. Flags, because a line may be in several. */
export const Zone = {
  navigation: 1,
  header: 2,
  footer: 4,
  aside: 8,
  dialog: 16,
  hidden: 32,
  /** Other postings, articles or products that the page recommends. */
  related: 64,
  main: 128,
  /** A cookie notice or another consent layer. */
  consent: 256,
  /** The form in which a person applies. */
  application: 512,
} as const;

/** Lines that belong to the frame of a site and not to what the page is about. */
export const FRAME = Zone.navigation | Zone.footer | Zone.dialog | Zone.hidden | Zone.related | Zone.consent;
