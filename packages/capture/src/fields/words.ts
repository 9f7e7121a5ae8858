/**
 * Zero-width blanks, soft hyphens, direction marks, byte order marks: what Unicode calls format characters, `\p{Cf}`. Here
 * and below classes are spelled out: browsers take ten times longer for a pattern that names a class of Unicode, and do so
 * on every page that is read.
 */
const INVISIBLE =
  /[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\ud804[\udcbd\udccd]|\ud80d[\udc30-\udc3f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40[\udc01\udc20-\udc7f]/g;

const ASCII = /^[\x20-\x7e]*$/;
const ASCII_LINES = /^[\t\n\r\x20-\x7e]*$/;
/** Anything but printable ASCII, and two blanks in a row. */
const UNEVEN = /[^\x20-\x7e]| {2}/;

/** One line of text: every run of white space is one blank, characters that show nothing are gone. */
export function oneLine(text: string): string {
  // Most texts are plain, and the general way costs several passes.
  if (!UNEVEN.test(text)) return text.trim();
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** The text without characters that show nothing. */
export function visible(text: string): string {
  return ASCII_LINES.test(text) ? text : text.replace(INVISIBLE, '');
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
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
  if (WESTERN.test(bare)) return bare.replace(BETWEEN_WESTERN_WORDS, ' ').trim();
  betweenWords ??= /[^\p{L}\p{M}\p{N}]+/gu;
  return bare.replace(betweenWords, ' ').trim();
}

/** Latin letters and the punctuation, blanks and currencies that stand among them: nearly every text. */
const WESTERN = /^[^\u02b0-\u200f\u203b-\u209f\u20c0-\uffff]*$/;
const BETWEEN_WESTERN_WORDS = /[^a-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af]+/g;
let betweenWords: RegExp | undefined;

/** Characters of Chinese and Japanese, as a class of a pattern. */
export const CHINESE_JAPANESE =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fd-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\uff66-\\uff6f\\uff71-\\uff9d';
/** Characters of Korean. */
export const KOREAN = '\\u1100-\\u11ff\\u3131-\\u318e\\ua960-\\ua97c\\uac00-\\ud7a3\\ud7b0-\\ud7fb\\uffa0-\\uffdc';
const EASTERN = new RegExp(`[${CHINESE_JAPANESE}${KOREAN}]`, 'g');

const SOME_EASTERN = /[\u1100-\u11ff\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** How much a text says, in letters of a European script: one of Chinese, Japanese or Korean counts for two and a half. */
export function textWeight(text: string): number {
  if (!SOME_EASTERN.test(text)) return text.length;
  return text.length + (text.match(EASTERN)?.length ?? 0) * 1.5;
}

/** Letters whose stroke or tie is no accent to Unicode, and is one to people who look words up. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** The letters of the basic plane, with the marks among them, as a class of a pattern. */
const LETTERS =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\u3035\\u3041-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

/**
 * A pattern in whose source `\p{L}` stands for any letter, without the flag `u` that it would need in a literal. In a
 * class it comes first, `[\p{L}\d]`.
 */
export function letterPattern(source: string, flags = ''): RegExp {
  const spelled = source.replace(/(\[\^?)?\\p\{L\}/g, (_, open: string | undefined) =>
    open === undefined ? `[${LETTERS}]` : `${open}${LETTERS}`,
  );
  return new RegExp(spelled, flags);
}

/** A pattern for whole words in what `bareWords` gives. `\b` would not do: it knows only the letters a to z. */
export function wholeWords(source: string): RegExp {
  return letterPattern(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`);
}

/** A pattern for a whole text of `bareWords`, from its first word to its last. */
export function exactly(source: string): RegExp {
  return letterPattern(`^(?:${source})$`);
}
