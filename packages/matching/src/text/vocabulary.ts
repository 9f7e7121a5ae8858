/**
 * The names to look for, compiled: each word has a number, found by its hash, and the words of a name are a path in a
 * trie over those numbers. Looking a text up costs one hash step per character and one table look-up per word, however
 * many names there are.
 */
import type { LetterRule } from '../skill.ts';
import { foldTable, SEPARATES, VANISHES } from './characters.ts';
import { emptyTokens, tokenise, type WordNumbers } from './tokens.ts';

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

export interface Vocabulary extends WordNumbers {
  /** The node that a first word leads to, or 0. */
  first(word: number): number;
  /** The node that a further word leads to, or 0. */
  next(node: number, word: number): number;
  /** How a name can end at a node; undefined where none does. */
  endings(node: number): readonly Ending[] | undefined;
}

/** Compiles names. Where two names are the same words, the earlier one is tried first. */
export function compileVocabulary(names: readonly Name[]): Vocabulary {
  const words = makeWordTable();
  const edges = makeEdgeTable();
  let roots = new Int32Array(1 << 14);
  const endings: (Ending[] | undefined)[] = [undefined];
  const tokens = emptyTokens();

  const add = (name: Name): void => {
    tokenise(name.text, words.adding, tokens);
    let node = 0;
    for (let index = 0; index < tokens.length; index++) {
      const word = tokens.id[index] ?? -1;
      let child = index === 0 ? (roots[word] ?? 0) : edges.get(node, word);
      if (child === 0) {
        child = endings.length;
        endings.push(undefined);
        if (index > 0) edges.set(node, word, child);
        else {
          if (word >= roots.length) roots = grown(roots);
          roots[word] = child;
        }
      }
      node = child;
    }
    if (node === 0) return;
    const plural = isPlural(name.text) ? 'must' : name.isCounted === false ? 'never' : 'may';
    const ending: Ending = { value: name.value, letters: name.letters, written: name.text, plural };
    const others = endings[node];
    if (others === undefined) endings[node] = [ending];
    else if (ending.letters === 'any') others.push(ending);
    else others.unshift(ending); // the stricter rule is asked first, or it would never be
  };
  for (const name of names) for (const spelling of spellings(name.text)) add({ ...name, text: spelling });

  return {
    numberOf: words.numberOf,
    first: (word) => roots[word] ?? 0,
    next: edges.get,
    endings: (node) => endings[node],
  };
}

function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}

const pluralEnd = /[^sui]s$/i;
function isPlural(name: string): boolean {
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

interface WordTable extends WordNumbers {
  /** Gives an unknown word the next number. */
  adding: WordNumbers;
}

const INITIAL_SLOTS = 1 << 15;

/** Words by their hash, with open addressing; the letters are compared, so that no two words are taken for one. */
function makeWordTable(): WordTable {
  const fold = foldTable();
  let numbers = new Int32Array(INITIAL_SLOTS).fill(-1);
  let hashes = new Int32Array(INITIAL_SLOTS);
  const letters: string[] = [];

  const folded = (text: string, start: number, end: number): string => {
    let word = '';
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const value = code < fold.length ? (fold[code] ?? SEPARATES) : SEPARATES;
      if (value !== VANISHES) word += String.fromCharCode(value === SEPARATES ? code : value);
    }
    return word;
  };
  const isWord = (number: number, text: string, start: number, end: number): boolean => {
    const word = letters[number] ?? '';
    let letter = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const value = code < fold.length ? (fold[code] ?? SEPARATES) : SEPARATES;
      if (value === VANISHES) continue;
      if (word.charCodeAt(letter++) !== (value === SEPARATES ? code : value)) return false;
    }
    return letter === word.length;
  };
  const slotOf = (hash: number, text: string, start: number, end: number): number => {
    const mask = numbers.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = numbers[slot] ?? -1;
      if (number < 0 || (hashes[slot] === hash && isWord(number, text, start, end))) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    const old = { numbers, hashes };
    numbers = new Int32Array(old.numbers.length * 2).fill(-1);
    hashes = new Int32Array(old.numbers.length * 2);
    const mask = numbers.length - 1;
    old.numbers.forEach((number, oldSlot) => {
      if (number < 0) return;
      const hash = old.hashes[oldSlot] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while ((numbers[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      numbers[slot] = number;
      hashes[slot] = hash;
    });
  };

  return {
    numberOf: (hash, text, start, end) => numbers[slotOf(hash, text, start, end)] ?? -1,
    adding: {
      numberOf: (hash, text, start, end) => {
        const slot = slotOf(hash, text, start, end);
        const known = numbers[slot] ?? -1;
        if (known >= 0) return known;
        const number = letters.length;
        numbers[slot] = number;
        hashes[slot] = hash;
        letters.push(folded(text, start, end));
        if (letters.length * 4 > numbers.length) grow();
        return number;
      },
    },
  };
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
