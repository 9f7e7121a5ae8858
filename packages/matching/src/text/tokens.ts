/**
 * Cuts a text into words in one pass, without making a string of any of them. A word is a run of letters and digits, with
 * the marks that belong to a name: `C++`, `C#`, `.NET`. What stands between two words is kept as flags, because it
 * decides whether a name may go on (`machine-learning`) and where a line, a sentence or a list item ends.
 */
import { foldTable, SEPARATES, VANISHES } from './characters.ts';

/** What stands before a word. */
export const gap = {
  /** Nothing but space or one of `- / & . '`: a name may go on over it. */
  joins: 1,
  /** A new line or a bullet. */
  line: 2,
  /** The end of a sentence. */
  sentence: 4,
  comma: 8,
  /** The last line ended with a colon. */
  colonLine: 16,
} as const;

/** The words of a text as columns; `length` of them are filled. Reused from text to text. */
export interface Tokens {
  length: number;
  /** The number of the word in the vocabulary, or -1. */
  id: Int32Array;
  start: Int32Array;
  end: Int32Array;
  gap: Uint8Array;
}

/** What the tokeniser needs of a vocabulary: the number of a word, given its hash and where it stands. */
export interface WordNumbers {
  numberOf(hash: number, text: string, start: number, end: number): number;
}

export const HASH_SEED = 0x811c9dc5 | 0;
/** One step of the FNV-1a hash. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function emptyTokens(): Tokens {
  return {
    length: 0,
    id: new Int32Array(1024),
    start: new Int32Array(1024),
    end: new Int32Array(1024),
    gap: new Uint8Array(1024),
  };
}

function grow(tokens: Tokens): void {
  const larger = <Column extends Int32Array | Uint8Array>(column: Column, copy: Column): Column => {
    copy.set(column);
    return copy;
  };
  const size = tokens.id.length * 2;
  tokens.id = larger(tokens.id, new Int32Array(size));
  tokens.start = larger(tokens.start, new Int32Array(size));
  tokens.end = larger(tokens.end, new Int32Array(size));
  tokens.gap = larger(tokens.gap, new Uint8Array(size));
}

const SPACE = 0x20;
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;
const LETTER_S = 0x73;
const LETTER_U = 0x75;
const LETTER_I = 0x69;
/** A shorter word that ends in s is no plural. */
export const SHORTEST_PLURAL = 4;
const SHORTEST_STEM_BEFORE_DIGITS = 3;

/** The kinds of separators, by character code below 0x80. */
const kind = { other: 0, space: 1, newLine: 2, joiner: 3, tightJoiner: 4, stop: 5, comma: 6, colon: 7 } as const;
const kinds = new Uint8Array(0x80);
for (const [characters, value] of [
  [' \t\u000b\u000c', kind.space],
  ['\n\r', kind.newLine],
  ['-/&', kind.joiner],
  ["'_", kind.tightJoiner],
  ['.', kind.stop],
  ['!?', kind.stop],
  [',;', kind.comma],
  [':', kind.colon],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)] = value;

/** Fills `tokens` with the words of the text. */
export function tokenise(text: string, words: WordNumbers, tokens: Tokens): void {
  const fold = foldTable();
  const beyond = fold.length;
  const length = text.length;
  let count = 0;
  let at = 0;
  let before: number = gap.line;
  while (at < length) {
    let code = text.charCodeAt(at);
    let folded = code < beyond ? (fold[code] ?? SEPARATES) : SEPARATES;
    if (folded <= VANISHES && !(code === DOT && startsDotName(text, at, fold))) {
      // Between words. The usual gap, one space before a letter, takes the short way.
      const gapStart = at++;
      if (code === SPACE) {
        const next = text.charCodeAt(at);
        if (next < beyond && (fold[next] ?? SEPARATES) > VANISHES) {
          before = gap.joins;
          continue;
        }
      }
      while (at < length) {
        code = text.charCodeAt(at);
        folded = code < beyond ? (fold[code] ?? SEPARATES) : SEPARATES;
        if (folded > VANISHES || (code === DOT && startsDotName(text, at, fold))) break;
        at++;
      }
      before = gapFlags(text, gapStart, at, count === 0 ? gap.line : 0);
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let previousHash = hash;
    let previous = 0;
    let last = 0;
    let stemHash = 0;
    let stemEnd = 0;
    if (code === DOT) {
      hash = hashStep(hash, DOT);
      at++;
    }
    while (at < length) {
      code = text.charCodeAt(at);
      if (code >= beyond) break;
      folded = fold[code] ?? SEPARATES;
      if (folded <= VANISHES) {
        if (folded === VANISHES) {
          at++;
          continue;
        }
        break;
      }
      if (folded <= 0x39) {
        if (last > 0x39) {
          stemHash = hash;
          stemEnd = at;
        }
      } else if (stemEnd !== 0) stemEnd = 0;
      previousHash = hash;
      previous = last;
      last = folded;
      hash = hashStep(hash, folded);
      at++;
    }
    let end = at;
    let id: number;
    const wordHash = hash;
    if ((code === PLUS || code === HASH) && at < length && isMarkedName(text, at, start)) {
      while (at < length && at - end < 2 && text.charCodeAt(at) === code) {
        hash = hashStep(hash, code);
        at++;
      }
      id = words.numberOf(hash, text, start, at);
      // Not a name with marks after all ("5+", "Java+"): the word stands for itself and the marks are a gap.
      if (id < 0) {
        at = end;
        id = words.numberOf(wordHash, text, start, end);
      } else end = at;
    } else if (
      last === LETTER_S &&
      end - start >= SHORTEST_PLURAL &&
      previous !== LETTER_S &&
      previous !== LETTER_U &&
      previous !== LETTER_I
    )
      id = words.numberOf(previousHash, text, start, end - 1);
    else {
      id = words.numberOf(hash, text, start, end);
      // "Java8", "HTML5": a version that grew onto a name.
      if (id < 0 && stemEnd - start >= SHORTEST_STEM_BEFORE_DIGITS) {
        id = words.numberOf(stemHash, text, start, stemEnd);
        if (id >= 0) end = stemEnd;
      }
    }
    if (count === tokens.id.length) grow(tokens);
    tokens.id[count] = id;
    tokens.start[count] = start;
    tokens.end[count] = end;
    tokens.gap[count] = before;
    count++;
    before = gap.joins;
  }
  tokens.length = count;
}

/** ".NET": a dot after a gap and before a letter; the last dot of "..." is none. */
function startsDotName(text: string, at: number, fold: Uint16Array): boolean {
  const next = text.charCodeAt(at + 1);
  if (!(next < fold.length) || (fold[next] ?? SEPARATES) <= 0x39) return false;
  const previous = at === 0 ? SPACE : text.charCodeAt(at - 1);
  return previous !== DOT && (previous >= fold.length || (fold[previous] ?? SEPARATES) <= VANISHES);
}

/** The marks of `C++` and `C#` follow a short name and are not the start of another word. */
function isMarkedName(text: string, at: number, start: number): boolean {
  return at - start <= 10 && !/\d/.test(text.charAt(at - 1));
}

function gapFlags(text: string, start: number, end: number, initial: number): number {
  let flags = initial;
  let spaces = 0;
  let marks = 0;
  let mark: number = kind.other;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const is = code < 0x80 ? (kinds[code] ?? kind.other) : kindBeyondAscii(code);
    if (is === kind.space) {
      spaces++;
      continue;
    }
    if (is === kind.newLine || (code === 0x2a && spaces === at - start)) {
      if (mark === kind.colon) flags |= gap.colonLine;
      flags |= gap.line;
      continue;
    }
    marks++;
    mark = is;
    if (is === kind.stop && at + 1 < end) flags |= gap.sentence;
    else if (is === kind.comma) flags |= gap.comma;
  }
  if (marks === 0 && (flags & gap.line) === 0) flags |= gap.joins;
  else if (marks === 1 && (flags & gap.line) === 0) {
    const tight = end - start === 1;
    if (mark === kind.joiner || (tight && (mark === kind.tightJoiner || text.charCodeAt(start) === DOT)))
      flags |= gap.joins;
  }
  return flags;
}

/** No-break spaces, dashes, curly apostrophes, bullets, line separators. */
function kindBeyondAscii(code: number): number {
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || code === 0x202f) return kind.space;
  if (code >= 0x2010 && code <= 0x2012) return kind.joiner;
  if (code === 0x2019) return kind.tightJoiner;
  if (code === 0x2028 || code === 0x2029 || code === 0x2022 || code === 0xb7 || code === 0x25cf) return kind.newLine;
  return kind.other;
}
