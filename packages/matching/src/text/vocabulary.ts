/**
 * The names to look for, compiled: each word has a number, found by its hash, and the words of a name are a path in a
 * trie over those numbers. Looking a text up costs one hash step per character and one table look-up per word, however
 * many names there are.
 */
import type { LetterRule } from '../skill.ts';
import { foldTable, SEPARATES, VANISHES } from './characters.ts';
import { endOfGap, readWord, type WordNumbers, word } from './words.ts';

/** A name and what it stands for: `value` is the caller's own number. */
export interface Name {
  text: string;
  letters: LetterRule;
  /** Whether its plural is the name too; so it is if nothing is said. */
  isCounted?: boolean;
  value: number;
}

/** One way in which a path of words can end. */
export interface Ending {
  value: number;
  letters: LetterRule;
  /** The name as it was written, for the rule `exact`. */
  written: string;
  /**
   * Whether an s may end it: it must where the name is a plural itself and its singular is something else ("Windows"),
   * it must not where the name cannot be counted.
   */
  plural: 'must' | 'may' | 'never';
}

export interface Vocabulary {
  readonly words: WordNumbers;
  /** The node that a first word leads to, by the number of the word; 0 for none. */
  readonly roots: Int32Array;
  /** Whether any further word leads on from a node. */
  goesOn(node: number): boolean;
  /** The node that a further word leads to, or 0. */
  next(node: number, word: number): number;
  /** How a name can end at a node, by the node; undefined where none does. */
  readonly endings: readonly (readonly Ending[] | undefined)[];
}

/** Compiles names. Where two names are the same words, the earlier one is tried first. */
export function compileVocabulary(names: readonly Name[]): Vocabulary {
  const words = new WordTable();
  const edges = makeEdgeTable();
  let roots = new Int32Array(1 << 14);
  const endings: (Ending[] | undefined)[] = [undefined];
  const fold = foldTable();
  const goingOn = new Set<number>();

  const add = (name: Name): void => {
    let node = 0;
    for (let at = endOfGap(name.text, 0, fold); at < name.text.length; at = endOfGap(name.text, word.end, fold)) {
      readWord(name.text, at, fold, words);
      const isFirst = node === 0;
      let child = isFirst ? (roots[word.number] ?? 0) : edges.get(node, word.number);
      if (child === 0) {
        child = endings.length;
        endings.push(undefined);
        if (!isFirst) {
          edges.set(node, word.number, child);
          goingOn.add(node);
        } else {
          if (word.number >= roots.length) roots = grown(roots);
          roots[word.number] = child;
        }
      }
      node = child;
    }
    if (node === 0) return;
    const plural = isPluralName(name.text) ? 'must' : name.isCounted === false ? 'never' : 'may';
    const ending: Ending = { value: name.value, letters: name.letters, written: name.text, plural };
    const others = endings[node];
    if (others === undefined) endings[node] = [ending];
    else if (ending.letters === 'any') others.push(ending);
    else others.unshift(ending); // the stricter rule is asked first, or it would never be
  };
  for (const name of names) for (const spelling of spellings(name.text)) add({ ...name, text: spelling });

  words.isGrowing = false;
  const goesOn = new Uint8Array(endings.length);
  for (const node of goingOn) goesOn[node] = 1;
  return {
    words,
    roots,
    goesOn: (node) => goesOn[node] === 1,
    next: edges.get,
    endings,
  };
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}

const pluralEnd = /[^sui]s$/i;
function isPluralName(name: string): boolean {
  return name.length >= 4 && pluralEnd.test(name);
}

const joint = /(?<=[\p{L}\p{N}])[-.](?=[\p{L}\p{N}])/u;
const umlaut = /[äöüÄÖÜ]/;
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** A name as people also write it: "Node.js" as "Nodejs", "front-end" as "frontend", "ü" as "ue". */
function spellings(name: string): string[] {
  const found = [name];
  if (joint.test(name)) found.push(name.replace(new RegExp(joint, 'gu'), ''));
  if (umlaut.test(name)) found.push(name.replace(/[äöüÄÖÜ]/g, (letter) => umlauts[letter] ?? letter));
  return found;
}

const INITIAL_SLOTS = 1 << 14;

const FILTER_BITS = 17;

/**
 * Words by their hash, with open addressing. The letters are compared, so that no two words are taken for one. A small
 * table of bits, which stays in the processor's cache, turns most unknown words away first.
 */
class WordTable implements WordNumbers {
  /** While true, an unknown word is given the next number. */
  isGrowing = true;
  /** The hash and the number of each slot, side by side. */
  #slots = new Int32Array(2 * INITIAL_SLOTS).fill(-1);
  readonly #filter = new Uint8Array(1 << (FILTER_BITS - 3));
  readonly #letters: string[] = [];
  readonly #fold = foldTable();

  numberOf(hash: number, text: string, start: number, end: number): number {
    const bit = (hash ^ (hash >>> 15)) & ((1 << FILTER_BITS) - 1);
    if (!this.isGrowing && ((this.#filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return -1;
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = bit & mask; ; slot = (slot + 1) & mask) {
      const number = slots[2 * slot + 1] ?? -1;
      if (number < 0) return this.isGrowing ? this.#add(slot, hash, text, start, end) : -1;
      if (slots[2 * slot] === hash && this.#isWord(number, text, start, end)) return number;
    }
  }

  #isWord(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters[number] ?? '';
    let letter = 0;
    for (let at = start; at < end; at++) {
      const value = this.#folded(text.charCodeAt(at));
      if (value === VANISHES) continue;
      if (letter >= letters.length || letters.charCodeAt(letter) !== value) return false;
      letter++;
    }
    return letter === letters.length;
  }

  /** A mark of a name, `+` or `#`, stays what it is. */
  #folded(code: number): number {
    const value = this.#fold[code] ?? SEPARATES;
    return value === SEPARATES ? code : value;
  }

  #add(slot: number, hash: number, text: string, start: number, end: number): number {
    const number = this.#letters.length;
    let letters = '';
    for (let at = start; at < end; at++) {
      const value = this.#folded(text.charCodeAt(at));
      if (value !== VANISHES) letters += String.fromCharCode(value);
    }
    this.#letters.push(letters);
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = number;
    const bit = (hash ^ (hash >>> 15)) & ((1 << FILTER_BITS) - 1);
    this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    if (this.#letters.length * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2).fill(-1);
    const mask = old.length - 1;
    for (let oldSlot = 0; oldSlot < old.length; oldSlot += 2) {
      const number = old[oldSlot + 1] ?? -1;
      if (number < 0) continue;
      const hash = old[oldSlot] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((this.#slots[2 * slot + 1] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[2 * slot] = hash;
      this.#slots[2 * slot + 1] = number;
    }
  }
}

/** The edges of the trie: (node, word) to node, with open addressing. */
function makeEdgeTable() {
  let slots = INITIAL_SLOTS;
  let nodes = new Int32Array(slots);
  let words = new Int32Array(slots);
  let children = new Int32Array(slots);
  let size = 0;
  const slotOf = (node: number, word: number): number => {
    const mask = slots - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    while (nodes[slot] !== 0 && (nodes[slot] !== node || words[slot] !== word)) slot = (slot + 1) & mask;
    return slot;
  };
  const put = (node: number, word: number, child: number): void => {
    const slot = slotOf(node, word);
    nodes[slot] = node;
    words[slot] = word;
    children[slot] = child;
  };
  return {
    get: (node: number, word: number): number => children[slotOf(node, word)] ?? 0,
    set: (node: number, word: number, child: number): void => {
      if (++size * 2 > slots) {
        const old = { nodes, words, children };
        slots *= 2;
        nodes = new Int32Array(slots);
        words = new Int32Array(slots);
        children = new Int32Array(slots);
        old.nodes.forEach((oldNode, slot) => {
          if (oldNode !== 0) put(oldNode, old.words[slot] ?? 0, old.children[slot] ?? 0);
        });
      }
      put(node, word, child);
    },
  };
}
