/** Finds the names of a vocabulary in a text: the longest at each place, none inside another. */
import { emptyTokens, gap, SHORTEST_PLURAL, tokenise } from './tokens.ts';
import type { Ending, Vocabulary } from './vocabulary.ts';

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

const LETTER_S = 0x73;
const tokens = emptyTokens();

/** Looks a text up. Not for use from within itself: the columns of words are shared between calls. */
export function lookUp(text: string, vocabulary: Vocabulary): LookUp {
  tokenise(text, vocabulary, tokens);
  const { id, start, end, gap: gaps, length } = tokens;
  const hits: Hit[] = [];
  const lineStarts: number[] = [];
  const colonLines = new Set<number>();
  let line = -1;
  let sentence = -1;
  let opensLine = true;
  let opensSentence = true;
  let sinceComma = false;

  for (let index = 0; index < length; index++) {
    const before = gaps[index] ?? 0;
    if (before !== gap.joins) {
      if ((before & gap.line) !== 0) {
        if ((before & gap.colonLine) !== 0) colonLines.add(line);
        line++;
        sentence++;
        lineStarts.push(start[index] ?? 0);
        opensLine = opensSentence = true;
        sinceComma = false;
      } else if ((before & gap.sentence) !== 0) {
        sentence++;
        opensSentence = true;
        sinceComma = false;
      } else if ((before & gap.comma) !== 0) sinceComma = true;
    }
    const word = id[index] ?? -1;
    if (word >= 0) {
      let node = vocabulary.first(word);
      let last = index;
      let found: Ending | undefined;
      let foundLast = index;
      while (node !== 0) {
        const endings = vocabulary.endings(node);
        if (endings !== undefined) {
          const ending = fitting(endings, text, start[index] ?? 0, end[last] ?? 0);
          if (ending !== undefined) {
            found = ending;
            foundLast = last;
          }
        }
        if (last + 1 >= length || ((gaps[last + 1] ?? 0) & gap.joins) === 0) break;
        const further = id[last + 1] ?? -1;
        if (further < 0) break;
        node = vocabulary.next(node, further);
        last++;
      }
      if (found !== undefined) {
        const from = start[index] ?? 0;
        hits.push({
          value: found.value,
          start: from,
          end: end[foundLast] ?? 0,
          line,
          sentence,
          opensLine,
          opensSentence,
          afterComma: sinceComma,
          small: found.letters === 'capital' && isSmall(text, from),
        });
        sinceComma = false;
        index = foundLast;
      }
    }
    opensLine = opensSentence = false;
  }
  lineStarts.push(text.length);
  return { hits, lineStarts, colonLines };
}

/** The ending whose rule the written words keep; one that asks for a capital and has none is the last choice. */
function fitting(endings: readonly Ending[], text: string, start: number, end: number): Ending | undefined {
  let last: Ending | undefined;
  for (const ending of endings) {
    if (ending.plural !== 'may' && endsInPlural(text, start, end) !== (ending.plural === 'must')) continue;
    if (ending.letters === 'any') return ending;
    if (ending.letters === 'exact') {
      if (end - start === ending.written.length && text.startsWith(ending.written, start)) return ending;
    } else if (!isSmall(text, start)) return ending;
    else last ??= ending;
  }
  return last;
}

/** The same rule as the tokeniser's: an s that is taken off before a word is looked up. */
function endsInPlural(text: string, start: number, end: number): boolean {
  if ((text.charCodeAt(end - 1) | 0x20) !== LETTER_S || end - start < SHORTEST_PLURAL) return false;
  const previous = text.charAt(end - 2).toLowerCase();
  return previous !== 's' && previous !== 'u' && previous !== 'i';
}

function isSmall(text: string, at: number): boolean {
  const first = text.charAt(at);
  return first !== first.toUpperCase();
}
