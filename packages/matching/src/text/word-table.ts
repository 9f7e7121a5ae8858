/**
 * The words of a vocabulary by their hash, with open addressing. The letters are compared, so that no two words are taken
 * for one. A small table of bits, which stays in the processor's cache, turns most unknown words away first.
 */
import { foldTable, SEPARATES, VANISHES } from './characters.ts';

export interface WordTable {
  /** While true, an unknown word is given the next number. */
  isGrowing: boolean;
  /** The hash and the number of each slot, side by side. */
  slots: Int32Array;
  readonly filter: Uint8Array;
  /** The folded letters of each word, by its number. */
  readonly letters: string[];
  readonly fold: Uint16Array;
}

const INITIAL_SLOTS = 1 << 14;
const FILTER_BITS = 17;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** A table without words, ready to grow. */
export function newWordTable(): WordTable {
  return {
    isGrowing: true,
    slots: new Int32Array(2 * INITIAL_SLOTS).fill(-1),
    filter: new Uint8Array(1 << (FILTER_BITS - 3)),
    letters: [],
    fold: foldTable(),
  };
}

/** The number of the word from `start` to `end`, whose folded letters have that hash; -1 where it is not known. */
export function numberOf(table: WordTable, hash: number, text: string, start: number, end: number): number {
  const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
  if (((table.filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0 && !table.isGrowing) return -1;
  return find(table, hash, bit, text, start, end);
}

function find(table: WordTable, hash: number, bit: number, text: string, start: number, end: number): number {
  const { slots } = table;
  const mask = slots.length / 2 - 1;
  for (let slot = bit & mask; ; slot = (slot + 1) & mask) {
    const number = slots[2 * slot + 1] ?? -1;
    if (number < 0) return table.isGrowing ? add(table, slot, hash, text, start, end) : -1;
    if (slots[2 * slot] === hash && isWord(table, number, text, start, end)) return number;
  }
}

function isWord(table: WordTable, number: number, text: string, start: number, end: number): boolean {
  const letters = table.letters[number] ?? '';
  let letter = 0;
  for (let at = start; at < end; at++) {
    const value = folded(table, text.charCodeAt(at));
    if (value === VANISHES) continue;
    if (letter >= letters.length || letters.charCodeAt(letter) !== value) return false;
    letter++;
  }
  return letter === letters.length;
}

/** A mark of a name, `+` or `#`, stays what it is. */
function folded(table: WordTable, code: number): number {
  const value = table.fold[code] ?? SEPARATES;
  return value === SEPARATES ? code : value;
}

function add(table: WordTable, slot: number, hash: number, text: string, start: number, end: number): number {
  const number = table.letters.length;
  let letters = '';
  for (let at = start; at < end; at++) {
    const value = folded(table, text.charCodeAt(at));
    if (value !== VANISHES) letters += String.fromCharCode(value);
  }
  table.letters.push(letters);
  table.slots[2 * slot] = hash;
  table.slots[2 * slot + 1] = number;
  const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
  table.filter[bit >>> 3] = (table.filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  if (table.letters.length * 4 > table.slots.length) grow(table);
  return number;
}

function grow(table: WordTable): void {
  const old = table.slots;
  const slots = new Int32Array(old.length * 2).fill(-1);
  const mask = old.length - 1;
  for (let oldSlot = 0; oldSlot < old.length; oldSlot += 2) {
    const number = old[oldSlot + 1] ?? -1;
    if (number < 0) continue;
    const hash = old[oldSlot] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & FILTER_MASK & mask;
    while ((slots[2 * slot + 1] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = number;
  }
  table.slots = slots;
}
