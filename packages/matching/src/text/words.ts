/**
 * Reads a text word by word without making a string of any of them. A word is a run of letters and digits, with the marks
 * that belong to a name: `C++`, `C#`, `.NET`. What stands between two words decides whether a name may go on
 * (`machine-learning`) and where a line, a sentence or a list item ends.
 */
import { SEPARATES, VANISHES } from './characters.ts';
import { numberOf, type WordTable } from './word-table.ts';

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

const HASH_SEED = 0x811c9dc5 | 0;
/** The FNV-1a hash takes a code in with `Math.imul(hash ^ code, FNV_PRIME)`; written out, for it runs for every letter. */
const FNV_PRIME = 0x01000193;

const SPACE = 0x20;
const DOT = 0x2e;
const PLUS = 0x2b;
const HASH = 0x23;
const LETTER_S = 0x73;
const LETTER_U = 0x75;
const LETTER_I = 0x69;
/** A shorter word that ends in s is no plural. */
const SHORTEST_PLURAL = 4;
const SHORTEST_STEM = 3;
const DIGIT_NINE = 0x39;
/** Makes an ASCII letter small. */
const LOWER_CASE = 0x20;

/**
 * The word that `readWord` read last: its number in the vocabulary or -1, and where it ends. One object for all, because
 * a text has hundreds of words and most of them are nothing.
 */
export const word = { number: -1, end: 0 };

/** Where the next word begins. A dot may begin a name, ".NET". */
export function endOfGap(text: string, start: number, fold: Uint16Array): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((fold[code] ?? SEPARATES) > VANISHES || (code === DOT && startsDotName(text, at, fold))) break;
  }
  return at;
}

/** Reads the word that begins at `start` into `word`. */
export function readWord(text: string, start: number, fold: Uint16Array, words: WordTable): void {
  let at = start;
  let hash = HASH_SEED;
  let previousHash = hash;
  let length = 0;
  let previous = 0;
  let last = 0;
  if (text.charCodeAt(at) === DOT) {
    hash = Math.imul(hash ^ DOT, FNV_PRIME);
    length++;
    at++;
  }
  for (; at < text.length; at++) {
    const letter = fold[text.charCodeAt(at)] ?? SEPARATES;
    if (letter > VANISHES) {
      previous = last;
      last = letter;
      previousHash = hash;
      hash = Math.imul(hash ^ letter, FNV_PRIME);
      length++;
    } else if (letter === SEPARATES) break;
  }
  word.end = at;
  if (at < text.length && last > DIGIT_NINE && isNameMark(text.charCodeAt(at)))
    if (readMarks(text, at, hash, length, words)) return;
  if (last === LETTER_S && length >= SHORTEST_PLURAL && endsInOtherThanSui(previous))
    word.number = numberOf(words, previousHash, length - 1, previous);
  else {
    word.number = numberOf(words, hash, length, last);
    if (word.number < 0 && last <= DIGIT_NINE) readStem(text, start, at, fold, words);
  }
}

function isNameMark(code: number): boolean {
  return code === PLUS || code === HASH;
}

/** "C++", "C#": takes the marks to the name if there is such a name. */
function readMarks(text: string, at: number, hash: number, length: number, words: WordTable): boolean {
  const mark = text.charCodeAt(at);
  const count = at + 1 < text.length && text.charCodeAt(at + 1) === mark ? 2 : 1;
  let marked = hash;
  for (let taken = 0; taken < count; taken++) marked = Math.imul(marked ^ mark, FNV_PRIME);
  word.number = numberOf(words, marked, length + count, mark);
  if (word.number < 0) return false;
  word.end = at + count;
  return true;
}

/** "Java8", "HTML5": the name that a version grew onto. */
function readStem(text: string, start: number, end: number, fold: Uint16Array, words: WordTable): void {
  let stemEnd = end;
  while (stemEnd > start && isDigit(text.charCodeAt(stemEnd - 1))) stemEnd--;
  if (stemEnd - start < SHORTEST_STEM) return;
  let hash = HASH_SEED;
  let length = 0;
  let last = 0;
  for (let at = start; at < stemEnd; at++) {
    const letter = fold[text.charCodeAt(at)] ?? SEPARATES;
    if (letter <= VANISHES) continue;
    last = letter;
    hash = Math.imul(hash ^ letter, FNV_PRIME);
    length++;
  }
  word.number = numberOf(words, hash, length, last);
  if (word.number >= 0) word.end = stemEnd;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= DIGIT_NINE;
}

/** ".NET": a dot after a gap and before a letter; the last dot of "..." is none. */
function startsDotName(text: string, at: number, fold: Uint16Array): boolean {
  if (at + 1 >= text.length || (fold[text.charCodeAt(at + 1)] ?? SEPARATES) <= DIGIT_NINE) return false;
  if (at === 0) return true;
  const previous = text.charCodeAt(at - 1);
  return previous !== DOT && (fold[previous] ?? SEPARATES) <= VANISHES;
}

/** Whether the word or name from `start` to `end` ends in an s that is taken off before it is looked up. */
export function isPlural(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST_PLURAL || (text.charCodeAt(end - 1) | LOWER_CASE) !== LETTER_S) return false;
  return endsInOtherThanSui(text.charCodeAt(end - 2) | LOWER_CASE);
}

/** "Business", "status" and "analysis" are no plurals. */
function endsInOtherThanSui(letterBefore: number): boolean {
  return letterBefore !== LETTER_S && letterBefore !== LETTER_U && letterBefore !== LETTER_I;
}

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

/** What the gap between two words is, as flags of `gap`. */
export function gapFlags(text: string, start: number, end: number): number {
  if (end - start === 1 && text.charCodeAt(start) === SPACE && start > 0) return gap.joins;
  let flags: number = start === 0 ? gap.line : 0;
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
