/** Zero-width blanks, soft hyphens, direction marks, byte order marks: what Unicode calls format characters. */
const INVISIBLE = /\p{Cf}/gu;

const ASCII = /^[\x20-\x7e]*$/;
const ASCII_LINES = /^[\t\n\r\x20-\x7e]*$/;
/** Printable ASCII without two blanks in a row. */
const PLAIN = /^ ?(?:[\x21-\x7e] ?)*$/;

/** One line of text: every run of white space is one blank, characters that show nothing are gone. */
export function oneLine(text: string): string {
  // Most texts are plain, and the general way costs several passes.
  if (PLAIN.test(text)) return text.trim();
  return (ASCII_LINES.test(text) ? text : text.replace(INVISIBLE, '')).replace(/\s+/g, ' ').trim();
}

/**
 * A text for looking words up: lower case, compatible forms, without accents and punctuation, one blank between words.
 * Only the accents of European scripts go; the marks of Japanese kana are letters of their own.
 */
export function bareWords(text: string): string {
  if (text.length > MEMORABLE) return toBareWords(text);
  let words = known.get(text);
  if (words === undefined) {
    words = toBareWords(text);
    if (known.size >= MEMORY) known.clear();
    known.set(text, words);
  }
  return words;
}

/** Several readers ask for the words of the same lines: the short ones of a page or two are remembered. */
const known = new Map<string, string>();
const MEMORY = 2_000;
const MEMORABLE = 200;

function toBareWords(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const SOME_EASTERN = /[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** How much a text says, in letters of a European script: one of Chinese, Japanese or Korean counts for two and a half. */
export function textWeight(text: string): number {
  if (!SOME_EASTERN.test(text)) return text.length;
  return text.length + (text.match(EASTERN)?.length ?? 0) * 1.5;
}

/** Letters whose stroke or tie is no accent to Unicode, and is one to people who look words up. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * The letters of the basic plane as the ranges of a class, with the marks among them. `\p{L}` says the same exactly, but a
 * browser spends a quarter of a millisecond on every pattern that holds it, each time it meets the page's first job: of
 * a hundred patterns that is most of what a reading costs.
 */
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\u3035\\u3041-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/** The source of a pattern with `\p{L}` in it, for a pattern without the flag `u`. */
function withLetters(source: string): string {
  return source.replaceAll('\\p{L}', `[${LETTERS}]`);
}

/** A pattern for whole words in what `bareWords` gives. `\b` would not do: it knows only the letters a to z. */
export function wholeWords(source: string): RegExp {
  return new RegExp(`(?<![${LETTERS}\\d])(?:${withLetters(source)})(?![${LETTERS}\\d])`);
}

/** A pattern for a whole text of `bareWords`, from its first word to its last. */
export function exactly(source: string): RegExp {
  return new RegExp(`^(?:${withLetters(source)})$`);
}
