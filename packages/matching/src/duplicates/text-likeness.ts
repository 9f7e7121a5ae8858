/**
 * How much of one text stands in another. A text counts as the set of all runs of four words in it, so that bullets,
 * line breaks, headings between and a shuffled order of paragraphs change little, and another sentence changes a run
 * for each of its words.
 */
import { wordsOf } from './words.ts';

const RUN = 4;
/** Shorter texts are teasers that say nothing of their own. */
const FEWEST_WORDS = 25;

export interface ComparableText {
  /** A number for each run of words. */
  runs: ReadonlySet<number>;
  words: number;
}

export interface TextLikeness {
  /** How much of the shorter text stands in the longer one, from 0 to 1: a board may cut a text or add to it. */
  contained: number;
  /** How much of both together they have in common. */
  shared: number;
}

/** Null where there is too little text to compare. */
export function comparableText(text: string | undefined): ComparableText | null {
  if (text === undefined) return null;
  // A cut text ends within a word.
  const words = wordsOf(text.replace(/[^\s.…]*(?:\.\.\.|…)\s*$/u, ''));
  return words.length < FEWEST_WORDS ? null : { runs: new Set(runsOf(words)), words: words.length };
}

export function compareTexts(one: ComparableText, other: ComparableText): TextLikeness {
  const [short, long] = one.runs.size <= other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  let common = 0;
  for (const run of short) if (long.has(run)) common++;
  return { contained: common / short.size, shared: common / (short.size + long.size - common) };
}

/** A number for each run of words, in the order of the text. */
export function runsOf(words: readonly string[]): number[] {
  const hashes = words.map(hashOf);
  const runs: number[] = [];
  for (let at = 0; at + RUN <= hashes.length; at++) {
    let run = 0;
    for (const hash of hashes.slice(at, at + RUN)) run = Math.imul(run ^ hash, MIX) ^ (run >>> 15);
    runs.push(scatter(run));
  }
  return runs;
}

/** FNV-1a. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const MIX = 0x9e3779b1;

/** Spreads numbers evenly, so that the smallest of them are a fair draw. */
function scatter(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
