import { oneLine } from '../fields/words.ts';
import type { Line } from './line.ts';

/** What a line takes over from the element in which it begins. */
export interface LineState {
  readonly block: Element;
  readonly zone: number;
  readonly heading: number;
  readonly bold: boolean;
  readonly linked: boolean;
  readonly listItem: boolean;
  readonly form: Element | null;
}

/** Longer runs of text are data that a page carries in hidden elements; no description has a run half as long. */
const MAX_RUN = 20_000;

/** Collects the text of one line until a block border or a line break ends it. */
export class PendingLine {
  readonly #lines: Line[];
  #parts: string[] = [];
  #text = '';
  #first: Node | null = null;
  #last: Node | null = null;
  #state: LineState | null = null;
  #linked = 0;
  #bold = true;
  #heading = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get isEmpty(): boolean {
    return this.#first === null;
  }

  add(node: Node, state: LineState): void {
    const whole = node.nodeValue ?? '';
    if (!/\S/.test(whole)) {
      if (this.#first !== null) this.#text += ' ';
      return;
    }
    const raw = whole.length > MAX_RUN ? whole.slice(0, MAX_RUN) : whole;
    const part = oneLine(raw);
    if (part === '') return;
    this.#first ??= node;
    this.#state ??= state;
    this.#last = node;
    this.#text += raw;
    this.#parts.push(part);
    if (state.linked) this.#linked += part.length;
    if (!state.bold) this.#bold = false;
    this.#heading ||= state.heading;
  }

  flush(): void {
    if (this.#first === null || this.#last === null || this.#state === null) return;
    const { block, zone, listItem, form } = this.#state;
    this.#lines.push({
      index: this.#lines.length,
      text: this.#parts.length === 1 ? (this.#parts[0] ?? '') : oneLine(this.#text),
      parts: this.#parts,
      element: block,
      firstNode: this.#first,
      lastNode: this.#last,
      heading: this.#heading,
      strong: this.#bold,
      linked: this.#linked,
      listItem,
      zone,
      form,
    });
    this.#parts = [];
    this.#text = '';
    this.#first = null;
    this.#last = null;
    this.#state = null;
    this.#linked = 0;
    this.#bold = true;
    this.#heading = 0;
  }
}
