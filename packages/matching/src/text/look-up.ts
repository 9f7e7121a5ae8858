/** Finds the names of a vocabulary in a text: the longest at each place, none inside another. */
import { foldTable } from './characters.ts';
import type { Ending, Vocabulary } from './vocabulary.ts';
import { endOfGap, gap, gapFlags, isPlural, readWord, word } from './words.ts';

/** A name that stands in the text. */
export interface Hit {
  /** The caller's number of the name. */
  value: number;
  start: number;
  end: number;
  /** Counted from 0; a sentence also ends with its line. */
  line: number;
  sentence: number;
  /** The name is the first thing on its line; in its sentence. */
  opensLine: boolean;
  opensSentence: boolean;
  /** A comma or a semicolon stands before it. */
  afterComma: boolean;
  /** Written with a small first letter although its rule asks for a capital: it needs company. */
  small: boolean;
}

/** The names found, in the order of the text, and where its lines begin. */
export interface LookUp {
  hits: Hit[];
  /** The offset of the first word of each line, and at the end the length of the text. */
  lineStarts: number[];
  /** The numbers of the lines that end with a colon. */
  colonLines: Set<number>;
}

/** Looks a text up in one pass. */
export function lookUp(text: string, vocabulary: Vocabulary): LookUp {
  const fold = foldTable();
  const { words, roots, endings } = vocabulary;
  const length = text.length;
  const hits: Hit[] = [];
  const lineStarts: number[] = [];
  const colonLines = new Set<number>();
  let line = -1;
  let sentence = -1;
  /** The places of the words that open the line and the sentence. */
  let lineOpener = 0;
  let sentenceOpener = 0;
  let isAfterComma = false;
  /** The word after the last one: it was read already when a name might have gone on over it. */
  const ahead = { gapStart: -1, before: 0, start: 0, number: -1, end: 0 };
  const readAhead = (gapStart: number): boolean => {
    if (ahead.gapStart === gapStart) return true;
    const start = endOfGap(text, gapStart, fold);
    if (start >= length) return false;
    readWord(text, start, fold, words);
    ahead.gapStart = gapStart;
    ahead.before = gapFlags(text, gapStart, start);
    ahead.start = start;
    ahead.number = word.number;
    ahead.end = word.end;
    return true;
  };

  for (let at = 0; readAhead(at); ) {
    const { before, start, number } = ahead;
    at = ahead.end;
    if (before !== gap.joins) {
      if ((before & gap.line) !== 0) {
        if ((before & gap.colonLine) !== 0) colonLines.add(line);
        line++;
        sentence++;
        lineStarts.push(start);
        lineOpener = sentenceOpener = start;
        isAfterComma = false;
      } else if ((before & gap.sentence) !== 0) {
        sentence++;
        sentenceOpener = start;
        isAfterComma = false;
      } else if ((before & gap.comma) !== 0) isAfterComma = true;
    }
    let node = number < 0 ? 0 : (roots[number] ?? 0);
    if (node === 0) continue;

    // A name may begin here: on from word to word for as long as the vocabulary knows a way.
    let found: Ending | undefined;
    let end = at;
    while (node !== 0) {
      const ways = endings[node];
      const ending = ways === undefined ? undefined : fitting(ways, text, start, end);
      if (ending !== undefined) {
        found = ending;
        at = end;
      }
      if (!vocabulary.goesOn(node)) break;
      if (!readAhead(end) || (ahead.before & gap.joins) === 0 || ahead.number < 0) break;
      end = ahead.end;
      node = vocabulary.next(node, ahead.number);
    }
    if (found === undefined) continue;
    hits.push({
      value: found.value,
      start,
      end: at,
      line,
      sentence,
      opensLine: start === lineOpener,
      opensSentence: start === sentenceOpener,
      afterComma: isAfterComma,
      small: found.letters === 'capital' && isSmall(text, start),
    });
    isAfterComma = false;
  }
  lineStarts.push(length);
  return { hits, lineStarts, colonLines };
}

/** The ending whose rule the written words keep; one that asks for a capital and has none is the last choice. */
function fitting(endings: readonly Ending[], text: string, start: number, end: number): Ending | undefined {
  let last: Ending | undefined;
  for (const ending of endings) {
    if (ending.plural !== 'may' && isPlural(text, start, end) !== (ending.plural === 'must')) continue;
    if (ending.letters === 'any') return ending;
    if (ending.letters === 'exact') {
      if (end - start === ending.written.length && text.startsWith(ending.written, start)) return ending;
    } else if (!isSmall(text, start)) return ending;
    else last ??= ending;
  }
  return last;
}

function isSmall(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toUpperCase();
}
