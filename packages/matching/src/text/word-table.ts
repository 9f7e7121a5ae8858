/**
 * The words of a vocabulary, numbered, by their hash with open addressing. A word is known by its 32-bit hash together
 * with its length and its last letter: that a stranger agrees in all three happens about once in a thousand million
 * words, and comparing every letter was measured at a fifth of the whole reading. A small table of bits, which stays in
 * the processor's cache, turns most strangers away first.
 */
export interface WordTable {
  /** While true, an unknown word is given the next number. */
  isGrowing: boolean;
  /** For each slot the hash, the length and last letter, the number plus one (0 for an empty slot), and a gap. */
  slots: Int32Array;
  readonly filter: Uint8Array;
  /** How many words there are. */
  size: number;
}

const INITIAL_SLOTS = 1 << 14;
/** A power of two, so that a slot never lies across two cache lines. */
const SLOT_SIZE = 4;
const FILTER_BITS = 17;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** A table without words, ready to grow. */
export function newWordTable(): WordTable {
  return {
    isGrowing: true,
    slots: new Int32Array(SLOT_SIZE * INITIAL_SLOTS),
    filter: new Uint8Array(1 << (FILTER_BITS - 3)),
    size: 0,
  };
}

/** The number of the word with this hash of its folded letters, this many of them, this last one; -1 if not known. */
export function numberOf(table: WordTable, hash: number, length: number, last: number): number {
  const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
  if (((table.filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0 && !table.isGrowing) return -1;
  const check = (length << 16) | last;
  const at = slotOf(table.slots, hash, check);
  const known = table.slots[at + 2] ?? 0;
  if (known > 0) return known - 1;
  return table.isGrowing ? add(table, hash, check) : -1;
}

/** Where a word stands, or the empty slot where it would. */
function slotOf(slots: Int32Array, hash: number, check: number): number {
  const mask = slots.length / SLOT_SIZE - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * SLOT_SIZE;
    if ((slots[at] === hash && slots[at + 1] === check) || slots[at + 2] === 0) return at;
  }
}

function add(table: WordTable, hash: number, check: number): number {
  const number = table.size++;
  if (table.size * 2 * SLOT_SIZE > table.slots.length) {
    const old = table.slots;
    table.slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += SLOT_SIZE) {
      const known = old[at + 2] ?? 0;
      if (known > 0) put(table.slots, old[at] ?? 0, old[at + 1] ?? 0, known);
    }
  }
  put(table.slots, hash, check, number + 1);
  const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
  table.filter[bit >>> 3] = (table.filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  return number;
}

function put(slots: Int32Array, hash: number, check: number, known: number): void {
  const at = slotOf(slots, hash, check);
  slots[at] = hash;
  slots[at + 1] = check;
  slots[at + 2] = known;
}
