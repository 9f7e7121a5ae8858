/**
 * The names to look for, compiled: each word has a number, found by its hash, and the words of a name are a path in a
 * trie over those numbers. Looking a text up costs one hash step per character and one table look-up per word, however
 * many names there are.
 */
import type { LetterRule } from '../skill.ts';
import { foldTable } from './characters.ts';
import { newWordTable, type WordTable } from './word-table.ts';
import { endOfGap, isPlural, readWord, word } from './words.ts';

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
  readonly words: WordTable;
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
  const words = newWordTable();
  const edges = makeEdgeTable();
  let roots = new Int32Array(1 << 14);
  const endings: (Ending[] | undefined)[] = [undefined];
  const fold = foldTable();
  const goingOn = new Set<number>();

  const add = (name: Name, written: string): void => {
    let node = 0;
    for (let at = endOfGap(written, 0, fold); at < written.length; at = endOfGap(written, word.end, fold)) {
      readWord(written, at, fold, words);
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
    const plural = isPlural(written, 0, written.length) ? 'must' : name.isCounted === false ? 'never' : 'may';
    const ending: Ending = { value: name.value, letters: name.letters, written, plural };
    const others = endings[node];
    if (others === undefined) endings[node] = [ending];
    else if (ending.letters === 'any') others.push(ending);
    else others.unshift(ending); // the stricter rule is asked first, or it would never be
  };
  for (const name of names) for (const spelling of spellings(name.text)) add(name, spelling);

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

const joints = /(?<=[\p{L}\p{N}])[-.](?=[\p{L}\p{N}])/gu;
const umlaut = /[äöüÄÖÜ]/;
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** A name as people also write it: "Node.js" as "Nodejs", "front-end" as "frontend", "ü" as "ue". */
function spellings(name: string): string[] {
  const found = [name];
  if (name.includes('-') || name.includes('.')) {
    const joined = name.replace(joints, '');
    if (joined !== name) found.push(joined);
  }
  if (umlaut.test(name)) found.push(name.replace(/[äöüÄÖÜ]/g, (letter) => umlauts[letter] ?? letter));
  return found;
}

const INITIAL_EDGE_SLOTS = 1 << 15;
/** Node, word, child, and one more so that an edge never lies across two cache lines. */
const EDGE_SIZE = 4;

/** The edges of the trie: (node, word) to node, with open addressing; the three stand side by side. */
function makeEdgeTable() {
  let slots = INITIAL_EDGE_SLOTS;
  let edges = new Int32Array(slots * EDGE_SIZE);
  let size = 0;
  const slotOf = (node: number, word: number): number => {
    const mask = slots - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
    for (;;) {
      const at = slot * EDGE_SIZE;
      const known = edges[at] ?? 0;
      if (known === 0 || (known === node && edges[at + 1] === word)) return at;
      slot = (slot + 1) & mask;
    }
  };
  const put = (node: number, word: number, child: number): void => {
    const at = slotOf(node, word);
    edges[at] = node;
    edges[at + 1] = word;
    edges[at + 2] = child;
  };
  return {
    get: (node: number, word: number): number => edges[slotOf(node, word) + 2] ?? 0,
    set: (node: number, word: number, child: number): void => {
      if (++size * 2 > slots) {
        const old = edges;
        slots *= 2;
        edges = new Int32Array(slots * EDGE_SIZE);
        for (let at = 0; at < old.length; at += EDGE_SIZE)
          if (old[at] !== 0) put(old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0);
      }
      put(node, word, child);
    },
  };
}
